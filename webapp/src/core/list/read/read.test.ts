/** Any text at all: nothing of it vanishes, and none takes long. */
import fc from 'fast-check';

import {linesOf} from './lines';
import {objectsOf} from './objects';
import {atOnce, readingOf} from './read';

const repeated = (text: string, length: number) => text.repeat(Math.floor(length / text.length));
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** Milliseconds that this takes, the best of two. */
function timed(run: () => void): number {
    const once = () => {
        const start = performance.now();
        run();
        return performance.now() - start;
    };
    return Math.min(once(), once());
}

/** Four times the length takes four times as long; with the square of it, sixteen times. Short times say little. */
function growsEvenly(read: (length: number) => void): void {
    const [short, long] = [225_000, 900_000].map((length) => timed(() => read(length))) as [number, number];
    expect(long).toBeLessThan(9 * short + 150);
}

const ownKeys = (length: number) => Array.from({length: length / 22}, (_, index) => ({[`key${index}`]: 1}));

test.each<[string, (length: number) => string, string | undefined]>([
    ['short lines', (length) => repeated('a,b\n', length), 'list.many'],
    ['lines that may be rows of a table', (length) => repeated('bob@acme.test,x,y,z\n', length), 'list.many'],
    ['keys and values', (length) => repeated('key: value of it\n', length), 'list.many'],
    ['long lines of dashes', (length) => repeated(`${'-'.repeat(900)}x\n${'-'.repeat(900)}|x\n`, length), undefined],
    ['quotes', (length) => repeated(`${'"'.repeat(18_999)},\n`, length), undefined],
    ['quotes that do not close', (length) => repeated('a",bbbbbbbbbbbbbbbbb\n', length), 'list.many'],
    ['objects on a line each', (length) => repeated('{"mail":"bob@acme.test"}\n', length), 'list.many'],
    ['objects with keys of their own', (length) => JSON.stringify(ownKeys(length)), 'list.many'],
    ['a line of many dashes over short ones', (length) => `x\n${repeated('-- ', length / 3)}\n${repeated('ab cd ef gh ij kl mn op\n', length / 2)}`, 'list.many'],
    ['pairs of quotes', (length) => repeated('"', length), undefined],
    ['brackets beside words', (length) => repeated('<p>x</p>', length), undefined],
    ['separators', (length) => `${repeated(';', length)}@bob`, undefined],
    ['empty lines', (length) => repeated('\n', length), 'list.nothing'],
    ['brackets that open', (length) => repeated('[', length), undefined],
    ['brackets in each other', (length) => '['.repeat(length / 2) + ']'.repeat(length / 2), undefined],
    ['objects in each other', (length) => nested(Math.floor(length / 7)), undefined],
    ['rows in each other', (length) => `[${nested(Math.floor(length / 7))}]`, undefined],
])('the time to read %s grows with their length alone', (_, textOf, why) => {
    growsEvenly((length) => expect(atOnce(readingOf(textOf(length))).why?.id).toBe(why));
}, 60_000);

test.each([['brackets', '['.repeat(400_000) + ']'.repeat(400_000)], ['objects', nested(100_000)]])('%s in each other, too deep for a table, are none', (_, text) => {
    expect(atOnce(objectsOf(linesOf(text)))).toBeUndefined();
});

/** All that a value says: its texts and keys. */
function wordsOf(value: unknown): string[] {
    if (typeof value !== 'object' || value === null) {
        return [String(value)];
    }
    return [...Array.isArray(value) ? [] : Object.keys(value), ...Object.values(value).flatMap(wordsOf)];
}

test.each([undefined, 1])('whatever JSON says stands in a label, a cell or a text (indented: %s)', (indent) => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const value = fc.letrec((tie) => ({
        any: fc.oneof({depthSize: 'small'}, word, fc.nat(), tie('list'), fc.array(tie('object'), {maxLength: 3}), tie('object')),
        list: fc.array(tie('any'), {maxLength: 3}),
        object: fc.dictionary(word, tie('any'), {maxKeys: 3, noNullPrototype: true}),
    })).any;
    fc.assert(fc.property(value, (one) => {
        const grid = atOnce(objectsOf(linesOf(JSON.stringify(one, undefined, indent))));
        fc.pre(grid !== undefined);
        const shown = [...grid!.labels!, ...grid!.rows.map(({cells, text}) => cells?.join('\n') ?? text)].join('\n');
        expect(wordsOf(one).filter((text) => !shown.includes(text))).toEqual([]);
    }), {numRuns: 500});
});
