import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import {belongings, works} from '../../contract/belongings';
import {asAdmin, postSaying} from '../../contract/kit';
import {anyDialog, button, closeDialog, confirm, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {group, openCard, readCard, sayYes} from '../page/person-card';
import {openPopover} from '../page/popover';
import {card as channelCard} from '../page/channel';
import {equipped, isSignedIn, isSignedOut, letsIn, onPhone, ownAdmin, postBy, signedIn} from '../people';
import type {Equipped} from '../people';
import type {Stage, Story} from '../story';
import {sentence} from '../words';

const hookName = ({hook: {name}}: Equipped) => sentence('thing.incoming', {named: 'yes', name, placed: 'yes', channel: 'Town Square'});

/** Deactivates somebody whose webhook goes on, and sees that it does. */
async function offButPosting({world, open}: Stage): Promise<{page: Page; it: Equipped}> {
    const [admin, it] = await Promise.all([ownAdmin(world), equipped(world)]);
    const {page} = await open(admin);
    await send(page, `/useradmin deactivate ${it.account.username}`);
    await confirm(page, 'deactivate', it.account);
    await receipt(page, 'head.deactivate.stays', {what: sentence('still.webhooks', {count: 1})});
    assert.equal(await postBy(world, it), 200);
    await postSaying(world, `By ${it.hook.name}`);
    return {page, it};
}

/** Deletes the webhook on the card on screen. */
async function deleteHook(page: Page, it: Equipped): Promise<void> {
    const box = await readCard(page, it.account);
    await group(box, 'incoming', 1).getByRole('button', {name: sentence('card.deleteOf', {name: hookName(it)}), exact: true}).click();
    const question = await sayYes(page, 'delete-hooks', {part: 'incoming'});
    assert.ok(question.includes(hookName(it)), `Name and channel are asked for: ${question}`);
    assert.ok(question.includes(sentence('line.undoNever')), `It says that this is for good: ${question}`);
}

/** Opens a card, and gives it with its page and the administrator's. */
async function cardOf({world, open}: Stage, who: Parameters<typeof openCard>[1]) {
    const {page} = await open(await asAdmin(world));
    return {page, box: await openCard(page, who)};
}

/** What the card can do with each thing in somebody's name. */
export const cards: Story[] = [
    {
        name: 'off, but a webhook still posts: it does, and deleted on the card it is refused',
        run: async (stage) => {
            const {page, it} = await offButPosting(stage);
            await Promise.all(it.sessions.map(isSignedOut));
            await closeDialog(page);
            await (await openPopover(page, it.account)).getByRole('button', {name: sentence('card.details'), exact: true}).click();
            await deleteHook(page, it);
            assert.equal(await postBy(stage.world, it), 400);
        },
    },
    {
        name: 'from the receipt to the card, the webhook deleted there, and a new check says off and checked',
        run: async (stage) => {
            const {page, it} = await offButPosting(stage);
            await button(page, 'card.details').click();
            await deleteHook(page, it);
            assert.equal(await postBy(stage.world, it), 400);
            await closeDialog(page);
            await channelCard(page, it.account).first().getByRole('button', {name: sentence('card.details')}).click();
            await button(page, 'done.again').click();
            await receipt(page, 'head.deactivate.checked');
        },
    },
    {
        name: 'the card ends one session, and the others live',
        hosts: true,
        run: async (stage) => {
            const {world} = stage;
            const person = await signedIn(world);
            const [second, phone] = [await world.logIn(person.account), await onPhone(world, person.account)];
            const {page, box} = await cardOf(stage, person.account);
            await group(box, 'sessions', 3).getByRole('button', {name: /^End session Phone app/}).click();
            await sayYes(page, 'end-sessions');
            await isSignedOut(phone);
            await Promise.all([person, second].map(isSignedIn));
        },
    },
    {
        name: 'the card ends all sessions but phones',
        run: async (stage) => {
            const {world} = stage;
            const person = await signedIn(world);
            const [second, phone] = [await world.logIn(person.account), await onPhone(world, person.account)];
            const {page, box} = await cardOf(stage, person.account);
            await group(box, 'sessions', 3).getByRole('button', {name: sentence('card.notPhones')}).click();
            await sayYes(page, 'end-sessions', {count: 2});
            await Promise.all([person, second].map(isSignedOut));
            await isSignedIn(phone);
        },
    },
    {
        name: 'the card disables one access token and enables it again',
        run: async (stage) => {
            const {world} = stage;
            const it = await equipped(world);
            const name = sentence('thing.tokens', {named: 'yes', name: it.token.description});
            const {page, box} = await cardOf(stage, it.account);
            await group(box, 'tokens', 1).getByRole('button', {name: sentence('card.disableOf', {name}), exact: true}).click();
            await sayYes(page, 'disable-tokens');
            assert.equal(await letsIn(world, it.account, it.token.token), false);
            await closeDialog(page);
            await group(await openCard(page, it.account), 'tokens', 1).getByRole('button', {name: sentence('card.enableOf', {name}), exact: true}).click();
            await sayYes(page, 'enable-tokens');
            assert.equal(await letsIn(world, it.account, it.token.token), true);
            await Promise.all(it.sessions.map(isSignedIn));
        },
    },
    {
        name: 'the card disables a bot and enables it again',
        run: async (stage) => {
            const {world} = stage;
            const it = await equipped(world);
            const name = sentence('thing.bots', {name: it.bot.username});
            const {page, box} = await cardOf(stage, it.account);
            await group(box, 'bots', 1).getByRole('button', {name: sentence('card.disableOf', {name}), exact: true}).click();
            await sayYes(page, 'disable-bots');
            assert.equal(await letsIn(world, it.bot, it.bot.token), false);
            await closeDialog(page);
            await group(await openCard(page, it.account), 'bots', 1).getByRole('button', {name: sentence('card.enableOf', {name}), exact: true}).click();
            await sayYes(page, 'enable-bots');
            assert.equal(await letsIn(world, it.bot, it.bot.token), true);
        },
    },
    {
        name: 'the card deletes an outgoing webhook and a slash command: neither calls again, and the rest works',
        needs: ['listener'],
        run: async (stage) => {
            const {world} = stage;
            const it = await belongings(world, await world.person());
            try {
                const before = await works(world, it);
                const {page, box} = await cardOf(stage, it.owner);
                const outgoing = sentence('thing.outgoing', {named: 'yes', name: it.outgoing.name, placed: 'no'});
                await group(box, 'outgoing', 1).getByRole('button', {name: sentence('card.deleteOf', {name: outgoing}), exact: true}).click();
                assert.ok((await sayYes(page, 'delete-hooks', {part: 'outgoing'})).includes(sentence('line.undoNever')));
                await closeDialog(page);
                const command = sentence('thing.commands', {name: `/${it.command.trigger}`});
                await group(await openCard(page, it.owner), 'commands', 1).getByRole('button', {name: sentence('card.deleteOf', {name: command}), exact: true}).click();
                assert.ok((await sayYes(page, 'delete-hooks', {part: 'commands'})).includes(sentence('line.undoNever')));
                assert.deepEqual(await works(world, it), {...before, outgoing: false, command: false});
            } finally {
                await it.close();
            }
        },
    },
    {
        name: 'on their own card an administrator sees which session is this one, and cannot end it there',
        run: async ({world, open}) => {
            const admin = await ownAdmin(world);
            const phone = await onPhone(world, admin.account);
            const {page} = await open(admin);
            const sessions = group(await openCard(page, admin.account), 'sessions', 2);
            const mine = sessions.getByRole('listitem').filter({hasText: sentence('card.thisOne')});
            assert.equal(await mine.count(), 1);
            assert.equal(await mine.getByRole('button').count(), 0);
            await sessions.getByRole('button', {name: /^End session Phone app/}).click();
            await sayYes(page, 'end-sessions');
            await isSignedOut(phone);
            await isSignedIn(admin);
            await anyDialog(page).getByRole('alert').waitFor();
        },
    },
];
