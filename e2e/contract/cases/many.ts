import assert from 'node:assert/strict';

import {freshName} from '../api-people';
import {MADE_UP, answered, asAdmin, refusedLogin, saidOk, timesSwitched} from '../kit';
import type {Person} from '../kit';
import type {Case, Crowd, CrowdTraits, World} from '../world';

type Full = Person & {first_name: string; last_name: string};

async function withCrowd(world: World, count: number, traits: CrowdTraits, run: (people: Crowd['people']) => Promise<void>): Promise<void> {
    const {people, leave} = await world.crowd(count, traits);
    try {
        await run(people);
    } finally {
        await leave();
    }
}

async function ask<T>(world: World, path: string, body: unknown): Promise<T> {
    const reply = await (await asAdmin(world)).call('POST', path, body);
    answered(reply, 200);
    return reply.json as T;
}

/** Many people at once. */
export const many: Case[] = [
    {
        name: 'ids, usernames and statuses answer for 200 people at once; nobody of a crowd shares a name, and they can log in',
        needs: ['sql'],
        run: (world) => withCrowd(world, 200, {}, async (people) => {
            const ids = people.map(({id}) => id).sort();
            const idsOf = (list: Full[]) => list.map(({id}) => id).sort();
            const byIds = await ask<Full[]>(world, '/users/ids', ids);
            assert.deepEqual(idsOf(byIds), ids);
            assert.deepEqual(idsOf(await ask(world, '/users/usernames', people.map(({username}) => username))), ids);
            assert.deepEqual((await ask<{user_id: string}[]>(world, '/users/status/ids', ids)).map(({user_id: id}) => id).sort(), ids);
            for (const {id, username, email, firstName, lastName} of people) {
                const one = byIds.find((user) => user.id === id)!;
                assert.deepEqual([one.username, one.email, one.first_name, one.last_name, one.roles, one.delete_at], [username, email, firstName, lastName, 'system_user', 0]);
            }
            assert.equal(new Set(people.map(({firstName, lastName}) => `${firstName} ${lastName}`)).size, 200);
            answered(await (await world.logIn(people[0]!)).call('GET', '/users/me'), 200);
        }),
    },
    {
        name: 'ids answers for 1,000 people at once, who may be off and have names of one\'s choice; when they leave nobody of them is known',
        needs: ['sql'],
        run: async (world) => {
            const prefix = freshName('many');
            let ids: string[] = [];
            await withCrowd(world, 1_000, {prefix, off: true}, async (people) => {
                ids = people.map(({id}) => id);
                const found = await ask<Full[]>(world, '/users/ids', ids);
                assert.equal(found.length, 1_000);
                assert.ok(found.every(({delete_at: off}) => off > 0));
                assert.deepEqual([people[0]!.username, people[999]!.username], [`${prefix}1`, `${prefix}1000`]);
                answered(await refusedLogin(world, people[0]!), 401, 'api.user.login.inactive.app_error');
            });
            assert.deepEqual(await ask(world, '/users/ids', ids), []);
            assert.equal((await world.states(ids)).size, 0);
        },
    },
    {
        name: 'who is on or off, and how often each was switched, can be told past the API',
        needs: ['sql'],
        run: (world) => withCrowd(world, 3, {}, async (people) => {
            const [one, other, none] = people.map(({id}) => id) as [string, string, string];
            const admin = await asAdmin(world);
            for (const [id, active] of [[one, false], [other, false], [other, true]] as const) {
                saidOk(await admin.call('PUT', `/users/${id}/active`, {active}));
            }
            answered(await admin.call('PUT', `/users/${none}/active`, {active: 'no'}), 400, 'api.context.invalid_body_param.app_error');
            const states = await world.states([one, other, none, MADE_UP]);
            assert.deepEqual([states.get(one)! > 0, states.get(other), states.get(none), states.has(MADE_UP)], [true, 0, 0, false]);
            assert.deepEqual([...await timesSwitched(world, [one, other, none])], [[one, 1], [other, 2], [none, 1]]);
        }),
    },
];
