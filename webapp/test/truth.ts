/** Every story of an act: what the server says, what reading back shows, what goes on working; and what may be claimed of it, by another way than the product's. */
import {activate} from '../src/actions/activate';
import {deactivate} from '../src/actions/deactivate';
import {revoke} from '../src/actions/revoke';
import {NO_CHOICE} from '../src/core/act';
import type {Act, Choice, Said} from '../src/core/act';
import {known} from '../src/core/model';
import type {Actor, Facts, Person} from '../src/core/model';
import type {Headline} from '../src/core/receipt';

import {NOON, bot, facts, hidden, hook, person, session, systemAdmin, token} from './people';
import {faultsIn, sentences} from './says';

export const SAID: Said[] = ['ok', 'refused', 'broken', 'none'];
export const ACCOUNT = ['so', 'old', 'unread'] as const;
export const SESSIONS = ['gone', 'some', 'new', 'unread', 'hidden'] as const;
export const WORKS = ['nothing', 'token', 'bot', 'webhook', 'command', 'all', 'hidden', 'unread'] as const;

export interface Back {account: (typeof ACCOUNT)[number]; sessions: (typeof SESSIONS)[number]; works: (typeof WORKS)[number]}

export interface Case {name: string; act: Act; choice: Choice; who: Person; by: Actor; off: boolean | undefined}

const unread = {ok: false, hidden: false, why: {id: 'error.timeout'}} as const;
const bob = person('bob');
const robo = person('robo', {isBot: true});
const off = (who: Person) => ({...who, deleteAt: NOON - 5_000});
const tick = (...ids: ('tokens-off' | 'tokens-on' | 'bots-on')[]): Choice => ({ids: [], ticks: ids.map((id) => ({id, text: {id: 'tick.tokensOff'}, ids: id === 'bots-on' ? [bot('helper').id] : ['t']}))});

/** `off`: what the account is to be; undefined where it stays as it is. */
export const CASES: Case[] = [
    {name: 'deactivate', act: deactivate, choice: NO_CHOICE, who: bob, by: systemAdmin, off: true},
    {name: 'deactivate, tokens too', act: deactivate, choice: tick('tokens-off'), who: bob, by: systemAdmin, off: true},
    {name: 'deactivate a bot', act: deactivate, choice: NO_CHOICE, who: robo, by: systemAdmin, off: true},
    {name: 'activate', act: activate, choice: NO_CHOICE, who: off(bob), by: systemAdmin, off: false},
    {name: 'activate, tokens and bots too', act: activate, choice: tick('tokens-on', 'bots-on'), who: off(bob), by: systemAdmin, off: false},
    {name: 'activate a bot', act: activate, choice: NO_CHOICE, who: off(robo), by: systemAdmin, off: false},
    {name: 'revoke', act: revoke, choice: NO_CHOICE, who: bob, by: systemAdmin, off: undefined},
    {name: 'revoke of somebody who is off', act: revoke, choice: NO_CHOICE, who: off(bob), by: systemAdmin, off: undefined},
    {name: 'revoke of oneself', act: revoke, choice: NO_CHOICE, who: person('ann'), by: systemAdmin, off: undefined},
];

const here = (who: Person) => (who.id === systemAdmin.id ? [session('here', {current: true})] : []);

/** Before: two sessions, a token, a bot, a webhook and a command; token and bot are off where they are to be switched on. */
export function beforeOf({who, off: wanted}: Case): Facts {
    const active = wanted !== false;
    return facts(who, [...here(who), session('laptop'), session('phone', {kind: 'phone'})], {
        tokens: known([token('t', {active})]), bots: known([bot('helper', {active})]),
        incoming: known([hook('incoming', 'CRM')]), commands: known([hook('command', '/deploy')]),
    });
}

/** What reading back shows; undefined where the account cannot be read. */
export function seenOf({who, off: wanted}: Case, {account, sessions, works}: Back): Facts | undefined {
    if (account === 'unread') {
        return undefined;
    }
    const has = (...kinds: Back['works'][]) => works === 'all' || kinds.includes(works);
    const blind = works === 'hidden' ? hidden : works === 'unread' ? unread : undefined;
    const shown = {gone: [], some: [session('phone', {kind: 'phone'})], new: [session('new', {createAt: NOON + 1_000})]} as const;
    const deleteAt = wanted === undefined || account === 'old' ? who.deleteAt : wanted ? NOON : 0;
    const seen = facts({...who, deleteAt}, [], {
        tokens: blind ?? known([token('t', {active: has('token')})]), bots: blind ?? known([bot('helper', {active: has('bot')})]),
        incoming: blind ?? known(has('webhook') ? [hook('incoming', 'CRM')] : []), outgoing: blind ?? known([]),
        commands: blind ?? known(has('command') ? [hook('command', '/deploy')] : []),
    });
    return {...seen, sessions: sessions === 'unread' ? unread : sessions === 'hidden' ? hidden : known([...here(who), ...shown[sessions]])};
}

/** What works in somebody's name by a picture, as a headline has to name it. */
function worksIn({person: who, holdings: {tokens, bots, incoming, commands}}: Facts): string[] {
    return [
        ...(who.deleteAt === 0 && tokens.ok && tokens.value.some(({active}) => active) ? ['1 access token still works'] : []),
        ...(!who.isBot && bots.ok && bots.value.some(({active}) => active) ? ['1 bot still works'] : []),
        ...(incoming.ok && incoming.value.length > 0 ? ['1 webhook still posts'] : []),
        ...(commands.ok && commands.value.length > 0 ? ['1 slash command still runs'] : []),
    ];
}

/** Says in words that something was checked. */
const claims = (head: string) => head.replace('could not be checked', '').includes('checked');

/** A headline in words, and what it stands for. `seen` is what was read last. */
interface Told {one: Case; back: Back; seen: Facts | undefined; headline: Headline; head: string; all: string}

/** What has to hold, and whether it does. */
type Rule = [holds: boolean, what: string];

const isSo = ({one, seen}: Told) => seen !== undefined && (one.off === undefined || (seen.person.deleteAt !== 0) === one.off);
const shuts = ({one}: Told) => one.act.id !== 'activate';
const isGood = ({headline}: Told) => headline.tone === 'good';
const blind = (back: string) => ['unread', 'hidden'].includes(back);

function ofAccount(told: Told): Rule[] {
    const {seen, head, headline} = told;
    return [
        [seen !== undefined || (!claims(head) && !isGood(told)), 'checked without a reading'],
        [isSo(told) || (!claims(head) && headline.tone === 'bad') || headline.text.id === 'head.told', 'the account is not so'],
        [!(/\b0 (?!sessions)/).test(told.all), 'counts to 0'],
    ];
}

function ofSessions(told: Told): Rule[] {
    const {one, back: {sessions}, head, all, headline} = told;
    if (!shuts(told) || one.who.isBot || !isSo(told)) {
        return [];
    }
    return [
        [sessions !== 'some' || (!claims(head) && headline.tone === 'bad'), 'a session is still listed'],
        [sessions !== 'new' || !isGood(told), 'a session began'],
        [!blind(sessions) || !isGood(told), 'sessions were not seen'],
        [!blind(sessions) || !claims(head) || all.includes('sessions'), 'sessions were not seen, and that is not said'],
        [!blind(sessions) || !(/\b(0|no) sessions/i).test(all), 'sessions that were not seen are counted'],
    ];
}

function ofTheRest(told: Told): Rule[] {
    const {one, back: {sessions, works}, seen, head, all, headline} = told;
    const isDone = isSo(told) && !['head.unknown', 'head.told'].includes(headline.text.id) && (one.act.id !== 'revoke' || ['gone', 'new'].includes(sessions));
    if (!shuts(told) || one.who.id === one.by.id || !isDone || !seen) {
        return [];
    }
    const named = ['some', 'new'].includes(sessions) ? all : head;
    return [
        ...worksIn(seen).map((what): Rule => [named.includes(what), `not named: ${what}`]),
        [!isGood(told) || worksIn(seen).length === 0, 'good, though something works'],
        [!isGood(told) || !blind(works), 'good, though not all was seen'],
    ];
}

function ofTicks(told: Told): Rule[] {
    const {one, back: {sessions}, seen, head, all} = told;
    if (one.choice.ticks.length === 0 || !isSo(told) || !seen) {
        return [];
    }
    const {tokens} = seen.holdings;
    const isFine = tokens.ok && tokens.value.every(({active}) => active === !shuts(told));
    return [
        [isFine || !isGood(told), 'what was ticked did not come out'],
        [isFine || !claims(head) || (/access token|that was ticked/).test(all), 'what was ticked is not named'],
        [tokens.ok || !['gone', 'new'].includes(sessions) || !head.includes('stay'), 'not seen, and told as a fact'],
    ];
}

/** Everything that is untrue in this headline; nothing when it is true. */
export function untruths(one: Case, back: Back, seen: Facts | undefined, headline: Headline): string[] {
    const {head, notes} = sentences(headline);
    const told: Told = {one, back, seen, headline, head, all: [head, ...notes].join(' ')};
    const rules = [ofAccount, ofSessions, ofTheRest, ofTicks].flatMap((rulesOf) => rulesOf(told));
    return [...faultsIn([headline.text, ...headline.notes]), ...rules.flatMap(([holds, what]) => (holds ? [] : [what]))];
}
