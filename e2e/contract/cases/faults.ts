import assert from 'node:assert/strict';

import {belongings} from '../belongings';
import {answered, asAdmin, eventually, read, saidOk, sessionsOf, setActive} from '../kit';
import type {Account, Case, Fault, World} from '../world';

/** Sets one fault for switching this person, runs, and clears it whatever happens. */
async function faulty(world: World, person: Account, fault: Omit<Fault, 'method' | 'path'>, run: () => Promise<void>): Promise<void> {
    await world.fault({method: 'PUT', path: `^/users/${person.id}/active$`, ...fault});
    try {
        await run();
    } finally {
        await world.clearFaults();
    }
}

type Told = {name: string; fault: Omit<Fault, 'method' | 'path'>; off: boolean; check(world: World, switchOff: () => ReturnType<Awaited<ReturnType<World['logIn']>>['call']>): Promise<void>};

const KINDS: Told[] = [
    {
        name: 'status answers an error and does nothing', fault: {kind: 'status', status: 500, id: 'app.user.update.finding.app_error'}, off: false,
        check: async (_, switchOff) => answered(await switchOff(), 500, 'app.user.update.finding.app_error'),
    },
    {
        name: 'html answers a proxy\'s page and does nothing', fault: {kind: 'html', status: 502}, off: false,
        check: async (_, switchOff) => {
            const reply = await switchOff();
            answered(reply, 502);
            assert.match(reply.headers.get('Content-Type') ?? '', /^text\/html/);
        },
    },
    {name: 'drop gives no answer and does nothing', fault: {kind: 'drop'}, off: false, check: (_, switchOff) => assert.rejects(switchOff())},
    {name: 'done-drop does it and gives no answer', fault: {kind: 'done-drop'}, off: true, check: (_, switchOff) => assert.rejects(switchOff())},
    {
        name: 'done-status does it and answers an error', fault: {kind: 'done-status', status: 500, id: 'app.session.remove.app_error'}, off: true,
        check: async (_, switchOff) => answered(await switchOff(), 500, 'app.session.remove.app_error'),
    },
    {name: 'ok-not-done says OK and does nothing', fault: {kind: 'ok-not-done'}, off: false, check: async (_, switchOff) => saidOk(await switchOff())},
    {
        name: 'double-body is 200 with what is not one JSON value', fault: {kind: 'double-body'}, off: false,
        check: async (_, switchOff) => {
            const reply = await switchOff();
            answered(reply, 200);
            assert.equal(reply.json, undefined);
            assert.match(reply.text, /^\{"status":"OK"\}/);
        },
    },
];

/** The faults of the stand-in: answers no honest server gives. They concern one request unless told otherwise. */
export const faults: Case[] = [
    ...KINDS.map(({name, fault, off, check}): Case => ({
        name: `fault ${name}, once`,
        needs: ['faults'],
        run: async (world) => {
            const person = await world.person();
            const admin = await asAdmin(world);
            await faulty(world, person, fault, async () => {
                await check(world, () => admin.call('PUT', `/users/${person.id}/active`, {active: false}));
                assert.equal((await read(world, person)).delete_at > 0, off);
                saidOk(await admin.call('PUT', `/users/${person.id}/active`, {active: false}));
            });
        },
    })),
    {
        name: 'fault login-between leaves a session that began after the act',
        needs: ['faults'],
        run: async (world) => {
            const person = await world.person();
            await world.fault({method: 'POST', path: `^/users/${person.id}/sessions/revoke/all$`, kind: 'login-between'});
            saidOk(await (await asAdmin(world)).call('POST', `/users/${person.id}/sessions/revoke/all`));
            assert.equal((await sessionsOf(world, person)).length, 1);
        },
    },
    {
        name: 'fault token-between leaves an active token that was made after the act',
        needs: ['faults'],
        run: async (world) => {
            const person = await world.person();
            await faulty(world, person, {kind: 'token-between'}, async () => {
                await setActive(world, person, false);
                const rows = (await (await asAdmin(world)).call('GET', `/users/${person.id}/tokens`)).json as {is_active: boolean}[];
                assert.deepEqual(rows.map(({is_active}) => is_active), [true]);
            });
        },
    },
    {
        name: 'fault lag holds for tokens, bots, webhooks and commands too',
        needs: ['faults', 'listener'],
        run: async (world) => {
            const it = await belongings(world, await world.person());
            const admin = await asAdmin(world);
            const rows = async (path: string) => (await admin.call('GET', path)).json as {id?: string; user_id?: string; is_active?: boolean; delete_at?: number}[];
            const state = async () => ({
                token: (await rows(`/users/${it.owner.id}/tokens`))[0]!.is_active,
                bot: (await rows('/bots?include_deleted=true&per_page=200')).find(({user_id}) => user_id === it.bot.id)!.delete_at === 0,
                incoming: (await rows('/hooks/incoming?per_page=200')).some(({id}) => id === it.incoming.id),
                outgoing: (await rows('/hooks/outgoing?per_page=200')).some(({id}) => id === it.outgoing.id),
                command: (await rows(`/commands?team_id=${world.team.id}&custom_only=true`)).some(({id}) => id === it.command.id),
            });
            try {
                const before = await state();
                await faulty(world, it.owner, {kind: 'lag', ms: 60_000}, async () => {
                    await setActive(world, it.owner, false);
                    saidOk(await admin.call('POST', '/users/tokens/disable', {token_id: it.token.id}));
                    saidOk(await admin.call('DELETE', `/hooks/incoming/${it.incoming.id}`));
                    saidOk(await admin.call('DELETE', `/hooks/outgoing/${it.outgoing.id}`));
                    saidOk(await admin.call('DELETE', `/commands/${it.command.id}`));
                    assert.deepEqual(await state(), before);
                });
                assert.deepEqual(await state(), {token: false, bot: false, incoming: false, outgoing: false, command: false});
            } finally {
                await it.close();
            }
        },
    },
    {
        name: 'fault lag shows the state of before for a while',
        needs: ['faults'],
        run: async (world) => {
            const person = await world.person();
            await faulty(world, person, {kind: 'lag', ms: 1000}, async () => {
                await setActive(world, person, false);
                assert.equal((await read(world, person)).delete_at, 0);
                await eventually('The new state', async () => (await read(world, person)).delete_at || undefined);
            });
        },
    },
];
