/** Which of the rows and texts are on screen. */
import {kindOf} from '../../../core/list/counts';
import type {Kind} from '../../../core/list/counts';
import type {Row, Said} from '../../../core/list/types';

export type Filter = Kind | 'all';

/** `page` counts from 0. `kept`: keys of the rows that were of that kind when the filter was pressed. */
export interface View {filter: Filter; page: number; kept?: ReadonlySet<number>}

export const FIRST_VIEW: View = {filter: 'all', page: 0};

/** So many rows and lines of text are drawn at once: a thousand of them would take seconds. */
export const PER_PAGE = 50;

/** What stands in the table: a row, or a line of text. `begins`: the section that begins with this row. */
export type Item = {row: Row; begins: number | undefined} | Said;

/** What is drawn: rows, and lines of text without a row between them as one. */
export type Block = Exclude<Item, Said> | {said: Said[]};

/** In the order in which they are worth looking at. */
const ORDER: Kind[] = ['ticked', 'ready', 'check', 'on', 'again', 'off', 'already', 'refused', 'aside', 'unknown', 'twice'];

/** All, each kind that there is, and the one that is on screen. */
export function filtersOf(rows: Row[], now: Filter): Filter[] {
    const kinds = new Set<Filter>([...rows.map(kindOf), now]);
    return ['all', ...ORDER.filter((kind) => kinds.has(kind))];
}

/** The rows of one kind, as they are now. They stay as long as this view does: a tick makes a row another kind, and it would go from under the pointer. */
export function filterBy(filter: Filter, rows: Row[]): View {
    return {filter, page: 0, kept: new Set(rows.filter((row) => kindOf(row) === filter).map(({entry}) => entry.key))};
}

/** Each line of a text that takes several. */
export const linesOf = ({line, text}: Said): Said[] => text.split('\n').map((one, index) => ({line: line + index, text: one}));

/** Rows and texts in the order of their lines; a text stands before the rows of its own line. */
export function itemsOf(rows: Row[], said: Said[]): Item[] {
    const items: Item[] = [];
    let next = 0;
    rows.forEach((row, index) => {
        for (; next < said.length && said[next]!.line <= row.entry.line; next++) {
            items.push(...linesOf(said[next]!));
        }
        const isFirst = row.section >= 0 && row.section !== rows[index - 1]?.section;
        items.push({row, begins: isFirst ? row.section : undefined});
    });
    return [...items, ...said.slice(next).flatMap(linesOf)];
}

/** What is shown of a list. `rows`: all rows of the filter, on whatever page. */
export interface Page {view: View; shown: Item[]; count: number; rows: Row[]}

/**
 * What is on the page, with what is left of the view: a kind that no row has any more shows all, a page beyond the last the last.
 * Texts and the beginnings of sections are among all rows alone.
 */
export function pageOf(rows: Row[], said: Said[], {filter, page, kept}: View): Page {
    const some = filter === 'all' ? rows : rows.filter((row) => kindOf(row) === filter || kept?.has(row.entry.key));
    if (some.length === 0 && filter !== 'all') {
        return pageOf(rows, said, FIRST_VIEW);
    }
    const items = filter === 'all' ? itemsOf(rows, said) : some.map((row): Item => ({row, begins: undefined}));
    const last = Math.max(0, Math.ceil(items.length / PER_PAGE) - 1);
    const here = Math.min(page, last);
    const shown = items.slice(here * PER_PAGE, (here + 1) * PER_PAGE);
    return {view: {filter, page: here, ...(kept ? {kept} : {})}, shown, count: items.length, rows: some};
}

/** Lines of text that follow each other are drawn as one. */
export function blocksOf(items: Item[]): Block[] {
    const blocks: Block[] = [];
    for (const item of items) {
        const before = blocks.at(-1);
        if ('row' in item) {
            blocks.push(item);
        } else if (before && 'said' in before) {
            before.said.push(item);
        } else {
            blocks.push({said: [item]});
        }
    }
    return blocks;
}
