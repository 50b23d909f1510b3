import assert from 'node:assert/strict';

import type {BrowserContext, Page} from 'playwright-core';

import {agreed} from '../../contract/api-people';
import {belongings} from '../../contract/belongings';
import type {Belongings} from '../../contract/belongings';
import {asAdmin} from '../../contract/kit';
import {registerApp} from '../../contract/oauth';
import type {Caller, World} from '../../contract/world';
import {called, ofThing, openCard} from '../page/belonging';
import {button, closeDialog, confirm, headline, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {openPopover} from '../page/popover';
import {copied, keepCopies, openStart, share} from '../page/receipt';
import {mentioned, ownAdmin} from '../people';
import type {Story} from '../story';

// As text: what compiles this file would put helpers of its own into functions.
const KEEP_STORE = `
    let register;
    Object.defineProperty(window, 'registerPlugin', {
        set(value) { register = value; },
        get() {
            return register && ((id, instance) => register(id, {...instance, initialize(registry, store) {
                window.keptStore = store;
                return instance.initialize(registry, store);
            }}));
        },
    });
`;

/** Keeps the store that the web app hands to plugins where a story can look at it. */
export async function keepStore(context: BrowserContext): Promise<void> {
    await context.addInitScript({content: KEEP_STORE});
}

/** Everything in the page that could hold a secret, as text: what is on screen, the store with open dialogs and posts, both storages. */
export function allOf(page: Page): Promise<string> {
    return page.evaluate(() => {
        const seen = new WeakSet<object>();
        const {keptStore} = window as unknown as {keptStore: {getState(): unknown}};
        const store = JSON.stringify(keptStore.getState(), (_key, value: unknown) => {
            if (typeof value === 'object' && value !== null) {
                if (seen.has(value) || value instanceof Node) {
                    return undefined;
                }
                seen.add(value);
            }
            return value;
        });
        return [document.documentElement.outerHTML, store, JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage}), location.href].join('\n');
    });
}

export interface Secret {name: string; value: string}

/** What signs them in. */
export const ofCookies = (caller: Caller): Secret[] => caller.cookies().filter(({name}) => ['MMAUTHTOKEN', 'MMCSRF'].includes(name)).map(({name, value}) => ({name: `${caller.account.username} ${name}`, value}));

/** Everything about this person's things that lets somebody in, as whoever made them was told once. */
export async function secretsOf(world: World, owner: Caller, all: Belongings): Promise<Secret[]> {
    const admin = await asAdmin(world);
    const tokenOf = async (list: string, id: string) => {
        const rows = agreed(await admin.call('GET', list), list).json as {id: string; token: string}[];
        return rows.find((row) => row.id === id)!.token;
    };
    const app = world.offers.has('sql') ? await registerApp(owner) : undefined;
    const secrets = [
        ...all.sessions.flatMap(ofCookies),
        {name: 'access token', value: all.token.value},
        {name: 'token of the bot', value: all.bot.token},
        {name: 'address of the incoming webhook', value: all.incoming.id},
        {name: 'token of the outgoing webhook', value: await tokenOf('/hooks/outgoing?per_page=200', all.outgoing.id)},
        {name: 'token of the slash command', value: await tokenOf(`/commands?team_id=${world.team.id}&custom_only=true`, all.command.id)},
        {name: 'token of the connected app', value: all.oauth?.token ?? ''},
        {name: 'secret of the registered app', value: app?.client_secret ?? ''},
    ];
    assert.deepEqual(secrets.filter(({name, value}) => value === '' && (world.offers.has('sql') || !name.endsWith('app'))), []);
    return secrets.filter(({value}) => value !== '');
}

/** What must be seen nowhere. */
export const secrets: Story[] = [
    {
        name: 'page, store, storage, console, cards, receipts, copies and posts never hold anything that lets somebody in',
        needs: ['listener'],
        run: async (stage) => {
            const {world} = stage;
            const traits = world.offers.has('sql') ? {role: 'app_maker' as const} : {};
            const [admin, person] = await Promise.all([ownAdmin(world), mentioned(world, traits)]);
            const {account} = person;
            const all = await belongings(world, account);
            try {
                const secret = [...ofCookies(admin), ...ofCookies(person), ...await secretsOf(world, person, all)];
                const {page, watch} = await stage.open(admin, {
                    before: async (context) => {
                        await keepStore(context);
                        await keepCopies(context);
                    },
                });
                const search = (where: string, text: string) => {
                    assert.ok(text.includes(account.username), `${where}: the place that is searched holds something.`);
                    assert.deepEqual(secret.filter(({value}) => text.includes(value)).map(({name}) => name), [], where);
                };
                const look = async (where: string) => search(where, `${await allOf(page)}\n${watch.console.join('\n')}`);
                await openPopover(page, account);
                await look('with the popover open');
                await page.keyboard.press('Escape');
                await openCard(page, account);
                await look('with the card open');
                await ofThing(page, 'delete', called.incoming(all.incoming.name, 'Town Square')).click();
                await button(page, 'act.delete-hooks.do', {part: 'incoming'}).click();
                assert.ok(await headline(page));
                await look('with the receipt of a deletion open');
                await closeDialog(page);
                await send(page, `/useradmin deactivate ${account.username}`);
                await confirm(page, 'deactivate', account);
                await receipt(page, 'head.deactivate.stays');
                search('copied as Markdown', await copied(page, 'copy.markdown'));
                search('copied as CSV', await copied(page, 'copy.csv'));
                await share(page);
                await look('with the receipt open and shared');
                await closeDialog(page);
                await openStart(page);
                search('all copied as CSV', await copied(page, 'copy.all'));
                await look('with the list of receipts open');
                await closeDialog(page);
                await look('with the cards in the channel');
            } finally {
                await all.close();
            }
        },
    },
];
