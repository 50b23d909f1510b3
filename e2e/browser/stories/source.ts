import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import {agreed, createTeam, freshName, join} from '../../contract/api-people';
import {LOGGED_OUT, answered, makeToken} from '../../contract/kit';
import {startListener} from '../../contract/listener';
import type {Account} from '../../contract/world';
import {anyDialog, button, closeDialog, confirm, receipt} from '../page/dialog';
import {editor} from '../page/editor';
import {offer, popover, section} from '../page/popover';
import {deletion, oneHook, postOf, thing, trace, traced} from '../page/source';
import {isSignedOut, signedIn} from '../people';
import type {Story} from '../story';
import {said, sentence} from '../words';

import {fire, fired, incoming, make, posted, setScene} from './posting';

const SQUARE = 'Town Square';
const IN_SQUARE = sentence('source.in', {channel: SQUARE});

/** Confirms the deletion of an incoming webhook. */
async function remove(page: Page, name: string, channel: string, owner: Account): Promise<void> {
    await page.getByRole('dialog', {name: deletion('incoming', name, channel, owner)}).waitFor();
    await button(page, 'act.delete-hooks.do', {part: 'incoming'}).click();
    await receipt(page, 'head.item.checked', {did: sentence('did.delete-hooks')});
}

/** What posted a post, and what stops it. */
export const source: Story[] = [
    ...['Jenkins', ''].map((name): Story => ({
        name: `stop what posted this: an incoming webhook ${name ? 'by its name' : 'without a name'} is named with its owner and deleted; then it is refused, and the owner still signed in`,
        run: async (stage) => {
            const scene = await setScene(stage);
            const {page, world} = scene;
            const owner = await scene.somebody();
            const caller = await world.logIn(owner);
            const hook = await incoming(scene, owner, name);
            const box = await trace(page, await fired(scene, owner, hook));
            await box.getByText(oneHook('incoming', name, owner, IN_SQUARE)).waitFor();
            assert.equal(await offer(box, 'deactivate').count(), 0);
            await button(page, 'source.delete', {what: thing('incoming', name)}).click();
            await remove(page, name, SQUARE, owner);
            assert.equal((await fire(scene, owner, hook, 'too late')).status >= 400, true, 'The webhook is refused.');
            answered(await caller.call('GET', '/users/me'), 200);
        },
    })),
    {
        name: 'stop what posted this: a bot is named with its owner and switched off',
        run: async (stage) => {
            const scene = await setScene(stage);
            const {page, world} = scene;
            const owner = await scene.somebody();
            const bot = await world.bot(owner);
            await join(scene.admin, scene.team.id, bot.id);
            const box = await trace(page, await posted(scene, world.bearer(bot, bot.token)));
            await box.getByText(sentence('source.bot', {bot: `@${bot.username}`, owner: `@${owner.username}`})).waitFor();
            await offer(box, 'deactivate').click();
            await button(page, 'act.deactivate.do', {name: bot.username}).click();
            await receipt(page, 'head.deactivate.checked');
            answered(await world.bearer(bot, bot.token).call('GET', '/users/me'), 401, LOGGED_OUT);
        },
    },
    {
        name: 'stop what posted this: what somebody typed and what their access token posted are told alike, and the person is offered',
        run: async (stage) => {
            const scene = await setScene(stage);
            const {page, world} = scene;
            const person = await scene.somebody();
            const typing = await world.logIn(person);
            const token = world.bearer(person, (await makeToken(world, person)).token);
            for (const caller of [token, typing]) {
                const box = await trace(page, await posted(scene, caller));
                await box.getByText(sentence('source.person', {username: person.username})).waitFor();
                if (caller === token) {
                    await closeDialog(page);
                }
            }
            await offer(anyDialog(page), 'deactivate').click();
            await confirm(page, 'deactivate', person);
            await receipt(page, 'head.deactivate.checked');
            await isSignedOut(typing);
            await isSignedOut(token);
        },
    },
    {
        name: 'stop what posted this: the answers of a slash command and of an outgoing webhook are told apart, with who made them',
        needs: ['listener'],
        run: async (stage) => {
            const scene = await setScene(stage);
            const {page, admin, team} = scene;
            const [typing, owner] = [await scene.somebody(), await scene.somebody()];
            const listener = await startListener();
            try {
                const [trigger, word, name, answer, out] = [freshName('cmd'), freshName('word'), freshName('out'), freshName('answer'), freshName('out')];
                listener.answer('command', {response_type: 'in_channel', text: answer});
                listener.answer('out', {text: out});
                await make(scene, '/commands', {team_id: team.id, creator_id: owner.id, trigger, method: 'P', url: listener.url('command')});
                await make(scene, '/hooks/outgoing', {team_id: team.id, creator_id: owner.id, display_name: name, trigger_words: [word], callback_urls: [listener.url('out')]});
                const typist = await stage.world.logIn(typing);
                agreed(await typist.call('POST', '/commands/execute', {channel_id: team.townSquareId, team_id: team.id, command: `/${trigger}`}), 'Running the command');
                const box = await trace(page, answer);
                await box.getByText(sentence('source.one.command', {who: `@${typing.username}`, what: `/${trigger}`, owner: `@${owner.username}`})).waitFor();
                await button(page, 'source.delete', {what: thing('command', `/${trigger}`)}).waitFor();
                await closeDialog(page);
                agreed(await admin.call('POST', '/posts', {channel_id: team.townSquareId, message: `${word} please`}), 'Saying the word');
                await (await trace(page, out)).getByText(oneHook('outgoing', name, owner, sentence('source.team'))).waitFor();
            } finally {
                await listener.close();
            }
        },
    },
    {
        name: 'stop what posted this: of ten webhooks in one channel and more elsewhere exactly those that fit are shown, and the one chosen is deleted',
        run: async (stage) => {
            const scene = await setScene(stage);
            const {page, team, admin} = scene;
            const [owner, other] = [await scene.somebody(), await scene.somebody()];
            const elsewhere = freshName('chan');
            const {id: channel_id} = await make(scene, '/channels', {team_id: team.id, name: elsewhere, display_name: elsewhere, type: 'O'});
            const far = await createTeam(admin);
            await join(admin, far.id, owner.id);
            agreed(await admin.call('POST', `/channels/${channel_id}/members`, {user_id: owner.id}), 'Joining');
            const hook = await incoming(scene, owner, 'Deploy');
            const fitting = [await incoming(scene, owner, 'Deploy'), await incoming(scene, owner, 'Deploy'), await incoming(scene, owner, 'Deploy', {channel_locked: true})];
            for (const [who, name] of [[owner, 'deploy'], [owner, ''], [owner, 'Other'], [other, 'Deploy'], [other, 'Deploy'], [other, '']] as const) {
                await incoming(scene, who, name);
            }
            const unlocked = await incoming(scene, owner, 'Deploy', {channel_id});
            await incoming(scene, owner, 'Deploy', {channel_id, channel_locked: true});
            await incoming(scene, owner, 'Deploy', {channel_id: far.townSquareId});
            const box = await trace(page, await fired(scene, owner, hook));
            const count = fitting.length + 2;
            await box.getByText(sentence('source.many.hook', {who: `@${owner.username}`, username: owner.username, count})).waitFor();
            const rows = box.getByRole('listitem').filter({hasText: thing('incoming', 'Deploy')});
            assert.equal(await rows.count(), count);
            assert.equal(await box.getByRole('listitem').count(), count);
            assert.equal(await rows.filter({hasText: IN_SQUARE}).count(), count - 1);
            await rows.filter({hasText: sentence('source.madeFor', {channel: elsewhere})}).getByRole('button').click();
            await remove(page, 'Deploy', elsewhere, owner);
            assert.equal((await fire(scene, owner, unlocked, 'too late')).status >= 400, true);
            answered(await fire(scene, owner, hook, 'still there'), 200);
        },
    },
    {
        name: 'the popover on a webhook\'s post leads to the webhook, and does not offer to deactivate its owner',
        run: async (stage) => {
            const scene = await setScene(stage);
            const {page} = scene;
            const owner = await scene.somebody();
            const text = await fired(scene, owner, await incoming(scene, owner, 'Jenkins'));
            await postOf(page, text).getByRole('button', {name: owner.username, exact: true}).click();
            const ours = section(page, owner);
            await ours.getByText(sentence('pop.through', {username: owner.username})).waitFor();
            assert.equal(await offer(ours, 'deactivate').count(), 0);
            await ours.getByRole('button', {name: sentence('source.menu'), exact: true}).click();
            await (await traced(page)).getByText(oneHook('incoming', 'Jenkins', owner, IN_SQUARE)).waitFor();
            assert.equal(await popover(page, owner).count(), 0);
        },
    },
    {
        name: 'a member has no "Stop what posted this…"',
        run: async (stage) => {
            const scene = await setScene(stage);
            const owner = await scene.somebody();
            const text = await fired(scene, owner, await incoming(scene, owner, 'Jenkins'));
            const member = await signedIn(stage.world);
            await join(scene.admin, scene.team.id, member.account.id);
            const {page} = await stage.open(member, {path: `/${scene.team.name}/channels/town-square`});
            await editor(page).waitFor();
            const post = postOf(page, text);
            await post.hover();
            await post.getByRole('button', {name: 'reply', exact: true}).waitFor();
            assert.equal(await post.getByRole('button', {name: 'actions', exact: true}).count(), 0);
            assert.equal(await page.getByText(said('source.menu')).count(), 0);
        },
    },
];
