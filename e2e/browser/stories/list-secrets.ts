import assert from 'node:assert/strict';

import {belongings} from '../../contract/belongings';
import {closeDialog} from '../page/dialog';
import {answer, ended, lookUp, openList, row, yes} from '../page/list';
import {copied, keepCopies, openStart} from '../page/receipt';
import {mentioned, ownAdmin} from '../people';
import type {Story} from '../story';

import {allOf, keepStore, ofCookies, secretsOf} from './secrets';

const verb = 'deactivate';

/** What must be seen nowhere when people are dealt with in a list. */
export const listSecrets: Story[] = [
    {
        name: 'a list: page, store, storage, console, copies and requests never hold anything that lets somebody in',
        needs: ['sql', 'listener'],
        run: async ({world, open}) => {
            const [admin, person, crowd] = await Promise.all([ownAdmin(world), mentioned(world, {role: 'app_maker'}), world.crowd(1)]);
            const {account} = person;
            const all = await belongings(world, account);
            try {
                const secrets = [...ofCookies(admin), ...ofCookies(person), ...await secretsOf(world, person, all)];
                const {page, watch} = await open(admin, {
                    before: async (context) => {
                        await keepStore(context);
                        await keepCopies(context);
                    },
                });
                const search = (where: string, text: string) => {
                    assert.ok(text.includes(account.username), `${where}: the place that is searched holds something.`);
                    assert.deepEqual(secrets.filter(({value}) => text.includes(value)).map(({name}) => name), [], where);
                };
                const look = async (where: string) => search(where, `${await allOf(page)}\n${watch.console.join('\n')}`);
                await openList(page, verb);
                await lookUp(page, `@${account.username}\n@${crowd.usernames[0]}`);
                await look('with the table open');
                await row(page, 1).getByRole('checkbox').check();
                await answer(page, verb, 2);
                await look('with the question open');
                await yes(page, verb, 2).click();
                await ended(page);
                await look('at the end');
                search('copied as Markdown', await copied(page, 'copy.markdown'));
                search('copied as CSV', await copied(page, 'copy.csv'));
                await closeDialog(page);
                await openStart(page);
                await look('with what the tab has kept');
                const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.includes('useradmin')));
                assert.deepEqual(keys.filter((key) => !(/^useradmin(-lists|-asked)?:/).test(key)), []);
                const ours = watch.requests.filter(({path}) => path.startsWith('/api/v4/') && !path.includes('/websocket'));
                search('requests', ours.map(({path, request}) => `${path} ${request.postData() ?? ''}`).join('\n'));
            } finally {
                await all.close();
                await crowd.leave();
            }
        },
    },
];
