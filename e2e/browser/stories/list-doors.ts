import assert from 'node:assert/strict';

import {setActive} from '../../contract/kit';
import {anyDialog, closeDialog} from '../page/dialog';
import {send} from '../page/editor';
import {begin, counted, ended, everyRow, lookUp, openList, read, rows, yes} from '../page/list';
import {tickedIn} from '../page/list-ask';
import {copied, keepCopies} from '../page/receipt';
import {ownAdmin} from '../people';
import type {Story} from '../story';
import {DEEDS} from '../watch';
import {sentence} from '../words';

const FORTY = 40;
const OFF_BEFORE = 2;
const verb = 'deactivate';

/** Ways into the list dialog. */
export const listDoors: Story[] = [
    {
        name: 'a list from several people in one command is filled in and looked up; one who cannot be found is there to be put right',
        needs: ['sql'],
        run: async ({world, open}) => {
            const admin = await ownAdmin(world);
            const crowd = await world.crowd(2);
            try {
                const {page, watch} = await open(admin);
                watch.expect(/404/);
                const [one, other] = crowd.usernames;
                await send(page, `/useradmin deactivate @${one} @${other} @nobody.${one}`);
                await counted(page);
                await yes(page, verb, 2).waitFor();
                assert.deepEqual(await tickedIn(page), [one, other]);
                assert.deepEqual(watch.sent(DEEDS), []);
                await begin(page, verb, 2);
                assert.equal(await ended(page), sentence('list.end.all', {verb, count: 2}));
                assert.ok([...(await world.states(crowd.people.map(({id}) => id))).values()].every((since) => since > 0));
            } finally {
                await crowd.leave();
            }
        },
    },
    {
        name: 'a list that a run has copied as CSV: status tells who is off and who is on again, and activating takes only those whom that run made so',
        needs: ['sql'],
        run: async ({world, open}) => {
            const admin = await ownAdmin(world);
            const crowd = await world.crowd(FORTY);
            const [before, on] = [crowd.people.slice(0, OFF_BEFORE), crowd.people.slice(OFF_BEFORE)];
            const [again, changed, ...rest] = on;
            try {
                for (const one of before) {
                    await setActive(world, one, false);
                }
                const {page} = await open(admin, {before: keepCopies});
                await openList(page, verb);
                await lookUp(page, crowd.usernames.join('\n'));
                await begin(page, verb, on.length);
                await ended(page);
                const csv = await copied(page, 'copy.csv');
                await closeDialog(page);
                await setActive(world, again!, true);

                await openList(page, 'status');
                const counts = {count: FORTY, kind: 'lines', off: FORTY - 1, on: 0, again: 1, check: 0, unknown: 0, twice: 0};
                await read(page, csv);
                assert.equal(await everyRow(page, FORTY), sentence('list.counts.status', counts));
                await closeDialog(page);

                await setActive(world, changed!, true);
                await setActive(world, changed!, false);
                await openList(page, 'activate');
                await read(page, csv);
                await everyRow(page, FORTY);
                const told = {verb: 'activate', done: rest.length, before: OFF_BEFORE, changed: 2, other: 0};
                await anyDialog(page).getByText(sentence('list.past.counts', told), {exact: true}).waitFor();
                const ticked = async () => [...(await rows(page)).values()].map((one) => one.ticked).filter(Boolean);
                assert.deepEqual(await ticked(), rest.map(({username}) => username));
                await begin(page, 'activate', rest.length);
                assert.equal(await ended(page), sentence('list.end.all', {verb: 'activate', count: rest.length}));
                const states = await world.states(crowd.people.map(({id}) => id));
                assert.deepEqual(crowd.people.filter(({id}) => states.get(id)! > 0), [...before, changed]);
            } finally {
                await crowd.leave();
            }
        },
    },
];
