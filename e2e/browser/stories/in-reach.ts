import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import {agreed, freshName} from '../../contract/api-people';
import {asAdmin} from '../../contract/kit';
import type {Account, World} from '../../contract/world';
import {unfold} from '../page/confirmation';
import {anyDialog, armed, button, closeDialog, deed, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {answer, begin, counted, ended, lookUp, openList, people} from '../page/list';
import {openCard} from '../page/person-card';
import {outOfReach} from '../page/reach';
import {trace} from '../page/source';
import {ownAdmin} from '../people';
import type {Story} from '../story';

import {posted, setScene} from './posting';

const verb = 'deactivate';
const COUNTS = [0, 12, 200];

/** Somebody with so many incoming webhooks. */
async function withHooks(world: World, count: number): Promise<Account> {
    const [admin, account] = [await asAdmin(world), await world.person()];
    const body = {channel_id: world.team.townSquareId, user_id: account.id};
    const make = async () => agreed(await admin.call('POST', '/hooks/incoming', {...body, display_name: freshName('hook')}), 'A webhook');
    await Promise.all(Array.from({length: count}, make));
    return account;
}

/** Card, question and receipt of one person. */
async function onePerson(page: Page, account: Account, count: number): Promise<string[]> {
    const found: string[] = [];
    await openCard(page, account);
    found.push(...await outOfReach(page, `the card with ${count}`));
    await closeDialog(page);
    await send(page, `/useradmin ${verb} ${account.username}`);
    await unfold(await armed(page, verb, account));
    found.push(...await outOfReach(page, `the question with ${count}`));
    await deed(page, verb, account).click();
    await receipt(page, count > 0 ? 'head.deactivate.stays' : 'head.deactivate.checked');
    found.push(...await outOfReach(page, `the receipt with ${count}`));
    await closeDialog(page);
    return found;
}

async function leave(page: Page): Promise<void> {
    await button(page, 'ask.cancel').click();
    await anyDialog(page).waitFor({state: 'detached'});
}

/** Before anything is looked up: the lines, and the question about columns. */
async function pasted(page: Page, emails: string[]): Promise<string[]> {
    const found: string[] = [];
    await openList(page, verb);
    await people(page).fill(emails.join('\n'));
    found.push(...await outOfReach(page, `pasted, ${emails.length}`));
    if (emails.length > 0) {
        const lines = emails.map((email, index) => `${email},${emails[(index + 1) % emails.length]}`);
        await people(page).fill(['Email,Manager', ...lines].join('\n'));
        await button(page, 'list.look').click();
        await people(page).waitFor({state: 'detached'});
        await anyDialog(page).getByText('Manager').first().waitFor();
        found.push(...await outOfReach(page, `columns, ${emails.length}`));
    }
    await leave(page);
    return found;
}

/** The rows and the question. */
async function lookedUp(page: Page, names: string[]): Promise<string[]> {
    const found: string[] = [];
    await openList(page, verb);
    await lookUp(page, names.length > 0 ? names.join('\n') : '@nobody.has.this.name');
    found.push(...await outOfReach(page, `the table with ${names.length}`));
    if (names.length > 0) {
        await answer(page, verb, names.length);
        found.push(...await outOfReach(page, `the question about ${names.length}`));
        await button(page, 'ask.cancel').click();
        await counted(page);
    }
    await leave(page);
    return found;
}

/** What became of them. */
async function done(page: Page, names: string[]): Promise<string[]> {
    await openList(page, verb);
    await lookUp(page, names.join('\n'));
    await begin(page, verb, names.length);
    await ended(page);
    return outOfReach(page, `the end of ${names.length}`);
}

/** The dialogs that are short: start, help, a name to correct, an account that is off already, and what posted a post. */
async function shortOnes(page: Page, account: Account, post: string): Promise<string[]> {
    const found: string[] = [];
    for (const line of ['', ' help', ` ${verb} ${account.username}x`, ` ${verb} ${account.username}`]) {
        await send(page, `/useradmin${line}`);
        await anyDialog(page).locator('.modal-footer button:enabled').first().waitFor();
        await page.waitForLoadState('networkidle');
        found.push(...await outOfReach(page, `/useradmin${line}`));
        await page.keyboard.press('Escape');
        await anyDialog(page).waitFor({state: 'detached'});
    }
    await trace(page, post);
    found.push(...await outOfReach(page, 'what posted it'));
    await closeDialog(page);
    return found;
}

/** The web app cuts off, or draws on the backdrop, what is higher than its box. */
export const inReach: Story[] = [
    {
        name: 'everything can be pressed at every size, however much somebody has: card, question and receipt with 0, 12 and 200 webhooks',
        pageOnly: true,
        run: async ({world, open}) => {
            const {page} = await open(await ownAdmin(world));
            const found: string[] = [];
            for (const count of COUNTS) {
                found.push(...await onePerson(page, await withHooks(world, count), count));
            }
            assert.ok(found.length === 0, found.join('\n'));
        },
    },
    {
        name: 'everything can be pressed at every size: start, help, a name to correct, an account that is off, and what posted a post',
        pageOnly: true,
        run: async (stage) => {
            const scene = await setScene(stage);
            const {page, world} = scene;
            const person = await world.person({off: true});
            const post = await posted(scene, await world.logIn(await scene.somebody()));
            const found = await shortOnes(page, person, post);
            assert.ok(found.length === 0, found.join('\n'));
        },
    },
    {
        name: 'everything can be pressed at every size, however long a list is: pasted, columns, table, question and end with up to 200',
        needs: ['sql'],
        pageOnly: true,
        run: async ({world, open}) => {
            const crowd = await world.crowd(Math.max(...COUNTS));
            try {
                const {page} = await open(await ownAdmin(world));
                const found: string[] = [];
                for (const count of COUNTS) {
                    const some = crowd.people.slice(0, count);
                    found.push(...await pasted(page, some.map(({email}) => email)));
                    found.push(...await lookedUp(page, some.map(({username}) => username)));
                }
                found.push(...await done(page, crowd.usernames));
                assert.ok(found.length === 0, found.join('\n'));
            } finally {
                await crowd.leave();
            }
        },
    },
];
