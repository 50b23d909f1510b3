import {NOON, actor, bot, facts, helpDesk, hidden, hook, idOf, person, server, session, systemAdmin, token, unread, userManager} from '../../test/people';
import {failure} from '../../test/world';
import type {Deeds, Failure, Step} from '../core/act';
import {hookId} from '../core/holdings';
import {known, switchedOff} from '../core/model';
import type {Facts} from '../core/model';

import {accountOff, accountOn, botsOff, botsOn, hooksGone, sessionsEnd, someSessionsEnd, stepBack, tokensOff, tokensOn} from '.';

const bob = person('bob');
const bobOff = {...bob, deleteAt: NOON};
const ann = person('ann', {roles: ['system_user', 'system_admin']});
const root = person('root', {roles: ['system_user', 'system_admin']});

const idsOf = (step: Step, seen: Facts, by = systemAdmin) => {
    const left = step.left(seen, by);
    return left.ok ? left.value.map(({id}) => id) : left.why.id;
};

/** Runs a step; `bad` names requests that are rejected. */
async function send(step: Step, seen: Facts, bad: Record<string, Failure> = {}) {
    const sent: string[] = [];
    const answer = (what: string) => {
        sent.push(what);
        return bad[what] ? Promise.reject(bad[what]) : Promise.resolve({at: NOON + sent.length});
    };
    const deeds: Deeds = {
        setActive: ({id}, active) => answer(`${active ? 'on' : 'off'} ${id.replace(/0+$/, '')}`),
        endAllSessions: (id) => answer(`revoke ${id.replace(/0+$/, '')}`),
        endSession: (_, id) => answer(`end ${id}`),
        setToken: (id, active) => answer(`${active ? 'enable' : 'disable'} ${id}`),
        deleteHook: ({name}) => answer(`delete ${name}`),
    };
    const said = await step.run(deeds, seen, systemAdmin).then(({at}) => ({at}), (error: Failure) => ({said: error.said, why: error.why.id}));
    return {sent, ...said};
}

describe('the account', () => {
    test('is left to switch while it is not so', () => {
        expect([bob, bobOff].map((who) => [idsOf(accountOff, facts(who)).length, idsOf(accountOn, facts(who)).length])).toEqual([[1, 0], [0, 1]]);
    });

    test('off and on are one request', async () => {
        expect([await send(accountOff, facts(bob)), await send(accountOn, facts(bobOff))]).toMatchObject([{sent: ['off bob']}, {sent: ['on bob']}]);
    });

    test('one\'s own is never switched off here', () => expect(accountOff.refuse(facts(ann), systemAdmin, server)?.id).toBe('guard.self'));
});

describe('sessions', () => {
    const three = facts(bob, [session('a'), session('b'), session('t', {kind: 'token'})]);

    test('of others all end with one request; those of access tokens are no sign-ins', async () => {
        expect(idsOf(sessionsEnd, three)).toEqual(['a', 'b']);
        expect(await send(sessionsEnd, three)).toMatchObject({sent: ['revoke bob']});
    });

    test('of oneself all but the one in use, one by one', async () => {
        const own = facts(ann, [session('here', {current: true}), session('a'), session('b')]);
        expect(idsOf(sessionsEnd, own)).toEqual(['a', 'b']);
        expect(await send(sessionsEnd, own)).toMatchObject({sent: ['end a', 'end b']});
        expect(await send(someSessionsEnd(['here', 'b']), own)).toMatchObject({sent: ['end b']});
    });

    test('only those that were chosen', async () => {
        expect(await send(someSessionsEnd(['b', 'gone']), three)).toMatchObject({sent: ['end b']});
    });

    test('who may not see them may not end them', () => {
        expect([sessionsEnd, someSessionsEnd(['a'])].map((step) => step.refuse(three, userManager, server)?.id)).toEqual(['guard.sessions', 'guard.sessions']);
        expect([sessionsEnd, someSessionsEnd(['a'])].map((step) => step.refuse(three, helpDesk, server))).toEqual([undefined, undefined]);
        expect(sessionsEnd.refuse(facts(root), helpDesk, server)?.id).toBe('guard.admin');
    });
});

describe('access tokens', () => {
    const held = {tokens: known([token('on'), token('off', {active: false})]), bots: known([bot('robo', {tokens: known([token('robo-on')])})])};

    test('all of the person\'s own, and none of their bots', () => {
        expect([idsOf(tokensOff(), facts(bob, [], held)), idsOf(tokensOn(), facts(bob, [], held))]).toEqual([['on'], ['off']]);
    });

    test('by id those of their bots too', async () => {
        const both = facts(bob, [], held);
        expect(idsOf(tokensOff(['on', 'off', 'robo-on']), both)).toEqual(['on', 'robo-on']);
        expect(await send(tokensOff(['robo-on']), both)).toMatchObject({sent: ['disable robo-on']});
        expect(tokensOff(['on']).reads).toEqual(['tokens', 'bot-tokens']);
    });

    test('one that was found needs no other list; one that was not may be in the list that is missing', () => {
        const half = facts(bob, [], {...held, bots: unread});
        expect(idsOf(tokensOff(['on']), half)).toEqual(['on']);
        expect(idsOf(tokensOff(['on', 'robo-on']), half)).toBe('error.network');
        expect(idsOf(tokensOff(['robo-on']), facts(bob, [], {tokens: known([]), bots: known([bot('robo', {tokens: hidden})])}))).toBe('unseen.role');
    });

    test('one that is listed nowhere is not called off: it may be somebody else\'s by now', () => {
        expect(idsOf(tokensOff(['gone']), facts(bob, [], {...held, tokens: switchedOff}))).toBe('error.notTheirs');
    });

    test('enabling and disabling ask for permissions of their own', () => {
        const by = (permission: string) => actor([permission, 'edit_other_users']);
        const refused = (step: Step, permission: string, who = bob) => step.refuse(facts(who), by(permission), server)?.id;
        expect([refused(tokensOff(), 'revoke_user_access_token'), refused(tokensOff(), 'create_user_access_token')]).toEqual([undefined, 'guard.tokens']);
        expect([refused(tokensOn(), 'create_user_access_token'), refused(tokensOn(), 'revoke_user_access_token')]).toEqual([undefined, 'guard.tokens']);
        expect(refused(tokensOff(), 'revoke_user_access_token', root)).toBe('guard.admin');
    });
});

describe('bots', () => {
    const held = {bots: known([bot('robo'), bot('still', {active: false})])};

    test('those that are on go off, those that are off go on, one request each', async () => {
        expect(await send(botsOff(), facts(bob, [], held))).toMatchObject({sent: ['off robo']});
        expect(await send(botsOn([idOf('still')]), facts(bob, [], held))).toMatchObject({sent: ['on still']});
        expect(idsOf(botsOff([idOf('still')]), facts(bob, [], held))).toEqual([]);
    });

    test('are not switched on for somebody who is off, and not by roles that may not', () => {
        expect(botsOn().refuse(facts(bobOff, [], held), systemAdmin, server)?.id).toBe('guard.botsOwner');
        expect([botsOff(), botsOn()].map((step) => step.refuse(facts(bob, [], held), helpDesk, server)?.id)).toEqual(['guard.bots', 'guard.bots']);
        expect(botsOff().refuse(facts(ann), actor(['manage_bots']), server)).toBeUndefined();
    });
});

describe('webhooks and commands', () => {
    const [crm, spam, slash] = [hook('incoming', 'CRM'), hook('outgoing', 'Spam'), hook('command', '/deploy')] as const;
    const all = facts(bob, [], {incoming: known([crm]), outgoing: known([spam]), commands: known([slash])});

    test('those that were chosen, of whatever kind; only their lists are read', async () => {
        expect(await send(hooksGone([crm, slash].map(hookId)), all)).toMatchObject({sent: ['delete CRM', 'delete /deploy']});
        expect(hooksGone([hookId(slash)]).reads).toEqual(['commands']);
    });

    test('the same key in another list is another thing', () => {
        expect(idsOf(hooksGone([hookId({kind: 'outgoing', key: crm.key})]), all)).toEqual([]);
    });

    test('each kind asks for its own permission', () => {
        const by = actor(['manage_others_incoming_webhooks']);
        const refused = (...hooks: (typeof crm)[]) => hooksGone(hooks.map(hookId)).refuse(all, by, server)?.id;
        expect([refused(crm), refused(spam), refused(crm, spam)]).toEqual([undefined, 'guard.hooks', 'guard.hooks']);
    });
});

describe('several requests', () => {
    const three = facts(bob, [], {tokens: known([token('a'), token('b'), token('c')])});

    test('one that fails does not keep the others, and its reason is told', async () => {
        expect(await send(tokensOff(), three, {'disable a': failure('broken', 'error.server')})).toEqual({sent: ['disable a', 'disable b', 'disable c'], said: 'broken', why: 'error.server'});
    });

    test('the refusal of one is no refusal of the whole; that of all is', async () => {
        const no = failure('refused', 'error.permissions');
        expect(await send(tokensOff(), three, {'disable b': no})).toMatchObject({said: 'broken', why: 'error.permissions'});
        expect(await send(tokensOff(), three, {'disable a': no, 'disable b': no, 'disable c': no})).toMatchObject({said: 'refused'});
    });

    test('the time is that of the last answer', async () => expect(await send(tokensOff(), three)).toMatchObject({at: NOON + 3}));
});

/** With nothing of it known: what each looks at. */
const BLIND = [
    {step: sessionsEnd, name: 'all sessions'}, {step: someSessionsEnd(['a']), name: 'some sessions'},
    {step: tokensOff(), name: 'all tokens'}, {step: tokensOff(['a']), name: 'some tokens'}, {step: tokensOn(['a']), name: 'tokens on'},
    {step: botsOff(), name: 'all bots'}, {step: botsOn(['a']), name: 'some bots'},
    {step: hooksGone(['incoming a']), name: 'a webhook'}, {step: hooksGone(['command a']), name: 'a command'},
];

describe.each(BLIND)('$name', ({step, name}) => {
    const blind = (why: typeof hidden | typeof unread): Facts => ({...facts(bob, [], {tokens: why, bots: why, incoming: why, outgoing: why, commands: why}), sessions: why});

    test('a list that is hidden or could not be read never counts as nothing', () => {
        expect([idsOf(step, blind(hidden)), idsOf(step, blind(unread))]).toEqual(['unseen.role', 'error.network']);
    });

    test('what is to be asked for one by one and is not known is not called done', async () => {
        const {sent, ...end} = await send(step, blind(unread));
        expect(name === 'all sessions' ? sent : end).toEqual(name === 'all sessions' ? ['revoke bob'] : {said: 'refused', why: 'error.network'});
    });
});

test('the way back of each step is its opposite, on the same things', () => {
    const table = [['account-on', accountOn], ['account-off', accountOff], ['tokens-on', tokensOn()], ['tokens-off', tokensOff()], ['bots-on', botsOn()], ['bots-off', botsOff()]] as const;
    expect(table.map(([step]) => stepBack({step, ids: ['a']}).id)).toEqual(table.map(([, step]) => step.id));
    const held = facts(bob, [], {tokens: known([token('a', {active: false}), token('b', {active: false})])});
    expect(idsOf(stepBack({step: 'tokens-on', ids: ['b']}), held)).toEqual(['b']);
});
