import assert from 'node:assert/strict';
import {setTimeout as sleep} from 'node:timers/promises';

import {setActive, timesSwitched} from '../../contract/kit';
import type {Account, Caller, Crowd, World} from '../../contract/world';
import {anyDialog, button} from '../page/dialog';
import {begin, counted, ended, include, lookUp, next, openList, passed, told} from '../page/list';
import {ownAdmin} from '../people';
import type {Story} from '../story';
import {said, sentence} from '../words';

const MANY = 200;
const OFF_BEFORE = 2;
const UNKNOWN = 5;

// As on a server somewhere else, in ms: without it nobody is quick enough to press Stop at half.
const ROUND_TRIP = 40;

const verb = 'deactivate';

// How the server answers when asked for an address that nobody has.
const NOBODY_THERE = /404.*\/users\/email\//;

interface Scene {admin: Caller; crowd: Crowd; off: Account[]; on: Account[]; guarded: Account[]; csv: string}

/** Two hundred, two of them off; three whom a guard protects and five who do not exist, as somebody would export them. */
async function setScene(world: World): Promise<Scene> {
    const [admin, boss, ldap] = await Promise.all([ownAdmin(world), world.person({role: 'system_admin'}), world.person({authService: 'ldap'})]);
    const crowd = await world.crowd(MANY);
    const [on, off] = [crowd.people.slice(OFF_BEFORE), crowd.people.slice(0, OFF_BEFORE)];
    for (const one of off) {
        await setActive(world, one, false);
    }
    const guarded = [boss, admin.account, ldap];
    const lines = [
        ...crowd.people.map(({firstName, lastName, email}) => `"${lastName}, ${firstName}",${email}`),
        ...guarded.map(({email}) => `,${email}`),
        ...Array.from({length: UNKNOWN}, (_, index) => `"Nobody, Nick",nobody.${index}.${crowd.usernames[0]}@example.com`),
    ];
    return {admin, crowd, off, on, guarded, csv: ['Name,E-Mail', ...lines].join('\r\n')};
}

/** Who of these is off, by the database. */
async function offOf(world: World, list: Account[]): Promise<string[]> {
    const states = await world.states(list.map(({id}) => id));
    return list.filter(({id}) => states.get(id)! > 0).map(({username}) => username);
}

const names = (list: Account[]) => list.map(({username}) => username);

/** Nobody was asked for more often than this since then. */
async function asked(world: World, list: Account[], before: Map<string, number>): Promise<number[]> {
    const now = await timesSwitched(world, list.map(({id}) => id));
    return [...new Set([...now].map(([id, times]) => times - before.get(id)!))];
}

/** Lists of hundreds, and what the database says of them. */
export const listWhole: Story[] = [
    {
        name: 'a list: 200 from a pasted CSV are deactivated and checked, 3 guarded and 5 unknown said so, and the receipt counts what the database does',
        needs: ['sql'],
        alone: true,
        run: async ({world, open, measured}) => {
            const {admin, crowd, off, on, guarded, csv} = await setScene(world);
            try {
                const {page, watch} = await open(admin);
                watch.expect(NOBODY_THERE);
                const before = await timesSwitched(world, crowd.people.map(({id}) => id));
                await openList(page, verb);
                const others = {already: OFF_BEFORE, unknown: UNKNOWN, refused: 3, check: 0, twice: 0, aside: 0};
                const counts = (ticked: number) =>
                    sentence('list.counts.act', {count: MANY + 3 + UNKNOWN, kind: 'lines', verb, ...others, ticked, ready: on.length - ticked});
                assert.equal(await lookUp(page, csv), counts(0), 'The labels are text.');
                await include(page, on.length).check();
                assert.equal(await counted(page), counts(on.length));
                const start = Date.now();
                await begin(page, verb, on.length);
                assert.equal(await ended(page), sentence('list.end.all', {verb, count: on.length}));
                measured('list_of_200_seconds', (Date.now() - start) / 1000);

                const parts = [['done', on.length], ['refused', 3], ['already', OFF_BEFORE], ['missing', UNKNOWN]] as const;
                const summary = parts.map(([part, count]) => sentence(`list.came.${part}`, {verb, count})).join(' · ');
                await anyDialog(page).getByRole('alert').getByText(summary, {exact: true}).waitFor();
                const lines = [...(await told(page)).values()];
                const checked = lines.filter(({came}) => said('head.deactivate.checked').test(came)).map(({who}) => who);
                assert.deepEqual(checked, names(on));
                assert.deepEqual(await offOf(world, [...crowd.people, ...guarded]), names([...off, ...on]));
                assert.deepEqual(await asked(world, on, before), [1]);
                assert.deepEqual(await asked(world, off, before), [0]);
            } finally {
                await crowd.leave();
            }
        },
    },
    {
        name: 'a list stopped at about half is told person by person as the database has it, gone on with and taken back whole: those off before stay off',
        needs: ['sql'],
        alone: true,
        run: async ({world, open, measured}) => {
            const {admin, crowd, off, on, csv} = await setScene(world);
            try {
                const {page, watch} = await open(admin);
                watch.expect(NOBODY_THERE);
                const states = await world.states(off.map(({id}) => id));
                const before = await timesSwitched(world, crowd.people.map(({id}) => id));
                await page.route(/\/active$/, async (route) => {
                    await sleep(ROUND_TRIP);
                    await route.continue();
                });
                await openList(page, verb);
                await lookUp(page, csv);
                await include(page, on.length).check();
                await begin(page, verb, on.length);
                await passed(page, on.length / 2);
                await button(page, 'list.run.stop').click();
                await ended(page);
                await anyDialog(page).getByText(sentence('list.end.stopped'), {exact: true}).waitFor();
                const lines = [...(await told(page)).values()];
                const done = lines.filter(({came}) => said('head.deactivate.checked').test(came)).map(({who}) => who);
                const rest = lines.filter(({came}) => came === sentence('head.notStarted')).map(({who}) => who);
                assert.deepEqual([...done, ...rest].sort(), names(on).sort(), 'Everybody is accounted for.');
                assert.deepEqual(await offOf(world, on), done, 'Those and no others are off.');
                assert.ok(rest.length > 0, 'Some were left.');
                measured('list_stopped_at', done.length);

                await next(page, 'list.end.goOn', rest.length);
                assert.equal(await ended(page), sentence('list.end.all', {verb, count: on.length}));
                assert.deepEqual(await offOf(world, crowd.people), crowd.usernames);
                assert.deepEqual(await asked(world, on, before), [1], 'Nobody was asked for again.');

                await button(page, 'list.end.undo', {count: on.length}).click();
                assert.equal(await ended(page), sentence('list.end.back', {count: on.length}));
                assert.deepEqual(await world.states(off.map(({id}) => id)), states, 'Who was off before has not been touched.');
                assert.deepEqual(await offOf(world, crowd.people), names(off));
                assert.deepEqual(await asked(world, on, before), [2]);
            } finally {
                await crowd.leave();
            }
        },
    },
];
