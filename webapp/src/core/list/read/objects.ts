/** Tables that are written as objects: JSON, JSON lines, and blocks of "key: value" lines. */
import {MOST_LINES} from '../types';

import {MOST_CELLS} from './cells';
import {isRule} from './lines';
import type {Reading} from './read';
import type {Grid, GridRow} from './types';

type Cells = Map<string, string>;

/** A row, or without `cells` a text. */
interface Part {line: number; span: number; text: string; cells: Cells | undefined}

/** An open bracket. `count`: the values in it so far. `row`: the object of an array that it belongs to. */
interface Open {isArray: boolean; path: string; count: number; row: Part | undefined}

const TOKEN = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[[\]{}]|[^\s[\]{}:,"]+/g;
const STRUCTURE = /^[\s[\]{},]*$/;
const LONGEST_KEY = 60;
const LONGEST_PATH = 200;
const SLICE = 5_000;

/** What is said twice under one key stands in one cell: nothing overwrites another. */
function put(cells: Cells | undefined, key: string, value: string): void {
    const before = cells?.get(key);
    cells?.set(key, before && value ? `${before}; ${value}` : before || value);
}

/** A grid with a column for each key, in the order in which they first come. Where that comes to too many cells no row has any. */
function gridFrom(parts: Part[]): Grid {
    const labels = [...new Set(parts.flatMap(({cells}) => [...cells?.keys() ?? []]))];
    const isHuge = labels.length * parts.length > MOST_CELLS;
    const rows = parts.map((part): GridRow => ({...part, cells: isHuge ? undefined : part.cells && labels.map((label) => part.cells!.get(label) ?? '')}));
    const line = parts.find(({cells}) => cells)!.line;
    return {header: {line, text: labels.filter(Boolean).join(', ')}, labels, width: labels.length, rows};
}

/** The lines of what is no row, as they stand. Brackets and commas alone say nothing. */
const saidIn = ({line, text}: Omit<Part, 'cells'>): Part[] => text.split('\n').flatMap((one, at) =>
    (STRUCTURE.test(one) || isRule(one) ? [] : [{line: line + at, span: 1, text: one.trim(), cells: undefined}]));

/** How many values of JSON stand in this text, one after the other? */
function countOf(text: string): number {
    try {
        return (JSON.parse(`[${text.replace(/\}(?=\s*\{)/g, '},')}]`) as unknown[]).length;
    } catch {
        return 0;
    }
}

const valueOf = (token: string) => (token.startsWith('"') ? JSON.parse(token) as string : token === 'null' ? '' : token);
const joined = (path: string, key: string) => (path ? `${path}.${key}` : key);

/** Opens a bracket. An object in an array is a row, unless it is part of one. A row that nests too deep is quoted whole. */
function opened(into: Open, token: string, key: string): Open {
    const isRow = token === '{' && into.isArray && !into.row;
    const row = isRow ? {line: 0, span: 0, text: '', cells: new Map([['', into.path]])} : into.row;
    const path = isRow ? '' : joined(into.path, into.isArray ? String(into.count) : key);
    if (row && path.length > LONGEST_PATH) {
        row.cells = undefined;
    }
    return {isArray: token === '[', path: path.slice(0, LONGEST_PATH + 1), count: 0, row};
}

/** Rows of a text, and all else in it. `json`: the same with blanks for what is none. `isArray`: as a whole it is a list of objects. */
function* partsIn(text: string, json: string, isArray: boolean): Reading<Part[]> {
    const parts: Part[][] = [];
    const open: Open[] = [{isArray, path: '', count: 0, row: undefined}];
    let [key, steps, line, seen] = ['', 0, 1, 0];
    const upTo = (to: number) => {
        const piece = text.slice(seen, to);
        const taken = {line, span: piece.split('\n').length, text: piece};
        [line, seen] = [line + taken.span - 1, to];
        return taken;
    };
    for (const {0: token, 1: quoted, 2: colon, index} of json.matchAll(TOKEN)) {
        const into = open.at(-1)!;
        if (colon) {
            key = valueOf(quoted!) || quoted!;
        } else if ('}]'.includes(token)) {
            open.pop();
            put(into.count === 0 ? into.row?.cells : undefined, into.path, '');
            if (into.row && !open.at(-1)!.row) {
                parts.push([Object.assign(into.row, upTo(index + 1))]);
            }
        } else if ('{['.includes(token)) {
            open.push(opened(into, token, key));
            if (open.at(-1)!.row && !into.row) {
                parts.push(saidIn(upTo(index)));
            }
        } else {
            put(into.row?.cells, into.isArray ? into.path : joined(into.path, key), valueOf(token));
        }
        into.count += 1;
        if (++steps % SLICE === 0) {
            yield;
        }
    }
    return [...parts, saidIn(upTo(text.length))].flat();
}

/** JSON: objects in arrays, or one after the other, or a single one. Where there are several arrays `''` is their column. */
function* jsonGrid(lines: string[]): Reading<Grid | undefined> {
    const from = lines.findIndex((line) => (/^\s*[[{]/).test(line));
    const to = lines.reduce((last, line, at) => ((/[\]}]\s*$/).test(line) ? at : last), -1);
    const json = from < 0 ? '' : lines.map((line, at) => (at < from || at > to ? ' '.repeat(line.length) : line)).join('\n');
    const count = countOf(json);
    yield;
    const parts = count > 0 ? yield* partsIn(lines.join('\n'), json, count > 1 || !(/\[\s*\{/).test(json)) : [];
    const arrays = new Set(parts.flatMap(({cells}) => cells?.get('') ?? []));
    if (arrays.size === 1) {
        parts.forEach(({cells}) => cells?.delete(''));
    }
    yield;
    return arrays.size > 0 ? gridFrom(parts) : undefined;
}

/** A line in key and value; '' is the key of a line that is no pair. */
function pairOf(line: string): [key: string, value: string] {
    const at = line.indexOf(':');
    const key = line.slice(0, Math.max(0, at)).trim();
    return key === '' || key.length > LONGEST_KEY ? ['', line.trim()] : [key, line.slice(at + 1).trim()];
}

/** Blocks of "key: value" lines, where two of them begin with the same key. A line that is no pair stands in a column of its own. */
function recordGrid(lines: string[]): Grid | undefined {
    const isSaid = (line: string) => line.trim() !== '' && !isRule(line);
    const [first] = pairOf(lines.find(isSaid) ?? '');
    const filled = first === '' ? [] : lines.flatMap((line, at) => (isSaid(line) ? [{at, line, pair: pairOf(line)}] : []));
    const keys = new Set(filled.flatMap(({pair: [key, value]}) => (value ? [key] : [])));
    const starts = keys.has(first) ? filled.filter(({pair: [key]}) => key === first).length : 0;
    if (starts < 2 || starts > MOST_LINES || filled.filter(({pair: [key]}) => key === '').length * 4 > filled.length) {
        return undefined;
    }
    const blocks: Part[] = [];
    for (const {at, line, pair: [key, value]} of filled) {
        if (key === first) {
            blocks.push({line: at + 1, span: 1, text: '', cells: new Map()});
        }
        const block = blocks.at(-1)!;
        block.span = at + 2 - block.line;
        block.text += block.text ? `\n${line}` : line.trim();

        // A key that nowhere has a value is a heading.
        put(block.cells, keys.has(key) ? key : '', keys.has(key) ? value : line.trim());
    }
    return gridFrom(blocks);
}

/** The table that this text is when it is written as objects; undefined where it is none. Pauses after each slice. */
export function* objectsOf(lines: string[]): Reading<Grid | undefined> {
    return (yield* jsonGrid(lines)) ?? recordGrid(lines);
}
