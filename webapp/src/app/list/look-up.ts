/** From the names of a list to accounts. Side by side: how many requests are on their way at a time is the given Api's affair. */
import {distinctPeople} from '../../core/list/distinct';
import {spellings, wordsIn} from '../../core/list/fold';
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

/** Words that may be handles are suggested for as long as they are as few as this. */
const FEW_WORDS = 5;

const isKey = ({kind}: Name) => kind === 'email' || kind === 'id' || kind === 'handle';

const keyOf = ({kind, value, typed}: Name) => `${kind} ${value}${typed.endsWith('.') ? '.' : ''}`;

function distinct(names: Name[]): Name[] {
    return [...new Map(names.map((name) => [keyOf(name), name])).values()];
}

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

/** Usernames are often made of both names: a slip in one is found by the other. */
function asHandle({key, name}: {key: number; name: Name}): {key: number; name: Name} {
    return {key, name: {...name, value: wordsIn(name.value).map((word) => spellings(word)[0]!).join('.')}};
}

/** Adds who may be meant by names that lead to nobody. Rejects only when signed out. */
async function suggest(entries: Entry[], hits: Map<number, Hits>, deps: LookUpDeps): Promise<void> {
    const astray = entries.filter(({key}) => isNobody(hits.get(key)!));
    const nameIn = (entry: Entry, ...kinds: Name['kind'][]) => entry.names.filter((name) => kinds.includes(name.kind) && !whyMany(name, deps.host)).slice(0, 1).map((name) => ({key: entry.key, name}));
    const sure = astray.flatMap((entry) => nameIn(entry, 'handle', 'email'));
    const words = astray.filter(({names}) => !names.some(isKey)).flatMap((entry) => nameIn(entry, 'bare'));
    const people = astray.filter(({key, names}) => !names.some(isKey) && hits.get(key)!.meant.length === 0).flatMap((entry) => nameIn(entry, 'person')).map(asHandle);
    const asked = [...sure, ...(words.length <= FEW_WORDS ? words : []), ...people].slice(0, MOST_SUGGESTED);
    await Promise.all(asked.map(async ({key, name: {kind, value, typed}}) => {
        const meant = await meantBy({kind: kind === 'email' ? 'email' : 'name', value, typed}, deps);
        const hit = hits.get(key)!;
        hits.set(key, {...hit, meant: distinctPeople([...hit.meant, ...meant])});
    }));
}

/**
 * Whom each entry means, by its key. Asks: POST /users/usernames and /users/ids per 200 keys, GET /users/email for addresses these do not tell,
 * POST /users/search for full names where nothing else of the entry leads to anybody, and for suggestions. `on` is called with how many of how
 * many names have been looked up. Rejects with a Failure when somebody is signed out or no answer comes; what was refused for one name is told there.
 */
export async function lookUp(entries: Entry[], deps: LookUpDeps, on: (done: number, total: number) => void): Promise<Map<number, Hits>> {
    const {api, host, actor} = deps;
    const names = distinct(entries.flatMap((entry) => entry.names));
    let done = 0;
    const told = (count: number) => {
        done += count;
        on(done, names.length);
    };
    const searches = createSearches(api, () => told(1));
    const [hitOf] = await Promise.all([
        accountsOf(names.filter((name) => !whyMany(name, host)), api, actor.id, told),
        searches.all(entries.filter((entry) => !entry.names.some(isKey)).flatMap((entry) => entry.names)),
    ]);
    const isAstray = (entry: Entry) => isNobody(hitsOf(entry, hitOf, searches, host));
    await searches.all(entries.filter(isAstray).flatMap((entry) => entry.names));
    const hits = new Map(entries.map((entry) => [entry.key, hitsOf(entry, hitOf, searches, host)]));
    await suggest(entries, hits, deps);
    told(names.length - done);
    return hits;
}
