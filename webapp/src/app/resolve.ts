/** From what was typed to accounts: the server is asked by name, id and e-mail address, and suggestions are found for the rest. */
import type {Api} from '../api/types';
import {failureOf} from '../core/failure';
import type {Actor, Person, Text} from '../core/model';
import {handleOf, oddIdLength, readTargets} from '../core/targets';
import type {Target} from '../core/targets';
import type {Host} from '../host/types';

import {meantBy} from './meant';
import type {MeantDeps} from './meant';
import {inPairs} from './pairs';
import type {Unresolved} from './types';

export interface ResolveDeps {
    api: MeantDeps['api'] & Pick<Api, 'peopleByIds' | 'personByEmail'>;
    host: MeantDeps['host'] & Pick<Host, 'isGroup'>;
    actor: Pick<Actor, 'id'>;
}

export interface Resolved {
    /** In the order typed, each once; deactivated people and bots too. */
    found: Person[];
    unresolved: Unresolved[];
    /** Somebody was named more than once. */
    notice: Text | undefined;
    /** The list cannot be used as it stands; then nobody was looked up. */
    why: Text | undefined;
}

/** Somebody, or why the look-up of this one target was refused, or neither. */
type Hit = Person | {refused: Text} | undefined;

// Whoever gets more names wrong than this has another list in mind; each costs searches.
const MOST_SUGGESTED = 10;

/** One list request, none for an empty list, which the server would refuse. */
async function index(keys: string[], ask: (keys: string[]) => Promise<Person[]>, keyOf: (person: Person) => string): Promise<Map<string, Person>> {
    const people = keys.length > 0 ? await ask(keys) : [];
    return new Map(people.map((person) => [keyOf(person), person]));
}

/** A role may not look up by e-mail address at all: that target leads nowhere, the others do. */
async function byEmail(target: Target, api: ResolveDeps['api']): Promise<[string, Hit]> {
    try {
        return [target.value, await api.personByEmail(target.value)];
    } catch (error) {
        const {hidden, why} = failureOf(error);
        if (!hidden) {
            throw error;
        }
        return [target.value, {refused: why}];
    }
}

async function lookUp(targets: Target[], {api, actor}: ResolveDeps): Promise<(target: Target) => Hit> {
    const values = (...kinds: Target['kind'][]) => targets.filter(({kind}) => kinds.includes(kind)).map(({value}) => value);
    const ids = targets.some(({kind}) => kind === 'me') ? [...values('id'), actor.id] : values('id');

    // "@me" is oneself, unless somebody is really called so.
    const calledMe = targets.some(({kind, typed}) => kind === 'me' && typed.includes('@')) ? ['me'] : [];

    // 26 letters and digits may be a username as well: asked for along with the names, and used if no id matches.
    const [names, accounts, addresses] = await Promise.all([
        index([...values('name', 'id'), ...targets.flatMap(({exact}) => exact ?? []), ...calledMe], (keys) => api.peopleByUsernames(keys), ({username}) => username),
        index([...new Set(ids)], (keys) => api.peopleByIds(keys), ({id}) => id),
        inPairs(targets.filter(({kind}) => kind === 'email'), (target) => byEmail(target, api)),
    ]);
    const emails = new Map(addresses);
    return ({kind, value, exact}) => {
        switch (kind) {
        case 'me': return names.get('me') ?? accounts.get(actor.id);
        case 'id': return accounts.get(value) ?? names.get(value);
        case 'email': return emails.get(value);
        case 'name': return (exact && names.get(exact)) || names.get(value);
        }
    };
}

function whyNobody({kind, value}: Target): Text {
    const length = oddIdLength(value);
    if (kind === 'name' && length !== undefined) {
        return {id: 'target.halfId', values: {typed: value, count: length}};
    }
    const id = {me: 'target.nobodyMe', id: 'target.nobodyId', email: 'target.nobodyEmail', name: 'target.nobodyName'}[kind];
    return {id, values: {typed: value}};
}

/** Each person once; those who were named in two ways are remembered. */
function once(named: {target: Target; person: Person}[]): {found: Person[]; twice: string[]} {
    const found = new Map<string, Person>();
    const twice = new Set<string>();
    for (const {person} of named) {
        if (found.has(person.id)) {
            twice.add(`@${person.username}`);
        }
        found.set(person.id, person);
    }
    return {found: [...found.values()], twice: [...twice]};
}

function noticeOf(names: string[]): Text | undefined {
    return names.length > 0 ? {id: 'target.repeated', values: {names: {names}, count: names.length}} : undefined;
}

/**
 * Looks up everybody named in `typed`: one request for all names, one for all ids, e-mail addresses two at a time. Rejects
 * with an ApiError when a look-up itself fails; what nobody has comes back in `unresolved`, with who may be meant.
 */
export async function resolve(typed: string, deps: ResolveDeps): Promise<Resolved> {
    const {targets, repeated, why} = readTargets(typed, (name) => deps.host.isGroup(name));
    if (why) {
        return {found: [], unresolved: [], notice: undefined, why};
    }
    const hitOf = await lookUp(targets, deps);
    const named: {target: Target; person: Person}[] = [];
    const astray: {target: Target; why: Text}[] = [];
    for (const target of targets) {
        const hit = hitOf(target);
        if (hit && 'id' in hit) {
            named.push({target, person: hit});
        } else {
            astray.push({target, why: hit?.refused ?? whyNobody(target)});
        }
    }
    const suggestions = await inPairs(astray.slice(0, MOST_SUGGESTED), ({target}) => meantBy(target, deps));
    const {found, twice} = once(named);
    return {
        found,
        unresolved: astray.map(({target, why: reason}, i) => ({typed: target.typed, why: reason, meant: suggestions[i] ?? []})),
        notice: noticeOf([...new Set([...repeated.map((handle) => ownName(handle, named)), ...twice])]),
        why: undefined,
    };
}

/** A repeated id, address or `me` is told by the username it led to. */
function ownName(handle: string, named: {target: Target; person: Person}[]): string {
    const hit = named.find(({target}) => handleOf(target) === handle);
    return hit ? `@${hit.person.username}` : handle;
}
