/** Tables of a list for tests, made of entries and of whom they lead to. */
import {tableOf} from '../src/core/list/table';
import type {Candidate, Entry, Hits, ListVerb, Name, Row} from '../src/core/list/types';
import type {Person, Text} from '../src/core/model';

import {NOON, person} from './people';

export const bob = person('bob', {name: 'Bob Meier'});
export const cat = person('cat', {name: 'Catherine Müller'});
/** Is off already. */
export const gone = person('gone', {deleteAt: NOON});
/** Was active just now. */
export const busy = person('busy');
/** May not be touched. */
export const root = person('root');

export const name = (kind: Name['kind'], value: string): Name => ({kind, value, typed: value});

const why: Text = {id: 'guard.self'};
const ACTIVE: Text = {id: 'list.caution.active', values: {ago: {ago: 60_000}}};

/** What the verb comes to for somebody; for status nothing is planned. */
export function judge(who: Person, verb: ListVerb): Candidate {
    const isDone = (who.deleteAt > 0) === (verb !== 'activate');
    const state = verb === 'status' ? 'todo' : who.username === 'root' ? 'refused' : isDone ? 'already' : 'todo';
    const cautions = who.username === 'busy' && state === 'todo' && verb !== 'status' ? [ACTIVE] : [];
    return {person: who, activeAt: {ok: true, value: 0}, state, why: state === 'todo' ? undefined : why, cautions, effects: []};
}

export type TableLine = [names: Name[], hits: Partial<Hits>, change?: Partial<Entry>, section?: number];

/** What was pressed; by default the first section is included, as it is of a pure list. */
export interface Press {verb?: ListVerb; ticks?: [key: number, id: string][]; included?: number[]}

/** One row for each line. */
export function tableFor(list: TableLine[], {verb = 'deactivate', ticks = [], included = [0]}: Press = {}): Row[] {
    const entries = list.map(([names, , change], key): Entry =>
        ({key, line: key + 1, span: 1, text: names.map(({value}) => value).join(' '), names, strange: [], ...change}));
    const hits = new Map(list.map(([, hit], key): [number, Hits] => [key, {exact: [], near: [], meant: [], refused: undefined, ...hit}]));
    const pressed = {ticks: new Map(ticks), included: new Set(included)};
    return tableOf(entries, list.map(([, , , section = 0]) => section), hits, (who) => judge(who, verb), pressed, verb);
}
