import assert from 'node:assert/strict';

import {asAdmin, makeToken, sessionsOf} from '../../contract/kit';
import type {Caller, Fault, World} from '../../contract/world';
import {confirm, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {signedIn} from '../people';
import type {Story} from '../story';
import {said, sentence} from '../words';
import type {WordId} from '../words';

import {DEEDS, admin, deactivateWithTick} from './deeds';
import type {Heading} from './deeds';

/** What goes wrong, and whether the thing is done all the same. */
const LIES: {name: string; making(answer: string | undefined): Omit<Fault, 'path' | 'method'>; isDone: boolean; note?: WordId}[] = [
    {name: 'OK, but not done', making: (body) => ({kind: 'ok-not-done', body}), isDone: false},
    {name: '500, but done', making: () => ({kind: 'done-status', status: 500, id: 'app.save.app_error'}), isDone: true, note: 'note.answeredBadly'},
    {name: 'what is read lags three seconds behind', making: () => ({kind: 'lag', ms: 3_000}), isDone: true},
];

/** For every act: what the server says is not what is told, but what reading back shows. */
export const lies: Story[] = DEEDS.flatMap((act) => LIES.map((lie): Story => ({
    name: `fault at ${act.what}: ${lie.name}`,
    needs: ['faults'],
    run: async ({world, open}) => {
        const {request, answer, begin, isDone} = await act.prepare(world);
        const {page, watch} = await open(await asAdmin(world));
        if (lie.note) {
            watch.expect(/Failed to load resource.*500/);
        }
        await world.fault({...request, ...lie.making(answer)});
        await begin(page);
        const line = await receipt(page, ...(lie.isDone ? act.done : act.not));
        if (lie.note) {
            await line.getByText(said(lie.note)).waitFor();
        }
        assert.equal(await isDone(), lie.isDone, 'The server\'s state is the one that is told.');
    },
})));

/** Something new comes into being while the request is carried out. */
interface Between {what: string; verb: 'deactivate' | 'revoke'; faults: [kind: Fault['kind'], method: string, path: string][]; tick?: boolean; head: Heading; sessions: number; tokens: number}

const REVOKE_ALL = 'sessions/revoke/all';

const BETWEEN: Between[] = [
    {what: 'a log-in right after a deactivation is ended too', verb: 'deactivate', faults: [['login-between', 'PUT', 'active']], head: ['head.deactivate.checked'], sessions: 0, tokens: 0},
    {what: 'log-ins right after a deactivation and after their end are told', verb: 'deactivate', faults: [['login-between', 'PUT', 'active'], ['login-between', 'POST', REVOKE_ALL]], head: ['head.deactivate.later', {count: 1}], sessions: 1, tokens: 0},
    {what: 'a token made right after a sign-out is told', verb: 'revoke', faults: [['token-between', 'POST', REVOKE_ALL]], head: ['head.revoke.stays', {what: sentence('still.tokens', {count: 1})}], sessions: 0, tokens: 1},
    {what: 'a token made right after a ticked deactivation is switched off too', verb: 'deactivate', faults: [['token-between', 'PUT', 'active']], tick: true, head: ['head.deactivate.checked'], sessions: 0, tokens: 0},
];

async function live(world: World, {account}: Caller): Promise<{sessions: number; tokens: number}> {
    const list = await admin(world, 'GET', `/users/${account.id}/tokens?per_page=200`) as {is_active: boolean}[];
    return {sessions: (await sessionsOf(world, account)).length, tokens: list.filter(({is_active}) => is_active).length};
}

/** Between the request and the reading. */
export const between: Story[] = BETWEEN.map(({what, verb: act, faults, tick, head, ...left}): Story => ({
    name: `fault: ${what}`,
    needs: ['faults'],
    run: async ({world, open}) => {
        const person = await signedIn(world);
        if (tick) {
            await makeToken(world, person.account);
        }
        const {page} = await open(await asAdmin(world));
        for (const [kind, method, path] of faults) {
            await world.fault({kind, method, path: `/users/${person.account.id}/${path}`});
        }
        if (tick) {
            await deactivateWithTick(page, person.account);
        } else {
            await send(page, `/useradmin ${act} ${person.account.username}`);
            await confirm(page, act, person.account);
        }
        await receipt(page, ...head);
        assert.deepEqual(await live(world, person), left);
    },
}));
