import assert from 'node:assert/strict';

import {LOGGED_OUT, NO_PERMISSION, answered, asAdmin, read, refusedLogin, saidOk, setActive} from '../kit';
import type {Case} from '../world';

const needs = ['sql' as const];
const LDAP = 'api.user.update_active.cannot_modify_status_when_user_is_managed_by_ldap.app_error';
const GUEST = 'api.user.update_active.cannot_enable_guest_when_guest_feature_is_disabled.app_error';

/** Kinds of account, by sign-in and by role. */
export const kinds: Case[] = [
    {
        name: 'an LDAP account can not be deactivated here',
        needs,
        run: async (world) => {
            const person = await world.person({authService: 'ldap'});
            answered(await (await asAdmin(world)).call('PUT', `/users/${person.id}/active`, {active: false}), 403, LDAP);
            assert.equal((await read(world, person)).delete_at, 0);
        },
    },
    {
        name: 'an LDAP account can not be activated here',
        needs,
        run: async (world) => {
            const person = await world.person({off: true});
            await world.change(person, {authService: 'ldap'});
            answered(await (await asAdmin(world)).call('PUT', `/users/${person.id}/active`, {active: true}), 403, LDAP);
            assert.ok((await read(world, person)).delete_at > 0);
        },
    },
    {
        name: 'the sessions of an LDAP account can be ended',
        needs,
        run: async (world) => {
            const person = await world.person();
            const session = await world.logIn(person);
            await world.change(person, {authService: 'ldap'});
            saidOk(await (await asAdmin(world)).call('POST', `/users/${person.id}/sessions/revoke/all`));
            answered(await session.call('GET', '/users/me'), 401, LOGGED_OUT);
        },
    },
    {
        name: 'to a user manager a system admin of LDAP is first of all a system admin',
        needs,
        run: async (world) => {
            const target = await world.person({role: 'system_admin', authService: 'ldap'});
            const manager = await world.logIn(await world.person({role: 'user_manager'}));
            answered(await manager.call('PUT', `/users/${target.id}/active`, {active: false}), 403, NO_PERMISSION);
        },
    },
    ...(['saml', 'gitlab'] as const).map((authService): Case => ({
        name: `an account of ${authService} can be deactivated and activated, and says its sign-in`,
        needs,
        run: async (world) => {
            const person = await world.person({authService});
            await setActive(world, person, false);
            const off = await read(world, person);
            assert.equal(off.auth_service, authService);
            assert.ok(off.delete_at > 0);
            await setActive(world, person, true);
            assert.equal((await read(world, person)).delete_at, 0);
        },
    })),
    {
        name: 'an administrator sees auth_data, a member does not',
        needs,
        run: async (world) => {
            const person = await world.person({authService: 'saml'});
            assert.ok((await read(world, person)).auth_data);
            const member = await world.logIn(await world.person());
            assert.ok(!((await member.call('GET', `/users/${person.id}`)).json as {auth_data?: string}).auth_data);
        },
    },
    {
        name: 'a guest can be deactivated; activating while guests are off is 401 by rule, and the session stays fine',
        needs,
        run: async (world) => {
            const guest = await world.person({role: 'guest'});
            assert.equal((await read(world, guest)).roles, 'system_guest');
            await setActive(world, guest, false);
            const admin = await world.logIn(world.admin);
            answered(await admin.call('PUT', `/users/${guest.id}/active`, {active: true}), 401, GUEST);
            answered(await admin.call('GET', '/users/me'), 200);
            assert.ok((await read(world, guest)).delete_at > 0);
        },
    },
    {
        name: 'a guest can not log in without a licence for guests',
        needs,
        run: async (world) => answered(await refusedLogin(world, await world.person({role: 'guest'})), 401, 'api.user.login.invalid_credentials_email_username'),
    },
    {
        name: 'a guest can be activated while guests are on',
        needs: ['sql', 'settings'],
        run: async (world) => {
            await world.settings({'GuestAccountsSettings.Enable': true});
            try {
                const guest = await world.person({role: 'guest', off: true});
                await setActive(world, guest, true);
                assert.equal((await read(world, guest)).delete_at, 0);
            } finally {
                await world.settings(undefined);
            }
        },
    },
    {
        name: 'a remote person has a remote_id, can not log in, and can be deactivated',
        needs,
        run: async (world) => {
            const person = await world.person({remote: true});
            assert.ok((await read(world, person)).remote_id);
            answered(await refusedLogin(world, person), 401, 'api.user.login.remote_users.login.error');
            await setActive(world, person, false);
            assert.ok((await read(world, person)).delete_at > 0);
        },
    },
];
