/** A text without columns, line by line. */
import {visible} from '../../targets';

import type {Reading} from './read';
import {piecesOf} from './scan';
import type {ReadLine} from './types';

const LEAD = /^(\s*)(?:([-*\u2022\u2013\u2014\u00b7\u25aa\u25e6\u2023])(?=\s)|(\d{1,4})(?:[.)](?=\s)|(?=\s)))?\s*/u;
const PAIRS: Record<string, string> = {'(': ')', '[': ']', '{': '}'};

/** Lines of nothing but dashes and the like part a text and say nothing, and so do code fences. */
export const isRule = (line: string): boolean => (/^\s*(?:-{3,}|={3,}|\*{3,}|`{3,}|~{3,})\s*$/).test(line);

/** The lines of a text without the characters that take no room. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\u2028\u2029\v\f]/).map(visible);

/** The same with blanks for the brackets around the whole: "[a, b]". */
function unwrapped(lines: string[]): string[] {
    const text = lines.join('\n');
    const [from, to] = [text.search(/\S/), text.trimEnd().length - 1];
    const end = PAIRS[text[from] ?? ''];
    if (!end || text[to] !== end) {
        return lines;
    }
    let depth = 0;
    for (let at = from; at < to; at++) {
        depth += text[at] === text[from] ? 1 : text[at] === end ? -1 : 0;
        if (depth === 0) {
            return lines;
        }
    }
    return `${text.slice(0, from)} ${text.slice(from + 1, to)} ${text.slice(to + 1)}`.split('\n');
}

function readLine(line: string, at: number): ReadLine {
    const [whole = '', indent = '', bullet = '', number] = LEAD.exec(line) ?? [];
    const led = piecesOf(line.slice(whole.length));
    const pieces = isRule(line) ? [] : led.length > 0 ? led : piecesOf(line);
    const count = number !== undefined && led.length > 0 ? Number(number) : undefined;
    return {line: at + 1, text: line.trim(), lead: count === undefined ? indent + bullet : '#', count, pieces};
}

/** All lines of the text, blank ones too, with a pause after each slice. Linear in the length of the text. */
export function* readLines(lines: string[]): Reading<ReadLine[]> {
    const read: ReadLine[] = [];
    for (const [at, line] of unwrapped(lines).entries()) {
        read.push({...readLine(line, at), text: lines[at]!.trim()});
        if (at % 50 === 49) {
            yield;
        }
    }
    return read;
}
