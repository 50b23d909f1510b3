import assert from 'node:assert/strict';

import type {BrowserContext, Page} from 'playwright-core';

import {makeToken} from '../../contract/kit';
import type {Caller} from '../../contract/world';
import {anyDialog, closeDialog, confirm, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {openPopover} from '../page/popover';
import {mentioned, ownAdmin} from '../people';
import type {Story} from '../story';
import {sentence} from '../words';

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
async function keepStore(context: BrowserContext): Promise<void> {
    await context.addInitScript({content: KEEP_STORE});
}

/** Everything in the page that could hold a secret, as text: what is on screen, the store with open dialogs and posts, both storages. */
function allOf(page: Page): Promise<string> {
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

const secretsOf = (caller: Caller) => caller.cookies().filter(({name}) => ['MMAUTHTOKEN', 'MMCSRF'].includes(name)).map(({name, value}) => ({name: `${caller.account.username} ${name}`, value}));

/** What must be seen nowhere. */
export const secrets: Story[] = [
    {
        name: 'page, store, storage, console and cards never hold a session token, an access token or a CSRF value',
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), mentioned(world)]);
            const {token} = await makeToken(world, person.account);
            const secret = [...secretsOf(admin), ...secretsOf(person), {name: 'access token', value: token}];
            assert.equal(secret.length, 5);
            const {page, watch} = await stage.open(admin, {before: keepStore});
            const look = async (where: string) => {
                const text = `${await allOf(page)}\n${watch.console.join('\n')}`;
                assert.ok(text.includes(person.account.username), 'The place that is searched holds something.');
                assert.deepEqual(secret.filter(({value}) => text.includes(value)).map(({name}) => name), [], where);
            };
            await openPopover(page, person.account);
            await look('with the popover open');
            await page.keyboard.press('Escape');
            await send(page, `/useradmin status ${person.account.username}`);
            await anyDialog(page).getByText(sentence('card.state')).waitFor();
            await look('with the status card open');
            await page.keyboard.press('Escape');
            await anyDialog(page).waitFor({state: 'detached'});
            await send(page, `/useradmin deactivate ${person.account.username}`);
            await confirm(page, 'deactivate', person.account);
            await receipt(page, 'head.deactivate.checked');
            await look('with the receipt open');
            await closeDialog(page);
            await look('with the card in the channel');
        },
    },
];
