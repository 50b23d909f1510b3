import assert from 'node:assert/strict';

import {answered, asAdmin, read} from '../../contract/kit';
import {card} from '../page/channel';
import {anyDialog, button, closeDialog, confirm, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {answer, ended, lookUp, openList, yes} from '../page/list';
import {offer, openPopover, popover} from '../page/popover';
import {isLockedOut, isSignedIn, isSignedOut, mentioned, ownAdmin, signedIn} from '../people';
import type {Story} from '../story';
import {DEEDS} from '../watch';
import {said, sentence} from '../words';

/** Accounts that are not like others. */
export const kinds: Story[] = [
    {
        name: 'an account of LDAP is not deactivated here: why, and signing out is offered',
        needs: ['sql'],
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([asAdmin(world), mentioned(world)]);
            await world.change(person.account, {authService: 'ldap'});
            const {page, watch} = await stage.open(admin);
            await send(page, `/useradmin deactivate ${person.account.username}`);
            await anyDialog(page).getByText(sentence('guard.ldap', {name: person.account.username})).waitFor();
            assert.deepEqual(watch.sent(DEEDS), []);
            await offer(anyDialog(page), 'revoke').click();
            await confirm(page, 'revoke', person.account);
            await receipt(page, 'head.revoke.checked');
            await isSignedOut(person);
        },
    },
    {
        name: 'a bot is not signed out, and switched off and on',
        run: async (stage) => {
            const {world} = stage;
            const admin = await asAdmin(world);
            const bot = await world.bot(admin.account);
            const {page} = await stage.open(admin);
            await send(page, `/useradmin revoke ${bot.username}`);
            await anyDialog(page).getByText(sentence('guard.botSessions', {name: bot.username})).waitFor();
            await page.keyboard.press('Escape');
            await anyDialog(page).waitFor({state: 'detached'});
            await send(page, `/useradmin deactivate ${bot.username}`);
            await button(page, 'act.deactivate.do', {name: bot.username}).click();
            await (await receipt(page, 'head.deactivate.checked')).getByText(sentence('note.bot')).waitFor();
            answered(await world.bearer(bot, bot.token).call('GET', '/users/me'), 401, 'api.context.session_expired.app_error');
            await closeDialog(page);
            await send(page, `/useradmin activate ${bot.username}`);
            await button(page, 'act.activate.do', {name: bot.username}).click();
            await receipt(page, 'head.activate.checked');
            answered(await world.bearer(bot, bot.token).call('GET', '/users/me'), 200);
        },
    },
    {
        name: 'nobody deactivates themselves; revoke me ends all sessions but this one',
        needs: ['sql'],
        run: async (stage) => {
            const {world} = stage;
            const desk = await signedIn(world, {role: 'help_desk'});
            const elsewhere = await world.logIn(desk.account);
            const {page} = await stage.open(desk);
            await send(page, '/useradmin deactivate me');
            await anyDialog(page).getByText(sentence('guard.self')).waitFor();
            await page.keyboard.press('Escape');
            await anyDialog(page).waitFor({state: 'detached'});
            await send(page, '/useradmin revoke me');
            await button(page, 'act.revoke.doOwn').click();
            await receipt(page, 'head.revoke.checkedOwn');
            await isSignedOut(elsewhere);
            await isSignedIn(desk);
        },
    },
    {
        name: 'the popover tells for a minute what this tab has done, and offers the way back',
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([asAdmin(world), mentioned(world)]);
            const {page} = await stage.open(admin);
            await send(page, `/useradmin deactivate ${person.account.username}`);
            await confirm(page, 'deactivate', person.account);
            await receipt(page, 'head.deactivate.checked');
            await closeDialog(page);
            const ours = await openPopover(page, person.account);
            await ours.getByText(said('pop.recent.deactivate')).waitFor();
            await ours.getByText(said('state.off')).waitFor();
            await offer(ours, 'activate').waitFor();
            assert.equal(await popover(page, person.account).getByRole('button', {name: said('act.deactivate.offer')}).count(), 0);
        },
    },
    {
        name: 'a guest cannot be activated while guests are off, and the dialog says why',
        needs: ['sql'],
        run: async (stage) => {
            const {world} = stage;
            const [admin, guest] = await Promise.all([asAdmin(world), signedIn(world)]);
            await world.change(guest.account, {role: 'guest'});
            const {page, watch} = await stage.open(admin);
            await send(page, `/useradmin deactivate ${guest.account.username}`);
            await confirm(page, 'deactivate', guest.account);
            await receipt(page, 'head.deactivate.checked');
            assert.equal(await button(page, 'done.undo').count(), 0, 'No way back is offered that the server refuses.');
            await closeDialog(page);
            assert.equal(await card(page, guest.account).getByRole('button', {name: sentence('card.undo')}).count(), 0);
            await send(page, `/useradmin activate ${guest.account.username}`);
            await anyDialog(page).getByText(sentence('guard.guests', {name: guest.account.username})).waitFor();
            assert.equal(watch.sent(DEEDS).filter(({path}) => path.endsWith('/active')).length, 1);
            assert.ok((await read(world, guest.account)).delete_at > 0);
        },
    },
    {
        name: 'a guest in a list while guests are off: the table and the question say that there is no way back, and only the others are undone',
        needs: ['sql'],
        run: async ({world, open}) => {
            const [admin, guest, member] = await Promise.all([ownAdmin(world), signedIn(world), signedIn(world)]);
            await world.change(guest.account, {role: 'guest'});
            const {page} = await open(admin);
            await openList(page, 'deactivate');
            await lookUp(page, `@${guest.account.username}\n@${member.account.username}`);
            await anyDialog(page).getByText(sentence('line.undoGuest')).waitFor();
            const box = await answer(page, 'deactivate', 2);
            await box.getByText(sentence('list.sum.oneWay', {count: 1})).waitFor();
            await yes(page, 'deactivate', 2).click();
            await ended(page);
            await button(page, 'list.end.undo', {count: 1}).click();
            await ended(page);
            await isLockedOut(world, guest.account);
            await isSignedIn(await world.logIn(member.account));
        },
    },
];
