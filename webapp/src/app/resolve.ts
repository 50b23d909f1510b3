/** From what was typed to an account: the server is asked by name, id or e-mail address, and suggestions are found where that leads to nobody. */
import type {Api} from '../api/types';
import {failureOf} from '../core/failure';
import type {Actor, Person, Text} from '../core/model';
import {oddIdLength} from '../core/targets';
import type {Target} from '../core/targets';
import type {Host} from '../host/types';

import type {MeantDeps} from './meant';
import type {Deps} from './types';

export interface ResolveDeps {
    api: MeantDeps['api'] & Pick<Api, 'peopleByIds' | 'personByEmail'>;
    host: Pick<Host, 'usernames'>;
    actor: Pick<Actor, 'id'>;
    leisure: Deps['leisure'];
}

/** Why a target leads to nobody, and who may be meant. */
export interface Astray {why: Text; meant: Person[]}

/** Somebody, or why the look-up of this one target was refused, or neither. */
export type Hit = Person | {refused: Text} | undefined;

/** GET /users/email/{email}. A role may not look up by e-mail address at all: that target leads nowhere. Rejects with any other ApiError. */
export async function byEmail(address: string, api: Pick<Api, 'personByEmail'>): Promise<Hit> {
    try {
        return await api.personByEmail(address);
    } catch (error) {
        const {hidden, why} = failureOf(error);
        if (!hidden) {
            throw error;
        }
        return {refused: why};
    }
}

async function lookUp({kind, value, typed, exact}: Target, {api, actor}: ResolveDeps): Promise<Hit> {
    if (kind === 'email') {
        return byEmail(value, api);
    }

    // "@me" is oneself, unless somebody is really called so. 26 letters and digits may be a username as well: used if no id matches.
    const names = {name: exact ? [value, exact] : [value], id: [value], me: typed.includes('@') ? ['me'] : []}[kind];
    const ids = {name: [], id: [value], me: [actor.id]}[kind];

    // The server refuses an empty list.
    const [named, [account]] = await Promise.all([names.length > 0 ? api.peopleByUsernames(names) : [], ids.length > 0 ? api.peopleByIds(ids) : []]);
    const person = named.find(({username}) => username === exact) ?? named[0];
    return kind === 'id' ? account ?? person : person ?? account;
}

/** Says that nobody is called so. */
function whyNobody({kind, value}: Pick<Target, 'kind' | 'value'>): Text {
    const length = oddIdLength(value);
    if (kind === 'name' && length !== undefined) {
        return {id: 'target.halfId', values: {typed: value, count: length}};
    }
    const id = {me: 'target.nobodyMe', id: 'target.nobodyId', email: 'target.nobodyEmail', name: 'target.nobodyName'}[kind];
    return {id, values: {typed: value}};
}

/**
 * Looks up whom `target` names, deactivated people and bots too. Without the chunk that finds suggestions there are none. Rejects with an
 * ApiError when the look-up itself fails.
 */
export async function resolve(target: Target, deps: ResolveDeps): Promise<Person | Astray> {
    const hit = await lookUp(target, deps);
    if (hit && 'id' in hit) {
        return hit;
    }
    const more = await deps.leisure().catch(() => undefined);
    return {why: hit?.refused ?? whyNobody(target), meant: await more?.meantBy(target, deps) ?? []};
}
