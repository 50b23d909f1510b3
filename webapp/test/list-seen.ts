/** What somebody sees of a list before a press over its table, in words that fit a line of a test. */
import type {ListRun} from '../src/app/list/types';
import {columnName} from '../src/core/list/read/choose';
import type {Choice} from '../src/core/list/read/choose';
import {othersThan} from '../src/core/list/read/columns';
import type {Row} from '../src/core/list/types';

import {answered, openText} from './list-cases';
import {say} from './says';

const label = (list: ListRun, column: number): string => {
    const name = columnName({labels: list.state().asked!.labels}, column);
    return typeof name === 'string' ? name : say(name);
};

/** "bob.meier ticked", "eva.klein ready", "? check" where there is somebody to choose between, "nobody". */
function rowSeen({candidates, chosen, state}: Row): string {
    const [one, ...others] = candidates;
    const who = one ? others.length > 0 ? '?' : one.person.username : 'nobody';
    return one ? `${who} ${chosen === '' ? state : 'ticked'}` : who;
}

/** Rows and texts in their order, a text in quotes; "columns" where these are asked about, and why a text is not taken. */
export function tableSeen(list: ListRun): string[] {
    const {phase, rows, said, why} = list.state();
    if (phase !== 'table') {
        return [why ? say(why) : phase];
    }
    const all: [line: number, seen: string][] = [
        ...said.map(({line, text}): [number, string] => [line, `"${text}"`]),
        ...rows.map((row): [number, string] => [row.entry.line, rowSeen(row)]),
    ];
    return all.sort(([a], [b]) => a - b).map(([, one]) => one);
}

/** The list of a text, past the columns screen where something is chosen there. `null`: no column fits. */
export async function listOf(text: string, choice?: Choice | null): Promise<ListRun> {
    const list = await openText(text);
    return choice === undefined ? list : answered(list, choice ?? undefined);
}

export const seen = async (text: string, choice?: Choice | null): Promise<string[]> => tableSeen(await listOf(text, choice));

/** Why each row that is not ready is not. */
export const whySeen = async (text: string, choice?: Choice | null): Promise<string[]> =>
    (await listOf(text, choice)).state().rows.flatMap(({why}) => (why ? [say(why)] : []));

/** The columns screen: whom columns name, what is chosen before, what the others say, and what stands outside. */
export async function asked(text: string) {
    const list = await openText(text);
    const {phase, asked: screen} = list.state();
    if (phase !== 'columns') {
        return phase;
    }
    const {people, same, preset, isSideBySide} = screen!.columns;
    const others = othersThan(preset === undefined ? people.map((_, index) => index) : [preset], screen!.columns);
    const kindOf = (kind: string) => (kind === 'exact' ? '' : ` by ${kind}`);
    const names = people.map(({columns, kind}) => columns.map((column) => label(list, column)).join('+') + kindOf(kind));
    return {
        people: names, preset: preset === undefined ? 'asked' : names[preset]!, all: isSideBySide,
        others: others.map(({column, values}) => `${label(list, column)}: ${values.map((value) => value.join(' ')).join(', ')}`),
        same: same.map(([column, value]) => `${label(list, column)} = ${value}`), said: screen!.said.map((one) => one.text),
    };
}
