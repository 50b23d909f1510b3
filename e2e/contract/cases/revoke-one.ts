import assert from 'node:assert/strict';

import {LOGGED_OUT, MADE_UP, NO_PERMISSION, answered, asAdmin, saidOk, sessionsOf} from '../kit';
import type {Case} from '../world';

const NOT_FOUND = 'app.session.get.app_error';

/** POST /users/{id}/sessions/revoke. */
export const revokeOne: Case[] = [
    {
        name: 'revoking one session ends it alone',
        run: async (world) => {
            const person = await world.person();
            const first = await world.logIn(person);
            const {id} = (await sessionsOf(world, person))[0]!;
            const second = await world.logIn(person);
            saidOk(await (await asAdmin(world)).call('POST', `/users/${person.id}/sessions/revoke`, {session_id: id}));
            answered(await first.call('GET', '/users/me'), 401, LOGGED_OUT);
            answered(await second.call('GET', '/users/me'), 200);
            assert.ok(!(await sessionsOf(world, person)).some((session) => session.id === id));
        },
    },
    {
        name: 'revoking one without naming it is 400 body param',
        run: async (world) => {
            const person = await world.person();
            for (const body of [{}, {session_id: ''}]) {
                answered(await (await asAdmin(world)).call('POST', `/users/${person.id}/sessions/revoke`, body), 400, 'api.context.invalid_body_param.app_error');
            }
        },
    },
    {
        name: 'revoking a session that never was is 400 with the id of a missing session',
        run: async (world) => {
            answered(await (await asAdmin(world)).call('POST', `/users/${(await world.person()).id}/sessions/revoke`, {session_id: MADE_UP}), 400, NOT_FOUND);
        },
    },
    {
        name: 'revoking a session a second time is 400 the same',
        run: async (world) => {
            const person = await world.person();
            await world.logIn(person);
            const session_id = (await sessionsOf(world, person))[0]!.id;
            saidOk(await (await asAdmin(world)).call('POST', `/users/${person.id}/sessions/revoke`, {session_id}));
            answered(await (await asAdmin(world)).call('POST', `/users/${person.id}/sessions/revoke`, {session_id}), 400, NOT_FOUND);
        },
    },
    {
        name: 'revoking somebody else\'s session under this person is 400 and does nothing',
        run: async (world) => {
            const other = await world.logIn(await world.person());
            const session_id = (await sessionsOf(world, other.account))[0]!.id;
            const reply = await (await asAdmin(world)).call('POST', `/users/${(await world.person()).id}/sessions/revoke`, {session_id});
            answered(reply, 400, 'api.context.invalid_url_param.app_error');
            answered(await other.call('GET', '/users/me'), 200);
        },
    },
    {
        name: 'a member may not revoke one session of others',
        run: async (world) => {
            const member = await world.logIn(await world.person());
            answered(await member.call('POST', `/users/${(await world.person()).id}/sessions/revoke`, {session_id: MADE_UP}), 403, NO_PERMISSION);
        },
    },
];
