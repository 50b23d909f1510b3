/** Texts as people paste them, run through reader, look-up and table: who is ticked before a press, and how many presses it takes to reach those meant. */
import type {ListRun} from '../src/app/list/types';
import type {Choice} from '../src/core/list/read/choose';
import type {Row} from '../src/core/list/types';
import type {Person} from '../src/core/model';

import {openList, partsOf, untilPhase} from './list';
import known from './lists/people.json';
import {person, systemAdmin} from './people';
import {createWorld} from './world';

/** `meant`: usernames. Without it nobody of whom the list speaks may be ticked. `column`: the one that a person chooses where it is asked, by label or place. */
export interface Case {id: string; text: string; meant?: string[]; column?: string | number}

/** What came of one. `presses`: undefined where exactly those meant cannot be reached. `lost`: meant, and neither in a row nor in a text. */
export interface Came {ticked: string[]; presses: number | undefined; lost: string[]}

/** The accounts of all cases. */
export const PEOPLE: Person[] = known.map(({username, name, email, id, off}) => person(username, {id, name, email, deleteAt: off ? 5_000 : 0}));

/** Accounts that no text means: bosses and requesters, and those whose usernames are words. */
export const NEVER: string[] = [
    ...['petra.personal', 'lea.hahn', 'paul.chef', 'ida.boss', 'it.desk'], ...known.filter(({trap}) => trap).map(({username}) => username),
];

const ADMIN = person(systemAdmin.username, {id: systemAdmin.id, roles: ['system_admin']});

const usernameOf = ({candidates, chosen}: Row) => candidates.find(({person: {id}}) => id === chosen)!.person.username;
const chosenIn = (list: ListRun) => list.state().rows.filter(({chosen}) => chosen !== '').map(usernameOf);

/** Presses on single rows until exactly these are ticked. */
function bySingle(list: ListRun, meant: string[]): number {
    const {rows} = list.state();
    const now = chosenIn(list);
    const reach = new Set(rows.flatMap(({state, candidates}) => (['ready', 'check', 'aside'].includes(state) ? candidates.filter(({state: is}) => is === 'todo') : []))
        .map(({person: {username}}) => username));
    const missing = meant.filter((username) => !now.includes(username));
    return missing.every((username) => reach.has(username)) ? missing.length + now.filter((username) => !meant.includes(username)).length : Infinity;
}

function sectionCost(list: ListRun, meant: string[]): number {
    const sections = [...new Set(list.state().rows.map(({section}) => section))].filter((section) => section >= 0);
    let cost = 0;
    for (const section of sections) {
        const before = bySingle(list, meant);
        list.include(section, true);
        if (bySingle(list, meant) + 1 < before) {
            cost += 1;
        } else {
            list.include(section, false);
        }
    }
    return cost + bySingle(list, meant);
}

/** The fewest presses over the table. */
function overTable(list: ListRun, meant: string[]): number {
    const single = bySingle(list, meant);
    if (single === 0) {
        return 0;
    }
    const keys = list.state().rows.map(({entry}) => entry.key);
    list.tickAll(keys, true);
    const all = 1 + bySingle(list, meant);
    list.tickAll(keys, false);
    keys.forEach((key) => list.tick(key, ''));
    list.include(undefined, true);
    const included = 1 + bySingle(list, meant);
    list.include(undefined, false);
    return Math.min(single, all, included, sectionCost(list, meant));
}

/** What may be chosen on the columns screen, with the presses that takes. */
function choicesOf(list: ListRun, column: string | number | undefined): {choice: Choice | undefined; presses: number}[] {
    const {columns, labels} = list.state().asked!;
    const {people, preset, isSideBySide, others} = columns;
    const wanted = typeof column === 'string' ? labels?.indexOf(column) : column;
    const named = people.flatMap((one, index) => (wanted !== undefined && one.columns.includes(wanted) ? [index] : []));
    const each = preset === undefined ? (named.length > 0 ? named : people.map((_, index) => index)).map((index) => [index]) : [[preset]];
    const chosen = isSideBySide && named.length === 0 ? [...each, people.map((_, index) => index)] : each;
    const asked = preset === undefined ? 1 : 0;
    return [
        ...chosen.flatMap((one) => [
            {choice: {people: one}, presses: asked + 1},
            ...others.filter(({values}) => values.length <= 12).flatMap(({column: place, values}) => values.map(([value]) =>
                ({choice: {people: one, only: {column: place, values: [value]}}, presses: asked + 2}))),
        ]),
        {choice: undefined, presses: 1},
    ];
}

const opened = (text: string) => openList(partsOf(createWorld([ADMIN, ...PEOPLE], systemAdmin)), {text});

const settled = (list: ListRun) => untilPhase(list, 'table', 'columns', 'paste');

/** The list of a text, as far as it comes without a press. */
export const openText = Object.assign((text: string) => settled(opened(text)), {settled: async (list: ListRun) => {
    await untilPhase(list, 'looking');
    return settled(list);
}});

/** Runs one case. */
export async function run({text, meant, column}: Case): Promise<Came> {
    const list = await openText(text);
    const {phase, rows, said, asked, why} = list.state();
    const ticked = phase === 'table' ? chosenIn(list) : [];
    if (phase === 'paste') {
        return {ticked, presses: meant && meant.length > 0 ? undefined : 0, lost: why?.id === 'list.nobody' ? [] : meant ?? []};
    }
    let best = phase === 'table' ? overTable(list, meant ?? []) : Infinity;
    const texts = [...said, ...asked?.said ?? []].map((one) => one.text);
    let shown: {rows: Row[]; texts: string[]} = {rows, texts};
    for (const {choice, presses} of phase === 'columns' ? choicesOf(list, column) : []) {
        if (presses >= best) {
            continue;
        }
        const again = await openText(text);
        again.column(choice);
        await openText.settled(again);
        if (again.state().phase === 'table') {
            const total = presses + overTable(again, meant ?? []);
            shown = shown.rows.length === 0 ? {rows: again.state().rows, texts: [...texts, ...again.state().said.map((one) => one.text)]} : shown;
            best = Math.min(best, total);
        }
    }
    const isShown = (username: string) => {
        const {name, email} = PEOPLE.find((one) => one.username === username)!;
        return shown.rows.some(({candidates}) => candidates.some(({person: one}) => one.username === username)) ||
            [...shown.texts, ...shown.rows.map(({entry}) => entry.text)].some((one) => [username, email, name].some((known) => one.toLowerCase().includes(known.toLowerCase())));
    };
    return {ticked, presses: Number.isFinite(best) ? best : undefined, lost: (meant ?? []).filter((username) => !isShown(username))};
}
