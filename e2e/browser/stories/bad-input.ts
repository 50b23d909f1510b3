import assert from 'node:assert/strict';

import {asAdmin, setActive} from '../../contract/kit';
import type {World} from '../../contract/world';
import {anyDialog, asked, button, deed, dialog, receipt} from '../page/dialog';
import {editor, send, sendRefused} from '../page/editor';
import {isLockedOut, signedIn} from '../people';
import type {Stage, Story, Tab} from '../story';
import {DEEDS} from '../watch';
import {said, sentence} from '../words';
import type {WordId} from '../words';

type Values = Record<string, string | number>;

async function open(stage: Stage): Promise<Tab> {
    return stage.open(await asAdmin(stage.world));
}

const names = (tab: Tab) => dialog(tab.page, sentence('find.correct.deactivate')).getByRole('textbox', {name: sentence('find.label')});

/** A line whose grammar is wrong: the sentence stands under the editor, and nothing is asked of the server. */
function refused(name: string, line: string, why: WordId, values: Values = {}): Story {
    return {
        name,
        pageOnly: true,
        run: async (stage) => {
            const tab = await open(stage);
            await sendRefused(tab.page, line, said(why, values));
            assert.equal(await anyDialog(tab.page).count(), 0);
            assert.deepEqual(tab.watch.sent(DEEDS), []);
        },
    };
}

/** A line whose people lead nowhere: the dialog has them to correct, as they were typed. */
function corrected(name: string, targets: (world: World) => Promise<{typed: string; why: WordId; values?: Values}>): Story {
    return {
        name,
        run: async (stage) => {
            const tab = await open(stage);
            const {typed, why, values} = await targets(stage.world);
            tab.watch.expect(/404.*\/users\/email\//);
            await send(tab.page, `/useradmin deactivate ${typed}`);
            assert.equal(await names(tab).inputValue(), typed);
            await dialog(tab.page, sentence('find.correct.deactivate')).getByText(said(why, values)).waitFor();
            assert.deepEqual(tab.watch.sent(DEEDS), []);
        },
    };
}

/** What is typed wrongly ends in a plain sentence, and what was typed stays. */
export const badInput: Story[] = [
    refused('an unknown verb gets a did-you-mean', '/useradmin deactivat @bob ', 'command.meant', {word: 'deactivat', line: '/useradmin deactivate @bob'}),
    refused('a word that is no verb is told so', '/useradmin fly', 'command.unknown', {word: 'fly', line: '/useradmin status fly'}),
    refused('a verb without a target asks for whom', '/useradmin deactivate', 'command.whom', {line: '/useradmin deactivate @name'}),
    refused('@all is nobody', '/useradmin deactivate @all ', 'target.everybody', {name: 'all'}),
    refused('there are no options', '/useradmin deactivate --force', 'target.option', {typed: '--force'}),
    corrected('a name nobody has can be corrected', async () => ({typed: '@nobody.of.this.name', why: 'target.nobodyName'})),
    corrected('a half-typed id is told as one', async (world) => ({typed: (await world.person()).id.slice(0, 22), why: 'target.halfId', values: {count: 22}})),
    corrected('an e-mail address nobody has can be corrected', async () => ({typed: 'nobody@example.com', why: 'target.nobodyEmail', values: {typed: 'nobody@example.com'}})),
    {
        name: 'a slip in a name: the person meant is offered, and one press goes on',
        run: async (stage) => {
            const tab = await open(stage);
            const {page} = tab;
            const {account} = await signedIn(stage.world);
            const typed = `@${account.username.slice(0, -1)}`;
            await send(page, `/useradmin deactivate ${typed} `);
            assert.equal((await names(tab).inputValue()).trim(), typed);
            await button(page, 'find.use', {username: account.username}).click();
            await asked(page, 'deactivate', account);
        },
    },
    {
        name: 'a deactivated person is found by name, e-mail address and id',
        run: async (stage) => {
            const {world} = stage;
            const {page} = await open(stage);
            const gone = await world.person({off: true});
            for (const typed of [gone.username, gone.email, gone.id]) {
                await send(page, `/useradmin status ${typed}`);
                await dialog(page, `@${gone.username}`).getByText(said('state.off')).waitFor();
                await page.keyboard.press('Escape');
                await anyDialog(page).waitFor({state: 'detached'});
            }
        },
    },
    {
        name: 'somebody who is off already is not deactivated again',
        run: async (stage) => {
            const {world} = stage;
            const {page, watch} = await open(stage);
            const gone = await world.person();
            await setActive(world, gone, false);
            await send(page, `/useradmin deactivate ${gone.username}`);
            await dialog(page, said('act.deactivate.title', {who: `@${gone.username}`})).getByText(said('head.deactivate.already')).waitFor();
            assert.deepEqual(watch.sent(DEEDS), []);
        },
    },
    {
        name: 'a system admin\'s handle has to be typed, in any case and with or without @',
        run: async (stage) => {
            const {world} = stage;
            const {page} = await open(stage);
            const {account} = await signedIn(world, {role: 'system_admin'});
            await send(page, `/useradmin deactivate ${account.username}`);
            const box = await asked(page, 'deactivate', account);
            const handle = box.getByRole('textbox', {name: sentence('ask.typed', {handle: `@${account.username}`})});
            const does = deed(page, 'deactivate', account);
            assert.equal(await does.isDisabled(), true);
            await handle.fill('somebody');
            assert.equal(await does.isDisabled(), true);
            await handle.fill(`@${account.username.toUpperCase()}`);
            await does.click();
            await receipt(page, 'head.deactivate.checked');
            await isLockedOut(world, account);
        },
    },
    {
        name: '/useradmin alone opens the search, with the commands under it',
        run: async (stage) => {
            const {page} = await open(stage);
            await send(page, '/useradmin');
            const start = dialog(page, sentence('start.title'));
            await start.getByRole('button', {name: sentence('start.commands')}).click();
            await start.getByText('/useradmin deactivate @name …').waitFor();
            assert.equal(await editor(page).inputValue(), '');
        },
    },
];
