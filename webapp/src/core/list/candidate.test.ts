import {NOON, actor, bot, facts, hidden, hook, idOf, person, server, session, systemAdmin, token, unread, userManager} from '../../../test/people';
import {faultsIn, say} from '../../../test/says';
import {activate} from '../../actions/activate';
import {deactivate} from '../../actions/deactivate';
import {revoke} from '../../actions/revoke';
import type {Act} from '../act';
import type {Holdings} from '../holdings';
import {known} from '../model';
import type {Actor, Person} from '../model';

import {candidateOf} from './candidate';
import {notRead} from './not-read';
import {planInList} from './plan';
import {sumOf} from './sum';
import type {Candidate, Look, Row} from './types';

const bob = person('bob');
const off = {deleteAt: NOON - 86_400_000};
const held: Partial<Holdings> = {
    tokens: known([token('a'), token('b'), token('c', {active: false})]), bots: known([bot('robo'), bot('still', {active: false})]),
    incoming: known([hook('incoming', 'CRM')]), outgoing: known([hook('outgoing', 'Out')]),
};

const lookAt = (who: Person, holdings: Partial<Holdings> = {}, activeAt: Look['activeAt'] = known(0)): Look => ({facts: {...facts(who, [], holdings), sessions: notRead}, activeAt});

function judge(act: Act & {id: 'deactivate' | 'activate' | 'revoke'}, look: Look, by: Actor = systemAdmin): Candidate {
    return candidateOf(look.facts.person, look, {verb: act.id, act, actor: by, server, now: NOON});
}

const said = ({state, why, effects, cautions}: Candidate) => ({state, why: why && say(why), effects: effects.map(say), cautions: cautions.map(say)});

test('deactivate tells what ends, what stops and what keeps working', () => {
    expect(said(judge(deactivate, lookAt(bob, held)))).toEqual({
        state: 'todo', why: undefined,
        effects: ['Signed out everywhere, cannot sign in', '2 access tokens refused', 'Bot @robo stops', '2 webhooks keep posting'],
        cautions: ['Owns the bot @robo, which stops'],
    });
});

test('activate tells that access tokens work again, and needs no caution for bots', () => {
    expect(said(judge(activate, lookAt(person('bob', off), held)))).toEqual({
        state: 'todo', why: undefined, effects: ['Can sign in again', '2 access tokens work again'], cautions: [],
    });
});

test('revoke tells that they can come back, and what never left', () => {
    expect(said(judge(revoke, lookAt(bob, held, known(NOON - 60_000))))).toEqual({
        state: 'todo', why: undefined, cautions: [],
        effects: ['Signed out everywhere', 'Can sign in again at once', '2 access tokens keep working', '1 bot keeps working', '2 webhooks keep posting'],
    });
});

test('the provider that may switch them on again is named, where one has a say', () => {
    const sam = person('sam', {authService: 'saml'});
    expect(said(judge(deactivate, lookAt(sam))).effects).toEqual(['Signed out everywhere, cannot sign in', 'Also disable the account in SAML, or it may be switched on again']);
    expect(said(judge(revoke, lookAt(sam))).effects.at(-1)).toBe('Signing in goes through SAML: if they are blocked there, they stay out');
    expect(said(judge(revoke, lookAt({...sam, ...off}))).effects).toEqual(['Signed out everywhere']);
});

test.each([
    ['was there 14 minutes ago', known(NOON - 14 * 60_000), 1],
    ['was there 15 minutes ago', known(NOON - 15 * 60_000), 0],
    ['is there now, by a clock ahead of ours', known(NOON + 5_000), 1],
    ['was never there', known(0), 0],
    ['nobody knows', unread, 0],
])('somebody who %s', (_, activeAt, cautions) => {
    expect(judge(deactivate, lookAt(bob, {}, activeAt)).cautions).toHaveLength(cautions);
});

test.each([[known(NOON - 59_000), 'Was active just now'], [known(NOON + 5_000), 'Was active just now'], [known(NOON - 4 * 60_000), 'Was active 4 min ago']])('when it was is told: %#', (activeAt, told) => {
    expect(said(judge(deactivate, lookAt(bob, {}, activeAt))).cautions).toEqual([told]);
});

test('a bot is looked at first, whatever is done to it', () => {
    const robo = person('robo', {isBot: true});
    expect(judge(deactivate, lookAt(robo, {tokens: known([token('a')])}))).toMatchObject({cautions: [{id: 'list.caution.bot'}], effects: [{id: 'list.effect.botOff'}, {id: 'list.effect.tokensOff'}]});
    expect(judge(activate, lookAt({...robo, ...off}))).toMatchObject({cautions: [{id: 'list.caution.bot'}], effects: [{id: 'list.effect.botOn'}]});
});

test.each<[string, Candidate, string, string | undefined]>([
    ['off already', judge(deactivate, lookAt(person('bob', off))), 'already', 'list.already.off'],
    ['on already', judge(activate, lookAt(bob)), 'already', 'list.already.on'],
    ['oneself', judge(deactivate, lookAt(person('ann'))), 'refused', 'guard.self'],
    ['a system admin', judge(deactivate, lookAt(person('root', {roles: ['system_user', 'system_admin']}))), 'refused', 'list.admin'],
    ['an account of LDAP', judge(deactivate, lookAt(person('bob', {authService: 'ldap'}))), 'refused', 'guard.ldap'],
    ['what the role may not do', judge(deactivate, lookAt(bob), actor([])), 'refused', 'guard.accounts'],
])('%s is not done, and nothing is said to happen', (_, {state, why, effects, cautions}, expected, id) => {
    expect({state, why: why?.id, effects, cautions}).toEqual({state: expected, why: id, effects: [], cautions: []});
});

test('for status nothing is planned', () => {
    expect(candidateOf(bob, lookAt(bob, held), {verb: 'status', act: undefined, actor: systemAdmin, server, now: NOON})).toMatchObject({state: 'todo', effects: [], cautions: []});
});

describe('of somebody who is off already', () => {
    const gone = person('bob', off);
    const withSessions = (count: number, activeAt: Look['activeAt'] = known(0)): Look => (
        {facts: facts(gone, Array.from({length: count}, (_, i) => session(`s${i}`)), held), activeAt});

    test('sessions that are listed are to be ended, after a look; the bots go on and the access tokens are refused as before', () => {
        expect(said(judge(deactivate, withSessions(2)))).toEqual({
            state: 'todo', why: undefined, effects: ['Signed out everywhere', '1 bot keeps working', '2 webhooks keep posting'],
            cautions: ['Deactivated, 2 sessions still listed'],
        });
        expect(said(judge(deactivate, withSessions(1, known(NOON - 60_000)))).cautions).toEqual(['Deactivated, 1 session still listed', 'Was active 1 min ago']);
        expect(said(judge(revoke, withSessions(1)))).toMatchObject({state: 'todo', effects: ['Signed out everywhere', '1 bot keeps working', '2 webhooks keep posting'], cautions: []});
    });

    test('what the role does not see of access tokens is no gap: they are refused', () => {
        const look = withSessions(1);
        const unseen = {...look, facts: {...look.facts, holdings: {...look.facts.holdings, tokens: hidden}}};
        expect(judge(deactivate, unseen)).toMatchObject({hidden: [], unread: []});
    });

    test.each([['none is listed', known([]), 'already'], ['nobody has asked', notRead, 'already'], ['the role may not see them', hidden, 'already'], ['nobody could read them', unread, 'todo']])('where %s', (_, sessions, state) => {
        const plan = planInList(deactivate, {...facts(gone), sessions}, systemAdmin, server);
        expect(plan.state).toBe(state);
        expect(plan.steps.find(({step}) => step.id === 'sessions-end')!.items).toEqual(sessions);
    });
});

describe('in sum', () => {
    const row = (candidate: Candidate, key: number, chosen = candidate.person.id): Row => ({
        entry: {key, line: key + 1, span: 1, text: '', names: [], strange: []}, state: 'ready', why: undefined, candidates: [candidate], chosen,
        section: 0, isReady: true, only: candidate.person.id,
    });
    const sum = (candidates: Candidate[]) => sumOf(candidates.map((one, key) => row(one, key))).map(say);
    const three = ['bob', 'cat', 'dan'].map((name) => person(name));

    test('effects of all are added up, of those alone who are chosen', () => {
        const all = three.map((who) => judge(deactivate, lookAt(who, {...held, bots: known([bot(`${who.username}-bot`)])})));
        expect(sum(all)).toEqual(['3 accounts off, signed out everywhere', '6 access tokens refused', '3 bots stop', '6 webhooks keep posting']);
        expect(sumOf(all.map((one, key) => row(one, key, key === 1 ? one.person.id : ''))).map(say)).toEqual(['1 account off, signed out everywhere', '2 access tokens refused', '1 bot stops', '2 webhooks keep posting']);
        expect(sumOf(all.map((one, key) => row(one, key, '')))).toEqual([]);
    });

    test('a bot that is listed beside its owner stops once', () => {
        const robo = person('robo', {isBot: true});
        expect(sum([judge(deactivate, lookAt(bob, {bots: known([bot('robo')])})), judge(deactivate, lookAt(robo))])).toEqual(['1 account off, signed out everywhere', '1 bot stops']);
    });

    test('what the role may not see, or could not be read, is told once', () => {
        const blind = three.map((who) => judge(deactivate, lookAt(who, {tokens: hidden, incoming: hidden, outgoing: hidden, bots: unread, commands: unread}), userManager));
        expect(sum(blind)).toEqual(['3 accounts off, signed out everywhere', 'Not visible to your role: sign-in, access tokens and webhooks', 'Could not check: bots and slash commands']);
    });

    test('providers are named once, with how many sign in there', () => {
        const all = [['sam', 'saml'], ['sue', 'saml'], ['gil', 'gitlab']].map(([name, authService]) => person(name!, {authService}));
        expect(sum([bob, ...all].map((who) => judge(deactivate, lookAt(who)))).at(-1)).toBe('3 people sign in through SAML and GitLab: disable them there too, or they may be switched on again');
        expect(sum(all.slice(0, 1).map((who) => judge(revoke, lookAt(who)))).at(-1)).toBe('1 person signs in through SAML: whoever is blocked there stays out');
    });

    test('activation and signing out have sums of their own', () => {
        expect(sum(three.map((who) => judge(activate, lookAt({...who, ...off}, held))))).toEqual(['3 people can sign in again', '6 access tokens work again']);
        expect(sum([judge(revoke, lookAt(bob)), judge(revoke, lookAt(person('cat', off)))])).toEqual(['2 people signed out everywhere', '1 can sign in again at once']);
    });

    test('every sentence is one', () => {
        const all = [deactivate, activate, revoke].flatMap((act) => [bob, person('cat', off), person('robo', {isBot: true}), person('robot', {isBot: true, ...off})].map((who) => judge(act, lookAt(who, held, known(NOON)))));
        expect(faultsIn([...all.flatMap(({why, effects, cautions}) => [...(why ? [why] : []), ...effects, ...cautions]), ...sumOf(all.map((one, key) => row(one, key)))])).toEqual([]);
        expect(idOf('bob')).toBe(bob.id);
    });
});
