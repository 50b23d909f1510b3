/** Somebody whom a list may be about: what would happen to them, from the plan that the run carries out. */
import type {Act} from '../act';
import type {Part, Token} from '../holdings';
import {cannotReturn} from '../guards';
import {afterwards, providerLine} from '../lines';
import {isOff} from '../model';
import type {Actor, Facts, Known, Person, ServerFacts, Text} from '../model';
import type {Plan} from '../plan';
import {signInOf} from '../sign-in';
import {keepTexts, staysOf} from '../stays';

import {planInList} from './plan';
import type {Candidate, ListVerb, Look} from './types';
import {stillIn} from './was-off';

/** `act`: that of the verb; undefined for status. `now`: by the server's clock, ms. */
export interface Context {verb: ListVerb; act: Act | undefined; actor: Actor; server: ServerFacts; now: number}

/** A fact that may be missing. */
export type Gap = Part | 'signIn';

/** What could not be looked at and would belong to the effects: not visible to the role, or not read. */
export interface Gaps {hidden: Gap[]; unread: Gap[]}

/** Somebody who was active this short a time (ms) ago may not be the one who left. */
const JUST_NOW = 15 * 60_000;

const MINUTE = 60_000;

const NO_GAPS: Gaps = {hidden: [], unread: []};

const live = (tokens: Known<Token[]>): number => (tokens.ok ? tokens.value.filter(({active}) => active).length : 0);

const counted = (id: string, count: number): Text[] => (count > 0 ? [{id, values: {count}}] : []);

/** Handles of the bots that the server switches off along. */
function stopping({steps}: Plan): string[] {
    const items = steps.find(({step, state}) => step.id === 'bots-off' && state === 'todo')?.items;
    return items?.ok ? items.value.flatMap((item) => (item.kind === 'bot' ? [`@${item.bot.username}`] : [])) : [];
}

/** Whoever is off already and can be done all the same still has sessions. */
function sessionsOfOff({steps}: Plan, person: Person): Text[] {
    const items = steps.find(({step}) => step.id === 'sessions-end')?.items;
    return isOff(person) && items?.ok && items.value.length > 0 ? [stillIn(items.value.length)] : [];
}

/** The gaps of a picture, and that of the access tokens where they decide something. */
function gapsOf(facts: Facts, tokens: boolean): Gaps {
    const {hidden, unread} = staysOf(facts);
    const own = facts.holdings.tokens;
    const isMissing = tokens && !own.ok && !own.off;
    return {
        hidden: isMissing && own.hidden ? ['tokens', ...hidden] : hidden,
        unread: isMissing && !own.hidden ? ['tokens', ...unread] : unread,
    };
}

function ofDeactivate(plan: Plan, facts: Facts, server: ServerFacts): {effects: Text[]} & Gaps {
    const then = afterwards(facts, true);
    if (isOff(facts.person)) {
        return {effects: [{id: 'list.effect.signedOut'}, ...keepTexts(staysOf(then).things)], ...gapsOf(then, false)};
    }
    const bots = stopping(plan);
    return {
        effects: [
            {id: facts.person.isBot ? 'list.effect.botOff' : 'list.effect.off'},
            ...(cannotReturn(facts.person, server) ? [{id: 'line.undoGuest'}] : []),
            ...counted('list.effect.tokensOff', live(facts.holdings.tokens)),
            ...(bots.length > 0 ? [{id: 'list.effect.bots', values: {count: bots.length, names: {names: bots}}}] : []),
            ...keepTexts(staysOf(then).things),
        ],
        ...gapsOf(then, true),
    };
}

function ofActivate(facts: Facts): {effects: Text[]} & Gaps {
    const {tokens} = facts.holdings;
    const isMissing = (isHidden: boolean): Part[] => (!tokens.ok && !tokens.off && tokens.hidden === isHidden ? ['tokens'] : []);
    return {
        effects: [{id: facts.person.isBot ? 'list.effect.botOn' : 'list.effect.on'}, ...counted('list.effect.tokensOn', live(tokens))],
        hidden: isMissing(true),
        unread: isMissing(false),
    };
}

function ofRevoke(facts: Facts): {effects: Text[]} & Gaps {
    const {things, hidden, unread} = staysOf(facts);
    return {
        effects: [{id: 'list.effect.signedOut'}, ...(isOff(facts.person) ? [] : [{id: 'list.effect.mayReturn'}]), ...keepTexts(things)],
        hidden,
        unread,
    };
}

function ofAct(plan: Plan, facts: Facts, server: ServerFacts): {effects: Text[]} & Gaps {
    switch (plan.act.id) {
    case 'deactivate': return ofDeactivate(plan, facts, server);
    case 'activate': return ofActivate(facts);
    default: return ofRevoke(facts);
    }
}

/** What the act does in Mattermost, and what the provider they sign in through may do about it. */
function effectsOf(plan: Plan, facts: Facts, {actor, server}: Context): {effects: Text[]} & Gaps {
    const {person} = facts;
    const {effects, hidden, unread} = ofAct(plan, facts, server);
    const hasSay = plan.act.id !== 'revoke' || !isOff(person);
    const provider = hasSay ? providerLine(facts, plan.act.id === 'deactivate' ? 'line.providerOff' : 'line.providerIn') : undefined;
    return {effects: [...effects, ...(provider ? [provider] : [])], hidden: person.isBot || signInOf(person, actor).ok ? hidden : ['signIn', ...hidden], unread};
}

/**
 * Owning bots, and having been there just now, speak against switching somebody off; a bot is hardly one of the people meant.
 * Whoever is off already is done for the sessions alone.
 */
function cautionsOf(plan: Plan, {activeAt, facts: {person}}: Look, now: number): Text[] {
    const cautions: Text[] = person.isBot ? [{id: 'list.caution.bot'}] : [];
    if (plan.act.id !== 'deactivate') {
        return cautions;
    }
    cautions.push(...sessionsOfOff(plan, person));
    const bots = stopping(plan);
    if (bots.length > 0) {
        cautions.push({id: 'list.caution.bots', values: {count: bots.length, names: {names: bots}}});
    }
    if (activeAt.ok && activeAt.value > 0 && now - activeAt.value < JUST_NOW) {
        const ago = now - activeAt.value;
        cautions.push(ago < MINUTE ? {id: 'list.caution.activeNow'} : {id: 'list.caution.active', values: {ago: {ago}}});
    }
    return cautions;
}

function whyAlready(verb: ListVerb, {deleteAt}: Person): Text {
    if (verb === 'activate') {
        return {id: 'list.already.on'};
    }
    return deleteAt === 0 ? {id: 'list.already.out'} : {id: 'list.already.off', values: {since: {date: deleteAt}}};
}

/** What the verb would come to for this person. The same plan is made again by the run. */
export function candidateOf(person: Person, look: Look, context: Context): Candidate & Gaps {
    const {verb, act, actor, server, now} = context;
    const known = {person, activeAt: look.activeAt};
    if (!act) {
        return {...known, state: 'todo', why: undefined, cautions: [], effects: [], ...NO_GAPS};
    }
    const plan = planInList(act, look.facts, actor, server);
    if (plan.state !== 'todo') {
        return {...known, state: plan.state, why: plan.state === 'already' ? whyAlready(verb, person) : plan.why, cautions: [], effects: [], ...NO_GAPS};
    }
    return {...known, state: 'todo', why: undefined, cautions: cautionsOf(plan, look, now), ...effectsOf(plan, look.facts, context)};
}
