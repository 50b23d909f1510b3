/** A hand-made server and web app for tests of the app: what it holds is changed by the acts, and any request can be made to fail. */
import type {ListedBot} from '../src/api/types';
import * as leisure from '../src/app/leisure';
import type {Deps, Run, RunState} from '../src/app/types';
import type {Failure} from '../src/core/act';
import type {Actor, Person, Session} from '../src/core/model';
import type {ConnectedApp, Hook, Token} from '../src/core/holdings';
import type {Receipt} from '../src/core/receipt';
import type {Host, KnownChannel, Place} from '../src/host/types';

import {NOON, idOf, systemAdmin} from './people';
import {createApi} from './world-api';

export const failure = (said: Failure['said'], id = 'error.server'): Failure => ({said, why: {id}, expired: false, status: undefined, errorId: undefined, hidden: false});

export interface TestWorld {
    deps: Deps;
    people: Person[];
    sessions: Record<string, Session[]>;
    /** When the server last saw each, by the person's id; 0 for the others. */
    activeAt: Record<string, number>;
    seats: {limit: number; active: number};
    /** By the id of the person or bot. */
    tokens: Record<string, Token[]>;
    bots: ListedBot[];
    hooks: Hook[];
    /** Does the server switch off the bots of somebody who is deactivated? */
    stopsBots: boolean;
    /** Ids of all teams. */
    teams: string[];
    /** OAuth apps by whoever registered them. */
    apps: (ConnectedApp & {ownerId: string})[];
    /** Who is signed in. */
    by: Actor | undefined;
    /** Text kept in the tab, of which no piece may be longer than `room`. */
    kept: Record<string, string>;
    room: number;
    /** Posts made as the acting person, as "channel message". */
    posts: string[];
    /** Tells everybody's web app that an account has changed. */
    tellOf(id: string | undefined): void;
    /** Private channels of the signed-in person by their name, and channels at hand by their id. */
    channels: Record<string, KnownChannel>;
    atHand: Record<string, KnownChannel>;
    config: Record<string, string>;
    /** Requests in their order, as "method argument". */
    sent: string[];
    /** Called before each request with its name; throw to make it fail, change people to let somebody else act. */
    before: (request: string) => void | Promise<void>;
    shown: Run[];
    told: {receipt: Receipt; at: Place}[];
    notes: string[];
}

export const place: Place = {channelId: 'channel', teamId: 'team', rootId: ''};

function createHost(world: TestWorld): Host {
    const nothing = () => undefined;
    const listeners: Parameters<Host['onAccountChange']>[0][] = [];
    world.tellOf = (id) => listeners.forEach((listener) => listener(id === undefined ? undefined : {id, off: world.people.some((one) => one.id === id && one.deleteAt > 0)}));
    return {
        channel: (id) => world.atHand[id], privateChannel: (name) => world.channels[name], post: nothing, postOfPopover: nothing, copy: () => Promise.resolve(true), addPostAction: nothing, guardEdits: nothing,
        recall: (key) => world.kept[key],
        keep(key, text) {
            const fits = text.length <= world.room;
            if (fits) {
                world.kept[key] = text;
            }
            return fits;
        },
        onAccountChange: (listener) => void listeners.push(listener),
        actor: () => world.by, basename: '', csrf: () => '', config: (key) => world.config[key], locale: () => 'en', place: () => place, isGroup: () => false, usernames: () => [],
        picture: () => '', openDialog: nothing, keepFocus: nothing, returnFocus: nothing, show: nothing, style: nothing,
    };
}

/** An empty company; `by` is signed in. */
export function createWorld(people: Person[], by: Actor | undefined = systemAdmin): TestWorld {
    const world: TestWorld = {
        people, sessions: {}, activeAt: {}, seats: {limit: 250, active: 10}, tokens: {}, bots: [], hooks: [], stopsBots: true, teams: [idOf('acme')], apps: [], by, kept: {}, room: Infinity, posts: [], tellOf: () => undefined, channels: {}, atHand: {}, config: {}, sent: [], before: () => undefined, shown: [], told: [], notes: [], deps: undefined as never,
    };
    world.deps = {
        host: createHost(world),
        openApi: (signal) => createApi(world, signal),
        show: (run) => world.shown.push(run),
        tell: (receipt, at) => world.told.push({receipt, at}),
        note: (sentence) => world.notes.push(JSON.stringify(sentence)),
        markdown: ({person: {username}, headline}) => `${username} ${headline.text.id}`,
        leisure: () => Promise.resolve(leisure),
        press: () => undefined,
        version: '0',
        random: Math.random,
        now: () => NOON,
        ticks: () => 0,
        sleep: () => Promise.resolve(),
    };
    return world;
}

/** Resolves when the run shows one of these phases. */
export const until = (run: Run, ...ids: string[]): Promise<Run> => untilSo(run, ({phase}) => ids.includes(phase.id));

/** Resolves when the run's state is so. */
export function untilSo(run: Run, isSo: (state: RunState) => boolean): Promise<Run> {
    return new Promise((resolve) => {
        const look = () => {
            if (isSo(run.state())) {
                stop();
                resolve(run);
            }
        };
        const stop = run.subscribe(look);
        look();
    });
}

/** Resolves when nothing is left to do but to wait for somebody. */
export const quiet = (): Promise<void> => new Promise(setImmediate);

/** Holds this request back until the function it returns is called. */
export function holdBack(world: TestWorld, request: string): () => void {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
        release = resolve;
    });
    const before = world.before;
    world.before = (next) => (next === request ? held : before(next));
    return () => release();
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
