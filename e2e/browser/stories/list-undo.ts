import assert from 'node:assert/strict';

import {timesSwitched} from '../../contract/kit';
import type {Fault} from '../../contract/world';
import {anyDialog, button} from '../page/dialog';
import {begin, ended, lookUp, next, openList, told} from '../page/list';
import {ownAdmin} from '../people';
import type {Story} from '../story';
import {said, sentence} from '../words';
import type {WordId} from '../words';

const verb = 'deactivate';

// Chromium itself sends once more for each connection that was used before and breaks; it keeps six.
const TRIES = 20;

/** What goes wrong with somebody's request, what is said of them then, and whether they are tried again. */
const FAULTS: [making: Omit<Fault, 'path' | 'method'> | undefined, head: WordId, isAgain: boolean][] = [
    [undefined, 'head.deactivate.checked', false],
    [{kind: 'ok-not-done'}, 'head.deactivate.not', true],
    [{kind: 'done-drop', times: TRIES}, 'head.deactivate.checked', false],
    [{kind: 'status', status: 500, id: 'app.user.save.app_error'}, 'head.deactivate.not', true],
    [{kind: 'done-status', status: 500, id: 'app.user.save.app_error'}, 'head.deactivate.checked', false],
    [{kind: 'status', status: 403, id: 'api.context.permissions.app_error'}, 'head.deactivate.not', true],
    [{kind: 'html', status: 502}, 'head.unknown', true],
];

/** What can be done about a list when it is over. */
export const listUndo: Story[] = [
    {
        name: 'a list: one row is taken back, and nobody else',
        hosts: true,
        needs: ['sql'],
        run: async ({world, open}) => {
            const admin = await ownAdmin(world);
            const crowd = await world.crowd(3);
            const [, one] = crowd.people;
            try {
                const {page} = await open(admin);
                await openList(page, verb);
                await lookUp(page, crowd.usernames.join('\n'));
                await begin(page, verb, 3);
                await ended(page);
                const who = sentence('who.named', {name: `${one!.firstName} ${one!.lastName}`, username: one!.username});
                await button(page, 'list.line.undoOf', {who}).click();
                assert.equal(await ended(page), sentence('list.end.back', {count: 1}));
                assert.match((await told(page)).get(2)!.came, said('head.undo.checked'));
                const states = await world.states(crowd.people.map(({id}) => id));
                assert.deepEqual(crowd.people.map(({id}) => states.get(id)! > 0), [true, false, true]);
                await button(page, 'list.end.undo', {count: 2}).click();
                assert.equal(await ended(page), sentence('list.end.back', {count: 3}));
                assert.deepEqual([...(await world.states(crowd.people.map(({id}) => id))).values()], [0, 0, 0]);
            } finally {
                await crowd.leave();
            }
        },
    },
    {
        name: 'a list with requests that go wrong: each row says what is so, and only those not off are tried again',
        needs: ['sql', 'faults'],
        run: async ({world, open}) => {
            const admin = await ownAdmin(world);
            const crowd = await world.crowd(FAULTS.length);
            const ids = crowd.people.map(({id}) => id);
            try {
                const {page, watch} = await open(admin);
                watch.expect(/Failed to load resource.*\/active\)/);
                for (const [index, [making]] of FAULTS.entries()) {
                    if (making) {
                        await world.fault({...making, method: 'PUT', path: `/users/${ids[index]}/active`});
                    }
                }
                await openList(page, verb);
                await lookUp(page, crowd.usernames.join('\n'));
                await begin(page, verb, FAULTS.length);
                await ended(page);
                const again = FAULTS.filter(([, , isAgain]) => isAgain).length;
                const lines = await told(page);
                FAULTS.forEach(([, head], index) => assert.match(lines.get(index + 1)!.came, said(head), `${index}: ${FAULTS[index]![0]?.kind}`));
                const states = await world.states(ids);
                assert.deepEqual(ids.map((id) => states.get(id)! > 0), FAULTS.map(([, , isAgain]) => !isAgain));
                const before = await timesSwitched(world, ids);
                await next(page, 'list.end.retry', again);
                assert.equal(await ended(page), sentence('list.end.all', {verb, count: FAULTS.length}));
                const after = await timesSwitched(world, ids);
                assert.deepEqual(ids.map((id) => after.get(id)! - before.get(id)!), FAULTS.map(([, , isAgain]) => Number(isAgain)));
                assert.ok([...(await world.states(ids)).values()].every((since) => since > 0));
                assert.equal(await anyDialog(page).getByRole('button', {name: said('list.end.retry')}).count(), 0);
            } finally {
                await crowd.leave();
            }
        },
    },
];
