import assert from 'node:assert/strict';

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
