/** Reads a list of people as somebody typed or pasted it. Nothing is looked up here. */
import type {Text} from '../model';
import {visible} from '../targets';
import {collect} from './collect';
import type {Shown} from './collect';
import {columnsOf} from './columns';
import type {Group} from './columns';
import {gridOf} from './grid';
import {readFree} from './free';
import {signatureStart} from './mail';
import {ownRows} from './past';
import {readOwn} from './own';
import {readRows} from './rows';
import {forget} from './scan';
import {MOST_CHARACTERS, MOST_LINES} from './types';
import type {Reading} from './slices';
import type {ListText} from './types';

const nothing = (why?: Text): ListText => ({entries: [], ignored: [], columns: [], left: [], why});

function refusal(text: string, lines: string[]): Text | undefined {
    if (text.length > MOST_CHARACTERS) {
        return {id: 'list.long', values: {count: text.length, most: MOST_CHARACTERS}};
    }
    const count = lines.filter((line) => line.trim() !== '').length;
    if (count > MOST_LINES) {
        return {id: 'list.many', values: {count, most: MOST_LINES}};
    }
    return count === 0 ? {id: 'list.nothing'} : undefined;
}

/** Lines as they stood there, and as they are seen. */
function shownLines(text: string): Shown[] {
    return text.split(/\r\n|\n|\r/).map((typed) => ({typed, seen: visible(typed)}));
}

/**
 * Reads names, e-mail addresses, ids and names of people, one or several a line, tables, mails and our own CSVs.
 * `column`: which column of a table is meant, where more than one could be. `why`: it cannot be used as it is; nothing has been read then.
 */
export function readList(text: string, column?: number): ListText {
    const reading = readingOf(text, column);
    for (;;) {
        const step = reading.next();
        if (step.done) {
            return step.value;
        }
    }
}

/** The same in slices of a few milliseconds each, so that a page can breathe between them. */
export function* readingOf(text: string, column?: number): Reading<ListText> {
    try {
        return yield* read(text, column);
    } finally {
        forget();
    }
}

function* read(text: string, column: number | undefined): Reading<ListText> {
    if (text.length > MOST_CHARACTERS) {
        return nothing(refusal(text, []));
    }
    const shown = shownLines(text);
    const lines = shown.map(({seen}) => seen);
    const why = refusal(text, lines);
    if (why) {
        return nothing(why);
    }
    const own = ownRows(lines);
    const list = own ? collect(shown, readOwn(lines, own), nothing()) : yield* readAny(shown, lines, column);
    return list.entries.length > MOST_LINES ? nothing({id: 'list.many', values: {count: list.entries.length, most: MOST_LINES}}) : list;
}

function* readAny(shown: Shown[], lines: string[], column: number | undefined): Reading<ListText> {
    const grid = yield* gridOf(lines, signatureStart(lines, () => false));
    yield;
    const columns = grid && columnsOf(grid);
    if (!grid || !columns || columns.groups.length === 0) {
        return collect(shown, (yield* readFree(lines, new Set(), () => false)).parts, nothing());
    }
    const {groups, aside} = columns;
    const isPlain = groups.length === 1 && !groups[0]!.isOther;
    const isIt = ({column: {index}, members}: Group) => index === column || members.includes(column ?? -1);
    const group = isPlain ? groups[0] : groups.find(isIt);
    if (!group) {
        return {...nothing(), columns: groups.map((one) => one.column)};
    }
    const left = [...groups.filter((one) => one !== group).map((one) => one.column), ...aside];
    yield;
    return collect(shown, yield* readRows(lines, grid, columns, group), {...nothing(), left});
}
