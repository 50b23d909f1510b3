import {allowed, byKind} from './kinds';
import {WAYS} from './options';
import type {WayName} from './options';
import type {Took} from './way';

/** Where the server was: on this machine, or as far away as the proxy makes it. */
export type Line = 'loopback' | 'rtt25';

export const LINES: Line[] = ['loopback', 'rtt25'];

const SHOWN: Record<Line, string> = {loopback: 'loopback', rtt25: '25 ms'};

/** One run. `counts` are what the proxy saw; undefined where there was none. */
export interface Run extends Took {line: Line; way: WayName; counts: ReadonlyMap<string, number> | undefined}

/** What is told beside the runs: figures by name, in the order they are shown. */
export type Figures = Record<string, number>;

/** The middle value; of an even number the mean of the two in the middle. NaN of none. */
export function median(values: number[]): number {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length / 2;
    return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

const of = (runs: Run[], line: Line, way: WayName) => runs.filter((run) => run.line === line && run.way === way);

const seconds = (runs: Run[], line: Line, way: WayName) => median(of(runs, line, way).map((run) => run.seconds));

/** How many times as long the other way took as the plugin did, by the medians; above 1 the plugin is faster. */
function ratio(runs: Run[], line: Line, other: WayName): number {
    return Math.round(100 * seconds(runs, line, other) / seconds(runs, line, 'plugin')) / 100;
}

/** The requests of the costliest run of this way. */
function costliest(runs: Run[], way: WayName): ReadonlyMap<string, number> | undefined {
    const all = runs.flatMap((run) => (run.way === way && run.counts ? [run.counts] : []));
    const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0);
    return all.sort((a, b) => sum(b) - sum(a))[0];
}

function aligned(rows: string[][]): string {
    const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
    const line = (row: string[]) => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ');
    return rows.map((row) => line(row).trimEnd()).join('\n');
}

function rowOf(runs: Run[], line: Line, way: WayName): string[] {
    const own = of(runs, line, way);
    const all = own.map((run) => run.seconds);
    const counts = costliest(own, way);
    const times = ratio(runs, line, way);
    return [
        SHOWN[line], way, median(all).toFixed(2), Math.min(...all).toFixed(2), Math.max(...all).toFixed(2),
        Number.isFinite(times) ? `${times.toFixed(2)} x` : '',
        counts ? String([...counts.values()].reduce((total, count) => total + count, 0)) : '',
        String(own.flatMap(({errors}) => errors).length),
    ];
}

/** A table for people: each way at each distance, its time against the plugin's; then what the plugin's time is made of and what was asked. */
export function table(runs: Run[], people: number): string {
    const rows = LINES.flatMap((line) => WAYS.filter((way) => of(runs, line, way).length > 0).map((way) => rowOf(runs, line, way)));
    const parts = LINES.flatMap((line) => partsOf(runs, line));
    const asked = WAYS.flatMap((way) => askedBy(runs, way, people));
    return [aligned([['', '', 'seconds', 'least', 'most', 'of plugin', 'requests', 'errors'], ...rows]), ...parts, ...asked].join('\n');
}

function partsOf(runs: Run[], line: Line): string[] {
    const own = of(runs, line, 'plugin');
    const names = Object.keys(own[0]?.parts ?? {});
    const shown = names.map((name) => `${name} ${median(own.map(({parts}) => parts[name]!)).toFixed(2)} s`);
    return own.length > 0 ? [`plugin, ${SHOWN[line]}: ${shown.join(', ')}`] : [];
}

function askedBy(runs: Run[], way: WayName, people: number): string[] {
    const counts = costliest(runs, way);
    if (!counts) {
        return [];
    }
    const kinds = byKind(counts);
    const most = way === 'plugin' ? ` (at most ${allowed(people)} are right)` : '';
    const each = [...counts].sort((a, b) => b[1] - a[1]).map(([asked, count]) => `  ${String(count).padStart(5)}  ${asked}`);
    return [`\n${way}: ${kinds.people} requests about people${most}, ${kinds.lists} for lists, ${kinds.other} other`, ...each];
}

/** The figures of the runs. Those of ways that did not run are left out: NaN is none. */
export function figuresOf(runs: Run[], people: number): Figures {
    const counts = costliest(runs, 'plugin');
    const kinds = counts && byKind(counts);
    const medians = LINES.flatMap((line) => WAYS.map((way) => [`${way}_${line}_seconds`, Math.round(1000 * seconds(runs, line, way)) / 1000] as const));
    const all: Figures = {
        people,
        loopback_vs_mmctl: ratio(runs, 'loopback', 'mmctl'),
        rtt25_vs_mmctl: ratio(runs, 'rtt25', 'mmctl'),
        vs_curl: ratio(runs, 'rtt25', 'curl'),
        loopback_vs_curl: ratio(runs, 'loopback', 'curl'),
        requests: kinds?.people ?? NaN,
        requests_allowed: allowed(people),
        requests_lists: kinds?.lists ?? NaN,
        requests_other: kinds?.other ?? NaN,
        errors: runs.flatMap(({errors}) => errors).length,
        ...Object.fromEntries(medians),
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => Number.isFinite(value)));
}
