/** Tables that are written as objects: JSON, JSON lines, and blocks of "key: value" lines. */
import {isRule} from './lines';
import type {Grid, GridRow} from './types';

type Cells = Map<string, string>;
interface Source {line: number; span: number; text: string; cells: Cells}

const DEEPEST = 6;
const PAIR = /^\s*(\S[^:\n]{0,60}?)\s*:(?:\s+(.*)|(\S.*)|\s*)$/;

/** A grid of these rows; a column for each key, in the order in which they first come. */
function gridFrom(sources: Source[], others: GridRow[]): Grid {
    const labels = [...new Set(sources.flatMap(({cells}) => [...cells.keys()]))];
    const rows = sources.map(({cells, ...source}): GridRow => ({...source, cells: labels.map((label) => cells.get(label) ?? '')}));
    return {
        header: {line: sources[0]!.line, text: labels.filter(Boolean).join(', ')}, labels, width: labels.length,
        rows: [...rows, ...others].sort((a, b) => a.line - b.line),
    };
}

/** "emails.0.value": the values of an object at any depth. */
function flat(value: unknown, path: string, into: Cells, depth: number): Cells {
    if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
        into.set(path, value.join(', '));
    } else if (typeof value === 'object' && value !== null && depth < DEEPEST) {
        Object.entries(value).forEach(([key, one]) => flat(one, path ? `${path}.${key}` : key, into, depth + 1));
    } else {
        into.set(path, value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value as string));
    }
    return into;
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is object[] => Array.isArray(value) && value.length > 0 && value.every(isObject);

/** The objects of all arrays in a value, outermost first, with the path of their array. */
function listed(value: unknown, path: string): {path: string; value: object}[] {
    if (isList(value)) {
        return value.map((one) => ({path, value: one}));
    }
    return isObject(value) ? Object.entries(value).flatMap(([key, one]) => listed(one, path ? `${path}.${key}` : key)) : [];
}

/** Where the objects of arrays stand in a text that is valid JSON, outermost first; without any the whole object. `line` counts from 1. */
function spansOf(text: string): {text: string; line: number}[] {
    const spans: {text: string; line: number}[] = [];
    const open: {char: string; at: number; isElement: boolean}[] = [];
    let [line, counted] = [1, 0];
    for (const {0: char, index} of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
        if (char === '{' || char === '[') {
            const isInside = open.some(({isElement}) => isElement);
            open.push({char, at: index, isElement: !isInside && char === '{' && open.at(-1)?.char === '['});
        } else if (char === '}' || char === ']') {
            const {at, isElement} = open.pop()!;
            if (isElement) {
                line += text.slice(counted, at).split('\n').length - 1;
                counted = at;
                spans.push({text: text.slice(at, index + 1), line});
            }
        }
    }
    return spans.length > 0 ? spans : [{text: text.trim(), line: text.slice(0, text.search(/\S/)).split('\n').length}];
}

/**
 * JSON: an array of objects, an object that holds some, or a single object. `''` is the column of the array where there are several. Lines above and
 * below it are text, such as the count that a program prints.
 */
function jsonGrid(lines: string[]): Grid | undefined {
    const from = lines.findIndex((line) => (/^\s*[[{]/).test(line));
    const to = lines.reduce((last, line, at) => ((/[\]}]\s*$/).test(line) ? at : last), -1);
    const isOutside = (at: number) => at < from || at > to;
    const text = lines.map((line, at) => (isOutside(at) ? '' : line)).join('\n');
    const value = from < 0 ? undefined : parsed(text);
    const objects = listed(value, '');
    const all = objects.length > 0 ? objects : isObject(value) ? [{path: '', value}] : [];
    const spans = all.length > 0 ? spansOf(text) : [];
    if (all.length === 0 || all.length !== spans.length) {
        return undefined;
    }
    const isOne = all.every(({path}) => path === all[0]!.path);
    const sources = all.map(({path, value: one}, index): Source => {
        const source = spans[index]!;
        return {...source, span: source.text.split('\n').length, cells: flat(one, '', new Map(isOne ? [] : [['', path]]), 0)};
    });
    const outside = lines.flatMap((line, at): GridRow[] => (isOutside(at) && line.trim() !== '' ? [{line: at + 1, span: 1, text: line.trim(), cells: undefined}] : []));
    return gridFrom(sources, [...objects.length > 0 && isObject(value) ? around(value, objects[0]!.path, sources[0]!.line) : [], ...outside]);
}

/** What an object says besides its arrays. */
function around(value: object, path: string, line: number): GridRow[] {
    const others = Object.entries(value).filter(([key, one]) => listed(one, key).length === 0 && path !== key);
    const text = others.map(([key, one]) => `${key}: ${JSON.stringify(one)}`).join(', ');
    return text ? [{line: Math.max(1, line - 1), span: 1, text, cells: undefined}] : [];
}

/** One object a line. */
function jsonLinesGrid(lines: string[]): Grid | undefined {
    const filled = lines.map((text, at) => ({text: text.trim(), line: at + 1})).filter(({text}) => text !== '');
    const values = filled.length > 0 && filled.every(({text}) => text.startsWith('{')) ? filled.map(({text}) => parsed(text)) : [];
    return values.length > 0 && values.every(isObject) ?
        gridFrom(filled.map(({text, line}, index) => ({line, span: 1, text, cells: flat(values[index], '', new Map(), 0)})), []) : undefined;
}

/** Blocks of "key: value" lines, where two of them begin with the same key. Other lines than these are text. */
function recordGrid(lines: string[]): Grid | undefined {
    const pairs = lines.map((line) => PAIR.exec(line));
    const filled = lines.flatMap((line, at) => (line.trim() === '' || isRule(line) ? [] : [at]));
    const first = pairs[filled[0] ?? 0]?.[1];
    const starts = filled.filter((at) => pairs[at]?.[1] === first);
    if (first === undefined || starts.length < 2 || filled.filter((at) => !pairs[at]).length * 4 > filled.length) {
        return undefined;
    }
    const sources = starts.map((at, index): Source => {
        const mine = filled.filter((one) => one >= at && one < (starts[index + 1] ?? lines.length));
        const cells: Cells = new Map();
        mine.forEach((one) => {
            // A line that is no pair belongs to the block all the same: it stands in a column of its own.
            const [, key = '', spaced, close] = pairs[one] ?? ['', '', lines[one]!];
            cells.set(key, [cells.get(key), (spaced ?? close ?? '').trim()].filter(Boolean).join('; '));
        });
        const end = mine.at(-1)!;
        return {line: at + 1, span: end - at + 1, text: lines.slice(at, end + 1).join('\n').trim(), cells};
    });
    const others = filled.filter((at) => at < starts[0]!).map((at): GridRow => ({line: at + 1, span: 1, text: lines[at]!.trim(), cells: undefined}));
    return gridFrom(sources, others);
}

/** The table that this text is when it is written as objects; undefined where it is none. */
export const objectsOf = (lines: string[]): Grid | undefined => jsonGrid(lines) ?? jsonLinesGrid(lines) ?? recordGrid(lines);
