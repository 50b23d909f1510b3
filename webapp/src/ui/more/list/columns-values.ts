/** The values of the columns beside the people. */
import {hasValues, isSparse, othersThan} from '../../../core/list/read/columns';
import type {Columns, OtherColumn} from '../../../core/list/read/columns';
import type {Choice} from '../../../core/list/read/choose';

const LONGEST = 120;

type Value = OtherColumn['values'][number];

/** A column as it is shown. `values`: all there are, the empty one last; undefined where there are too many to choose from. */
export interface Shown {column: number; filled: number; values: Value[] | undefined; samples: string[]}

/** A sample is a sample. */
export const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** How often each value stands in a column, '' for those that say nothing. */
const valuesOf = ({filled, values}: OtherColumn, rows: number): Value[] => [...values, ...filled < rows ? [['', rows - filled] as Value] : []];

const shownOf = (one: OtherColumn, rows: number): Shown => ({
    column: one.column, filled: one.filled, samples: one.values.slice(0, 3).map(([value]) => value),
    values: hasValues(one, rows) ? valuesOf(one, rows) : undefined,
});

/** The columns besides those of the people who are meant: those to be looked at first, and the rest, of which samples are enough. */
export function othersOf(columns: Columns, people: number[]): {first: Shown[]; rest: Shown[]} {
    const others = othersThan(people, columns);
    const isFirst = (one: OtherColumn) => isSparse(one, columns.rows) || hasValues(one, columns.rows);
    const shown = (isMeant: boolean) => others.filter((one) => isFirst(one) === isMeant).map((one) => shownOf(one, columns.rows));
    return {first: shown(true), rest: shown(false)};
}

/** In how many rows one of these values stands. */
export function countOf(columns: Columns, {column, values}: NonNullable<Choice['only']>): number {
    const {rows} = columns;
    const other = othersThan([], columns).find((one) => one.column === column);
    return other ? valuesOf(other, rows).reduce((sum, [value, count]) => sum + (values.includes(value) ? count : 0), 0) : 0;
}

/** What is chosen once a value has been pressed. Values of one column only: those of another take their place. */
export function toggled(only: Choice['only'], column: number, value: string): Choice['only'] {
    const before = only?.column === column ? only.values : [];
    const values = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
    return values.length > 0 ? {column, values} : undefined;
}
