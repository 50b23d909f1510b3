/** From the names of a list to accounts. Side by side: how many requests are on their way at a time is the given Api's affair. */
import {distinctPeople} from '../../core/list/distinct';
import type {Entry, Hits, Name} from '../../core/list/types';
import type {Actor, Text} from '../../core/model';
import {EVERYBODY} from '../../core/targets';
import type {Host} from '../../host/types';

import {meantBy} from '../meant';
import type {MeantDeps} from '../meant';
import {accountsOf} from './accounts';
import type {AccountApi, HitOf} from './accounts';
import {byName} from './by-name';
import type {Named} from './by-name';

export interface LookUpDeps {
    api: AccountApi & MeantDeps['api'];
    host: MeantDeps['host'] & Pick<Host, 'isGroup'>;
    actor: Pick<Actor, 'id'>;
}

/** Suggestions cost three searches each: whoever gets more names wrong than this has another list in mind. */
const MOST_SUGGESTED = 20;

const isKey = ({kind}: Name) => kind === 'email' || kind === 'id' || kind === 'handle';

/** Nobody is asked for by these, and nobody need be suggested. */
function whyMany({kind, value}: Name, host: LookUpDeps['host']): Text | undefined {
    if (kind !== 'handle') {
        return undefined;
    }
    if (EVERYBODY.includes(value)) {
        return {id: 'target.everybody', values: {name: value}};
    }
    return host.isGroup(value) ? {id: 'target.group', values: {name: value}} : undefined;
}

interface Searches {
    /** Looks up those names that are people's; rejects with a Failure. */
    all(names: Name[]): Promise<void>;
    of(name: Name): Named | undefined;
}

/** Searches by full name, each name once. */
function createSearches(api: LookUpDeps['api'], told: () => void): Searches {
    const running = new Map<string, Promise<void>>();
    const named = new Map<string, Named>();
    async function one(name: string): Promise<void> {
        named.set(name, await byName(name, api));
        told();
    }
    return {
        async all(names) {
            const values = names.filter(({kind}) => kind === 'person').map(({value}) => value);
            new Set(values.filter((value) => !running.has(value))).forEach((value) => running.set(value, one(value)));
            await Promise.all(values.map((value) => running.get(value)!));
        },
        of: ({value}) => named.get(value),
    };
}

function hitsOf({names}: Entry, hitOf: HitOf, searches: Searches, host: LookUpDeps['host']): Hits {
    const found = (some: Name[]) => some.map(hitOf).flatMap((hit) => (hit && 'id' in hit ? [hit] : []));
    const exact = distinctPeople(found(names.filter(isKey)));

    // Another line may have searched for the name that stands beside a key here.
    const named = exact.length > 0 ? [] : names.filter(({kind}) => kind === 'person').flatMap((name) => searches.of(name) ?? []);
    const refused = [
        ...names.map((name) => whyMany(name, host)),
        ...names.map(hitOf).map((hit) => (hit && 'refused' in hit ? hit.refused : undefined)),
        ...named.map((one) => one.refused),
    ];
    return {
        exact,
        near: distinctPeople([...found(names.filter(({kind}) => kind === 'bare')), ...named.flatMap(({near}) => near)]),
        meant: distinctPeople(named.flatMap(({meant}) => meant)),
        refused: refused.find((why) => why !== undefined),
    };
}

const isNobody = ({exact, near}: Hits) => exact.length + near.length === 0;

/** Adds who may be meant by names that lead to nobody. Rejects only when signed out. */
async function suggest(entries: Entry[], hits: Map<number, Hits>, deps: LookUpDeps): Promise<void> {
    const astray = entries.filter(({key}) => isNobody(hits.get(key)!));
    const names = astray.flatMap(({key, names: all}) => all.filter((name) => (isKey(name) || name.kind === 'bare') && name.kind !== 'id' && !whyMany(name, deps.host))
        .slice(0, 1).map((name) => ({key, name})));
    await Promise.all(names.slice(0, MOST_SUGGESTED).map(async ({key, name: {kind, value, typed}}) => {
        const meant = await meantBy({kind: kind === 'email' ? 'email' : 'name', value, typed}, deps);
        const hit = hits.get(key)!;
        hits.set(key, {...hit, meant: distinctPeople([...hit.meant, ...meant])});
    }));
}

type Told = (done: number, total: number) => void;

/** What has been looked up so far: whom names lead to, and which have been asked for, also in vain. */
export interface Known {hitOf: HitOf; asked: ReadonlySet<string>}

const NOTHING: Known = {hitOf: () => undefined, asked: new Set()};

/** Names that are asked for as one. */
export const nameKey = ({kind, value}: Name) => `${kind} ${value}`;

/**
 * Whom exact names and usernames lead to: POST /users/usernames and /users/ids per 200, GET /users/email for addresses these do not tell. No
 * name in `known` is asked for again. `on` is called with how many of how many have been looked up. Rejects with a Failure when somebody is
 * signed out or no answer comes.
 */
export async function lookUpAccounts(names: Name[], {api, host, actor}: LookUpDeps, on: Told, known = NOTHING): Promise<Known> {
    const fresh = new Map(names.map((name) => [nameKey(name), name] as const).filter(([key]) => !known.asked.has(key)));
    if (fresh.size === 0) {
        return known;
    }
    let done = 0;
    const found = await accountsOf([...fresh.values()].filter((name) => !whyMany(name, host)), api, actor.id, (count) => {
        done += count;
        on(done, fresh.size);
    });
    return {hitOf: (name) => found(name) ?? known.hitOf(name), asked: new Set([...known.asked, ...fresh.keys()])};
}

/**
 * Whom each entry means, by its key. Asks POST /users/search for full names, and for suggestions where an exact name leads to nobody. What was
 * refused for one name is told there. Rejects as `lookUpAccounts` does.
 */
export async function lookUpEntries(entries: Entry[], hitOf: HitOf, deps: LookUpDeps, on: Told): Promise<Map<number, Hits>> {
    const people = entries.flatMap(({names}) => names).filter(({kind}) => kind === 'person');
    const total = new Set(people.map(({value}) => value)).size;
    let done = 0;
    const searches = createSearches(deps.api, () => {
        done += 1;
        on(done, total);
    });
    await searches.all(people);
    const hits = new Map(entries.map((entry) => [entry.key, hitsOf(entry, hitOf, searches, deps.host)]));
    await suggest(entries, hits, deps);
    return hits;
}
