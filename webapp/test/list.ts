/** Lists for tests: over a hand-made world, or over the stand-in server by real HTTP. */
import {createClock, createCsrf, openApi} from '../src/api';
import type {Api} from '../src/api/types';
import {createBook} from '../src/app/book';
import {createInventory} from '../src/app/inventory';
import {createList} from '../src/app/list/list';
import type {ListOpening, ListPhase, ListRun} from '../src/app/list/types';
import type {RunParts} from '../src/app/parts';
import {createReceipts} from '../src/app/receipts';
import {resultOf} from '../src/core/list/result';
import type {Person} from '../src/core/model';
import type {Caller} from '../../e2e/contract/world';

import {person, systemAdmin} from './people';
import {createWorld, place} from './world';
import type {TestWorld} from './world';

/** What a run is made of, as the app makes it; `api` instead of the hand-made one. */
export function partsOf(world: TestWorld, api?: Api): RunParts & {ends: number} {
    const {deps} = world;
    const actor = world.by!;
    const controller = new AbortController();
    const own = api ?? deps.openApi(controller.signal);
    const parts = {
        order: {verb: 'status' as const, at: place}, opening: undefined, actor, api: own, deps, book: createBook(deps.ticks), receipts: createReceipts(deps.host),
        inventory: createInventory({api: own, host: deps.host, actor, ticks: deps.ticks}), ends: 0,
        end: () => {
            parts.ends += 1;
        },
        stopped: () => controller.signal.aborted || deps.host.actor()?.id !== actor.id,
    };
    return parts;
}

/** Opens the list dialog's run. */
export const openList = (parts: RunParts, opening: Partial<ListOpening>): ListRun => createList(parts, {verb: 'deactivate', text: '', ...opening}, {markdown: () => 'a list'});

/** Resolves when the list is in one of these phases. */
export function untilPhase(list: ListRun, ...phases: ListPhase[]): Promise<ListRun> {
    return new Promise((resolve) => {
        const look = () => {
            if (phases.includes(list.state().phase)) {
                stop();
                resolve(list);
            }
        };
        const stop = list.subscribe(look);
        look();
    });
}

export const ANSWERS = {ticket: '', tokensOff: false};

/** From the table through the confirmation to its end. */
export function confirmed(list: ListRun, answers = ANSWERS): Promise<ListRun> {
    list.ask();
    list.confirm(answers);
    return untilPhase(list, 'ended');
}

/** "bob done", in the list's order, of those the run was about. */
export const cameTo = (list: ListRun): string[] => list.state().lines.filter(({chosen}) => chosen).map((line) => `${line.person?.username} ${resultOf(line)}`);

/** An Api that calls a server as this person does; waiting takes no time. The browser's part, the cookies, is done here. */
export function apiAs(url: string, caller: Caller, signal: AbortSignal): {api: Api; restore(): void} {
    const real = globalThis.fetch;
    const csrf = caller.cookies().find(({name}) => name === 'MMCSRF')?.value ?? '';
    globalThis.fetch = (address, init) => real(address, {...init, headers: {...Object.fromEntries(new Headers(init?.headers)), ...caller.identity()}});
    const api = openApi({basename: url, csrf: createCsrf(() => csrf), signal, clock: createClock(Date.now), sleep: () => Promise.resolve()});
    return {api, restore: () => {
        globalThis.fetch = real;
    }};
}

export const ann = person('ann', {roles: ['system_user', 'system_admin']});
export const bob = person('bob', {name: 'Bob Meier'});
export const cat = person('cat');
/** Was off before. */
export const dan = person('dan', {deleteAt: 5_000});

/** The table of a small company: @ann acts, and the list names the others. */
export async function table(people: Person[] = [ann, bob, cat, dan], text = '@bob\n@cat\n@dan', change: (world: TestWorld) => void = () => undefined) {
    const world = createWorld(people, systemAdmin);
    change(world);
    const parts = partsOf(world);
    const list = openList(parts, {text});
    await untilPhase(list, 'table', 'paste', 'columns');
    return {world, parts, list};
}

/** The requests that begin with one of these words. */
export const about = (sent: string[], ...words: string[]) => sent.filter((request) => words.some((word) => request.startsWith(word)));

/** The id of the list this tab has kept. */
export const keptId = (world: TestWorld): string => {
    const text = world.kept[`useradmin-lists::${systemAdmin.id}`];
    return (JSON.parse(text!) as {lists: {id: string}[]}).lists[0]!.id;
};
