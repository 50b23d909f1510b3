/** Texts as people paste them, run through reader, look-up and table: who is ticked before a press, and how many presses it takes to reach those meant. */
import type {ListRun} from '../src/app/list/types';
import type {Choice} from '../src/core/list/read/choose';
import {othersThan} from '../src/core/list/read/columns';
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
    const {people, preset, isSideBySide} = columns;
    const wanted = typeof column === 'string' ? labels?.indexOf(column) : column;
    const named = people.flatMap((one, index) => (wanted !== undefined && one.columns.includes(wanted) ? [index] : []));
    const each = preset === undefined ? (named.length > 0 ? named : people.map((_, index) => index)).map((index) => [index]) : [[preset]];
    const chosen = isSideBySide && named.length === 0 ? [...each, people.map((_, index) => index)] : each;
    const asked = preset === undefined ? 1 : 0;
    return [
        ...chosen.flatMap((one) => [
            {choice: {people: one}, presses: asked + 1},
            ...othersThan(one, columns).filter(({values}) => values.length <= 12).flatMap(({column: place, values}) => values.map(([value]) =>
                ({choice: {people: one, only: {column: place, values: [value]}}, presses: asked + 2}))),
        ]),
        {choice: undefined, presses: 1},
    ];
}

const opened = (text: string) => openList(partsOf(createWorld([ADMIN, ...PEOPLE], systemAdmin)), {text});

const settled = (list: ListRun) => untilPhase(list, 'table', 'columns', 'paste');

/** The list of a text, as far as it comes without a press. */
export const openText = (text: string): Promise<ListRun> => settled(opened(text));

/** The same list after an answer on the columns screen; undefined where no column fits. */
export async function answered(list: ListRun, choice: Choice | undefined): Promise<ListRun> {
    list.column(choice);
    await untilPhase(list, 'looking');
    return settled(list);
}

/** What is on screen: rows, and lines of text. */
interface Seen {rows: Row[]; texts: string[]}

/** Is somebody in a row, or in a text that is shown whole? */
function isShown(username: string, {rows, texts}: Seen): boolean {
    const {name, email} = PEOPLE.find((one) => one.username === username)!;
    const isRow = rows.some(({candidates}) => candidates.some((one) => one.person.username === username));
    const all = [...texts, ...rows.map(({entry}) => entry.text)].map((text) => text.toLowerCase());
    return isRow || all.some((text) => [username, email, name].some((known) => text.includes(known.toLowerCase())));
}

/** The fewest presses by way of the columns screen, and what the table of the first answer shows. */
async function overColumns(list: ListRun, {text, meant = [], column}: Case): Promise<{presses: number; seen: Seen}> {
    let best = Infinity;
    const before = list.state().asked!.said.map((one) => one.text);
    let seen: Seen = {rows: [], texts: before};
    for (const {choice, presses} of choicesOf(list, column)) {
        const again = presses < best ? await answered(await openText(text), choice) : undefined;
        if (again?.state().phase === 'table') {
            best = Math.min(best, presses + overTable(again, meant));
            const {rows, said} = again.state();
            seen = seen.rows.length === 0 ? {rows, texts: [...before, ...said.map((one) => one.text)]} : seen;
        }
    }
    return {presses: best, seen};
}

/** Runs one case. */
export async function run(one: Case): Promise<Came> {
    const {text, meant = []} = one;
    const list = await openText(text);
    const {phase, rows, said, why} = list.state();
    const ticked = phase === 'table' ? chosenIn(list) : [];
    if (phase === 'paste') {
        // What was pasted stands in the field.
        return {ticked, presses: meant.length > 0 ? undefined : 0, lost: why?.id === 'list.nobody' ? [] : meant};
    }
    const {presses, seen} = phase === 'columns' ? await overColumns(list, one) :
        {presses: overTable(list, meant), seen: {rows, texts: said.map((line) => line.text)}};
    return {ticked, presses: Number.isFinite(presses) ? presses : undefined, lost: meant.filter((username) => !isShown(username, seen))};
}
