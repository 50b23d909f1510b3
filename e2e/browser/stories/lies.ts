import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import {agreed, freshName} from '../../contract/api-people';
import {asAdmin, makeToken, read, sessionsOf} from '../../contract/kit';
import type {Account, Caller, Fault, World} from '../../contract/world';
import {called, endOnly, ofThing, openCard} from '../page/belonging';
import {anyDialog, asked, button, confirm, deed, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {signedIn} from '../people';
import type {Story} from '../story';
import {said, sentence} from '../words';
import type {WordId} from '../words';

type Heading = [id: WordId, values?: Record<string, string | number>];

/** One act on one person, up to the press that confirms it. `request`: what carries it out. `answer`: the server's own when it is done. */
interface Prepared {request: Pick<Fault, 'method' | 'path'>; answer?: string; begin(page: Page): Promise<void>; isDone(): Promise<boolean>}

/** `path` without a name in it is everybody's: nobody else may act meanwhile. */
interface Deed {what: string; done: Heading; not: Heading; alone?: boolean; prepare(world: World): Promise<Prepared>}

const admin = async (world: World, method: string, path: string, body?: unknown) => agreed(await (await asAdmin(world)).call(method, path, body), path).json;

async function tokenIsOn(world: World, token: string): Promise<boolean> {
    return (await admin(world, 'GET', `/users/tokens/${token}`) as {is_active: boolean}).is_active;
}

async function tokenOf(world: World, person: Account, on: boolean): Promise<string> {
    const {id} = await makeToken(world, person);
    if (!on) {
        await admin(world, 'POST', '/users/tokens/disable', {token_id: id});
    }
    return id;
}

/** Presses the button of a card's confirmation. */
async function yes(page: Page, id: WordId, values: Record<string, string | number>): Promise<void> {
    await button(page, id, values).click();
}

/** A token of somebody, switched on the card. */
function tokens(what: string, how: 'disable' | 'enable'): Deed {
    return {
        what,
        done: ['head.item.checked', {did: sentence(`did.${how}-tokens`, {count: 1})}],
        not: ['head.item.not'],
        alone: true,
        prepare: async (world) => {
            const person = await world.person();
            const token = await tokenOf(world, person, how === 'disable');
            return {
                request: {method: 'POST', path: `/users/tokens/${how}`},
                begin: async (page) => {
                    await openCard(page, person);
                    await ofThing(page, how, called.token('contract')).click();
                    await yes(page, `act.${how}-tokens.do`, {count: 1});
                },
                isDone: async () => await tokenIsOn(world, token) === (how === 'enable'),
            };
        },
    };
}

/** A bot of somebody, switched on the card. */
function bots(what: string, how: 'disable' | 'enable'): Deed {
    return {
        what,
        done: ['head.item.checked', {did: sentence(`did.${how}-bots`, {count: 1})}],
        not: ['head.item.not'],
        prepare: async (world) => {
            const owner = await world.person();
            const bot = await world.bot(owner);
            if (how === 'enable') {
                await admin(world, 'POST', `/bots/${bot.id}/disable`);
            }
            const row = await admin(world, 'GET', `/bots/${bot.id}?include_deleted=true`) as object;
            return {
                request: {method: 'POST', path: `/bots/${bot.id}/${how}`},
                answer: JSON.stringify({...row, delete_at: how === 'enable' ? 0 : Date.now()}),
                begin: async (page) => {
                    await openCard(page, owner);
                    await ofThing(page, how, called.bot(bot.username)).click();
                    await yes(page, `act.${how}-bots.do`, {count: 1});
                },
                isDone: async () => (await read(world, bot)).delete_at === 0 === (how === 'enable'),
            };
        },
    };
}

/** The verbs, on somebody with one session. */
function verb(act: 'activate' | 'revoke', done: Heading, not: Heading): Deed {
    return {
        what: act,
        done,
        not,
        prepare: async (world) => {
            const person = act === 'activate' ? await world.person({off: true}) : (await signedIn(world)).account;
            return {
                request: act === 'activate' ? {method: 'PUT', path: `/users/${person.id}/active`} : {method: 'POST', path: `/users/${person.id}/sessions/revoke/all`},
                begin: async (page) => {
                    await send(page, `/useradmin ${act} ${person.username}`);
                    await confirm(page, act, person);
                },
                isDone: async () => (act === 'activate' ? (await read(world, person)).delete_at === 0 : (await sessionsOf(world, person)).length === 0),
            };
        },
    };
}

/** A deactivation with the tick. */
async function deactivateWithTick(page: Page, person: Account): Promise<void> {
    await send(page, `/useradmin deactivate ${person.username}`);
    await asked(page, 'deactivate', person);
    await anyDialog(page).getByRole('checkbox', {name: sentence('tick.tokensOff')}).check();
    await deed(page, 'deactivate', person).click();
}

const TICKED: Deed = {
    what: 'the tick that keeps access tokens off',
    done: ['head.deactivate.checked'],
    not: ['head.deactivate.part', {count: 1}],
    alone: true,
    prepare: async (world) => {
        const person = await world.person();
        const token = await tokenOf(world, person, true);
        return {
            request: {method: 'POST', path: '/users/tokens/disable'},
            begin: (page) => deactivateWithTick(page, person),
            isDone: async () => !await tokenIsOn(world, token),
        };
    },
};

const ONE_SESSION: Deed = {
    what: 'ending one session',
    done: ['head.item.checked', {did: sentence('did.end-sessions', {count: 1})}],
    not: ['head.item.not'],
    prepare: async (world) => {
        const {account} = await signedIn(world);
        return {
            request: {method: 'POST', path: `/users/${account.id}/sessions/revoke$`},
            begin: async (page) => {
                await openCard(page, account);
                await endOnly(page).click();
                await yes(page, 'act.end-sessions.do', {count: 1});
            },
            isDone: async () => (await sessionsOf(world, account)).length === 0,
        };
    },
};

const HOOK: Deed = {
    what: 'deleting a webhook',
    done: ['head.item.checked', {did: sentence('did.delete-hooks')}],
    not: ['head.item.not'],
    prepare: async (world) => {
        const owner = await world.person();
        const name = freshName('hook');
        const {id} = await admin(world, 'POST', '/hooks/incoming', {channel_id: world.team.townSquareId, user_id: owner.id, display_name: name}) as {id: string};
        return {
            request: {method: 'DELETE', path: `/hooks/incoming/${id}`},
            begin: async (page) => {
                await openCard(page, owner);
                await ofThing(page, 'delete', called.incoming(name, 'Town Square')).click();
                await yes(page, 'act.delete-hooks.do', {part: 'incoming'});
            },
            isDone: async () => (await (await asAdmin(world)).call('GET', `/hooks/incoming/${id}`)).status === 404,
        };
    },
};

const DEEDS: Deed[] = [
    TICKED,
    verb('activate', ['head.activate.checked'], ['head.activate.not']),
    verb('revoke', ['head.revoke.checked'], ['head.revoke.not']),
    ONE_SESSION,
    tokens('disabling a token', 'disable'),
    tokens('enabling a token', 'enable'),
    bots('disabling a bot', 'disable'),
    bots('enabling a bot', 'enable'),
    HOOK,
];

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
    alone: act.alone ?? lie.name.includes('lags'),
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
