import assert from 'node:assert/strict';

import {anyDialog} from '../page/dialog';
import {begin, ended, lookUp, openList, row, rows, told} from '../page/list';
import {isSignedOut, ownAdmin, signedIn} from '../people';
import type {Story} from '../story';
import {said, sentence} from '../words';

const verb = 'deactivate';

/** Accounts that were switched off past the API, which ends none of their sessions. */
export const listOff: Story[] = [
    {
        name: 'a list: whoever is off and still has a session is to be checked, is signed out where that is ticked, and stays off',
        needs: ['sql'],
        run: async ({world, open}) => {
            const [admin, left, gone] = await Promise.all([ownAdmin(world), signedIn(world), world.person({off: true})]);
            await world.change(left.account, {offAt: Date.now() - 60_000});
            const {page, watch} = await open(admin);
            await openList(page, verb);
            await lookUp(page, `@${left.account.username}\n@${gone.username}`);
            await row(page, 1).getByText(sentence('list.caution.sessions', {count: 1}), {exact: true}).waitFor();
            assert.deepEqual([...(await rows(page)).values()].map(({state, ticked}) => [state, ticked]), [['check', ''], ['already', '']]);
            await row(page, 1).getByRole('checkbox').check();
            await anyDialog(page).getByText(sentence('list.sum.signedOut', {count: 1})).first().waitFor();
            await begin(page, verb, 1);
            assert.equal(await ended(page), sentence('list.end.all', {verb, count: 1}));
            assert.match((await told(page)).get(1)!.came, said('head.deactivate.checked'));
            await isSignedOut(left);
            assert.deepEqual(watch.sent(/^PUT .*\/active$/), []);
            const states = await world.states([left.account.id]);
            assert.ok(states.get(left.account.id)! > 0, 'The account stays off.');
        },
    },
];
