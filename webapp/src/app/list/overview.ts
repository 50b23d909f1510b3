/** What is known of everybody in a list before anything is done: a request for each list of the whole server, and one per 200 people. */
import type {Api} from '../../api/types';
import type {Act} from '../../core/act';
import {maySeeSessions} from '../../core/guards';
import {pendingHoldings} from '../../core/holdings';
import type {Holdings, Part, Token} from '../../core/holdings';
import type {Look} from '../../core/list/types';
import {notRead} from '../../core/list/not-read';
import {known, nobody, switchedOff, unseen} from '../../core/model';
import type {Actor, Known, Person, ServerFacts} from '../../core/model';
import type {Host} from '../../host/types';

import type {Inventory} from '../inventory';
import {ownerOf, readSeats, serverUnasked} from '../read';
import {tried, triedUnlessExpired} from '../tried';
import {lotsOf} from './lots';

export interface OverviewDeps {
    api: Api;
    host: Host;
    actor: Actor;
    inventory: Inventory;
    now(): number;
    /** Lets the page breathe between two lots of people. */
    breathe(): Promise<void>;
}

export interface Overview {
    /** Undefined for whom it was not made for. */
    look(id: string): Look | undefined;
    server: ServerFacts;
}

/** How many people are put together between two breaths. */
const LOT = 50;

type Activity = (id: string) => Known<number>;

/** When each was last seen; nothing is known where statuses are switched off. */
async function readActivity(people: Person[], api: Api): Promise<Activity> {
    const ids = people.filter(({isBot}) => !isBot).map(({id}) => id);
    const read = await Promise.all(lotsOf(ids).map((lot) => triedUnlessExpired(api.activeAt(lot))));
    const seen = new Map(read.flatMap((one) => (one.ok ? [...one.value] : [])));
    const failed = read.find((one) => !one.ok) ?? {ok: false, hidden: false, why: {id: 'list.notTold'}} as const;
    return (id) => (seen.has(id) ? known(seen.get(id)!) : failed as Known<number>);
}

type Tokens = (person: Person) => Known<Token[]>;

const LISTS: Part[] = ['bots', 'incoming', 'outgoing', 'commands'];

/** Access tokens by their owner, from the one list of all: only a system admin may read that. */
async function readTokens({api, host, actor}: OverviewDeps): Promise<Tokens> {
    if (!actor.can('manage_system')) {
        return () => unseen;
    }
    const isOff = host.config('EnableUserAccessTokens') === 'false';
    const all = await triedUnlessExpired(api.allTokens());
    const byOwner = new Map<string, Token[]>();
    (all.ok ? all.value : []).forEach(({ownerId, ...token}) => byOwner.set(ownerId, [...byOwner.get(ownerId) ?? [], token]));
    return ({id, isBot}) => {
        const own = byOwner.get(id) ?? [];
        if (!all.ok) {
            return all;
        }
        return isOff && !isBot && own.length === 0 ? switchedOff : known(own);
    };
}

async function holdingsOf(person: Person, tokens: Tokens, {inventory}: OverviewDeps): Promise<Holdings> {
    const given: Holdings = {...pendingHoldings, authorized: unseen, apps: unseen, namesakes: known([]), tokens: tokens(person)};
    return inventory.of(person, notRead, LISTS, given);
}

/** Begins to read the lists of the whole server before it is known whom the list is about: nobody owns nothing. They are there for `readOverview` then. */
export function readAhead({inventory}: Pick<OverviewDeps, 'inventory'>): void {
    void inventory.of(nobody, notRead, LISTS, pendingHoldings);
}

/** Reads it. Rejects with a Failure only when the acting person is signed out: what else fails stands as not known. */
export async function readOverview(people: Person[], act: Act | undefined, deps: OverviewDeps): Promise<Overview> {
    const {api, host, actor, now, breathe} = deps;
    const [activity, tokens, seats] = await Promise.all([readActivity(people, api), readTokens(deps), act?.asks.includes('seats') ? readSeats(api) : unseen]);
    const looks = new Map<string, Look>();
    for (const lot of lotsOf(people, LOT)) {
        const read = await Promise.all(lot.map(async (person): Promise<[string, Look]> => {
            const owner = person.isBot ? await tried(ownerOf(api, person.id)) : undefined;
            const sessions = maySeeSessions(person, actor) ? notRead : unseen;
            return [person.id, {facts: {person, sessions, holdings: await holdingsOf(person, tokens, deps), owner, at: now()}, activeAt: activity(person.id)}];
        }));
        read.forEach(([id, look]) => looks.set(id, look));
        await breathe();
    }
    return {look: (id) => looks.get(id), server: {...serverUnasked(host), seats}};
}
