import assert from 'node:assert/strict';

import {answered, asAdmin, letIn, makeToken, read} from '../../contract/kit';
import {called, endOnly, ofThing, openCard} from '../page/belonging';
import {deaf} from '../page/context';
import {anyDialog, asked, button, closeDialog, confirm, deed, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {isSignedIn, isSignedOut, signedIn} from '../people';
import type {Story} from '../story';
import {DEEDS} from '../watch';
import {sentence} from '../words';

const needs: Story['needs'] = ['sql'];

/** An account that a directory manages: what is closed here, and what is not. */
export const ldap: Story[] = [
    {
        name: 'LDAP: deactivating is refused with the reason before anything is sent; session and token are closed from the card, and the receipts say that alone',
        needs,
        run: async ({world, open}) => {
            const person = await signedIn(world);
            const {account} = person;
            const {token} = await makeToken(world, account);
            await world.change(account, {authService: 'ldap'});
            const {page, watch} = await open(await asAdmin(world));
            await send(page, `/useradmin deactivate ${account.username}`);
            await anyDialog(page).getByText(sentence('guard.ldap', {name: account.username})).waitFor();
            assert.deepEqual(watch.sent(DEEDS), []);
            await closeDialog(page);
            await openCard(page, account);
            await endOnly(page).click();
            await button(page, 'act.end-sessions.do', {count: 1}).click();
            await receipt(page, 'head.item.checked', {did: sentence('did.end-sessions', {count: 1})});
            await isSignedOut(person);
            answered(await letIn(world, account, token), 200);
            await closeDialog(page);
            await openCard(page, account);
            await ofThing(page, 'disable', called.token('contract')).click();
            await button(page, 'act.disable-tokens.do', {count: 1}).click();
            await receipt(page, 'head.item.checked', {did: sentence('did.disable-tokens', {count: 1})});
            assert.equal((await letIn(world, account, token)).status, 401);
            assert.equal((await read(world, account)).delete_at, 0, 'The account is as on as before.');
        },
    },
    {
        name: 'LDAP since the question was asked, and the page is not told: the reason is told at the press, and nothing is sent',
        needs,
        run: async ({world, open}) => {
            const person = await signedIn(world);
            const {account} = person;
            const {page, watch} = await open(await asAdmin(world), {before: deaf});
            await send(page, `/useradmin deactivate ${account.username}`);
            await asked(page, 'deactivate', account);
            await world.change(account, {authService: 'ldap'});
            await deed(page, 'deactivate', account).click();
            await anyDialog(page).getByText(sentence('guard.ldap', {name: account.username})).waitFor();
            assert.deepEqual(watch.sent(DEEDS), []);
            await isSignedIn(person);
        },
    },
    {
        name: 'LDAP, unknown to a user manager, whom the server tells no sign-in: its refusal is told',
        needs,
        run: async ({world, open}) => {
            const [manager, person] = await Promise.all([signedIn(world, {role: 'user_manager'}), signedIn(world)]);
            const {account} = person;
            await world.change(account, {authService: 'ldap'});
            const {page, watch} = await open(manager);
            watch.expect(/Failed to load resource.*\/active\)/);
            await send(page, `/useradmin deactivate ${account.username}`);
            await confirm(page, 'deactivate', account);
            await (await receipt(page, 'head.deactivate.not')).getByText(sentence('error.ldap')).waitFor();
            assert.equal((await read(world, account)).delete_at, 0);
            await isSignedIn(person);
        },
    },
];
