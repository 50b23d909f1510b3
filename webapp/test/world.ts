/** A hand-made server and web app for tests of the app: what it holds is changed by the acts, and any request can be made to fail. */
import type {Api} from '../src/api/types';
import type {Deps, Run} from '../src/app/types';
import type {Actor, Failure, Person, Session} from '../src/core/model';
import type {Receipt} from '../src/core/receipt';
import type {Host, Place} from '../src/host/types';

import {NOON, systemAdmin} from './people';

export const failure = (said: Failure['said'], id = 'error.server'): Failure => ({said, why: {id}, expired: false, status: undefined, errorId: undefined, hidden: false});

export interface TestWorld {
    deps: Deps;
    people: Person[];
    sessions: Record<string, Session[]>;
    /** Requests in their order, as "method argument". */
    sent: string[];
    /** Called before each request with its name; throw to make it fail, change people to let somebody else act. */
    before: (request: string) => void | Promise<void>;
    shown: Run[];
    told: {receipt: Receipt; at: Place}[];
    notes: string[];
    hidden: number;
}

export const place: Place = {channelId: 'channel', teamId: 'team', rootId: ''};

const lacks = () => Promise.reject(new Error('not used'));

function createApi(world: TestWorld, signal: AbortSignal): Api {
    const ask = async (request: string) => {
        world.sent.push(request);
        if (signal.aborted) {
            throw failure('none', 'error.stopped');
        }
        await world.before(request);
    };
    const find = (id: string) => {
        const person = world.people.find((one) => one.id === id);
        if (!person) {
            throw failure('refused', 'error.nobody');
        }
        return person;
    };
    const set = (id: string, change: Partial<Person>) => {
        world.people = world.people.map((one) => (one.id === id ? {...one, ...change} : one));
    };
    return {
        async peopleByUsernames(names) {
            await ask(`usernames ${names.join(' ')}`);
            return world.people.filter(({username}) => names.includes(username));
        },
        async peopleByIds(ids) {
            await ask(`ids ${ids.join(' ')}`);
            return world.people.filter(({id}) => ids.includes(id));
        },
        async personByEmail(email) {
            await ask(`email ${email}`);
            return world.people.find((one) => one.email === email);
        },
        async search(term) {
            await ask(`search ${term}`);
            return world.people.filter(({username}) => username.includes(term));
        },
        async person(id) {
            await ask(`person ${find(id).username}`);
            return find(id);
        },
        async sessions(id) {
            await ask(`sessions ${find(id).username}`);
            return world.sessions[id] ?? [];
        },
        async countAdmins() {
            await ask('admins');
            return world.people.filter(({roles}) => roles.includes('system_admin')).length;
        },
        async seats() {
            await ask('seats');
            return {limit: 250, active: 10};
        },
        async setActive(person, active) {
            await ask(`${active ? 'activate' : 'deactivate'} ${person.username}`);
            set(person.id, {deleteAt: active ? 0 : NOON});
            if (!active) {
                world.sessions[person.id] = [];
            }
            return {at: NOON};
        },
        async endAllSessions(id) {
            await ask(`revoke ${find(id).username}`);
            world.sessions[id] = [];
            return {at: NOON};
        },
        endSession: lacks,
    };
}

function createHost(by: Actor | undefined): Host {
    const nothing = () => undefined;
    return {
        actor: () => by, basename: '', csrf: () => '', config: nothing, locale: () => 'en', place: () => place, isGroup: () => false, usernames: () => [],
        picture: () => '', openDialog: nothing, closeDialog: nothing, keepFocus: nothing, returnFocus: nothing, show: nothing, style: nothing,
    };
}

/** An empty company; `by` is signed in. */
export function createWorld(people: Person[], by: Actor | undefined = systemAdmin): TestWorld {
    const world: TestWorld = {people, sessions: {}, sent: [], before: () => undefined, shown: [], told: [], notes: [], hidden: 0, deps: undefined as never};
    world.deps = {
        host: createHost(by),
        openApi: (signal) => createApi(world, signal),
        show: (run) => world.shown.push(run),
        hide: () => (world.hidden += 1),
        tell: (receipt, at) => world.told.push({receipt, at}),
        note: (sentence) => world.notes.push(JSON.stringify(sentence)),
        now: () => NOON,
        ticks: () => 0,
        sleep: () => Promise.resolve(),
    };
    return world;
}

/** Resolves when the run shows one of these phases. */
export function until(run: Run, ...ids: string[]): Promise<Run> {
    return new Promise((resolve) => {
        const look = () => {
            if (ids.includes(run.state().phase.id)) {
                stop();
                resolve(run);
            }
        };
        const stop = run.subscribe(look);
        look();
    });
}

/** From this request on nothing is answered any more. */
export function deafFrom(world: TestWorld, request: string): void {
    let sent = false;
    world.before = (next) => {
        sent ||= next === request;
        if (sent) {
            throw failure('none', 'error.network');
        }
    };
}
