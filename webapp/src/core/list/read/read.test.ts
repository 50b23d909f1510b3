/** Any text at all: nothing of it vanishes, and none takes long. */
import fc from 'fast-check';

import {linesOf} from './lines';
import {objectsOf} from './objects';
import {atOnce, readingOf} from './read';

const repeated = (text: string, length = 900_000) => text.repeat(Math.floor(length / text.length));
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('a text as long as one may be', () => {
    const ownKeys = Array.from({length: 40_000}, (_, index) => ({[`key${index}`]: 1}));

    test.each([
        ['short lines', repeated('a,b\n'), 'list.many'],
        ['lines that may be rows of a table', repeated('bob@acme.test,x,y,z\n'), 'list.many'],
        ['keys and values', repeated('key: value of it\n'), 'list.many'],
        ['long lines of dashes', repeated(`${'-'.repeat(900)}x\n${'-'.repeat(900)}|x\n`, 600_000), undefined],
        ['quotes', repeated(`${'"'.repeat(18_999)},\n`), undefined],
        ['quotes that do not close', repeated('a",bbbbbbbbbbbbbbbbb\n'), 'list.many'],
        ['objects on a line each', repeated('{"mail":"bob@acme.test"}\n'), 'list.many'],
        ['objects with keys of their own', JSON.stringify(ownKeys), 'list.many'],
        ['a line of many dashes over short ones', `x\n${'-- '.repeat(100_000)}\n${'ab cd ef gh ij kl mn op\n'.repeat(25_000)}`, 'list.many'],
        ['empty lines', '\n'.repeat(300_000), 'list.nothing'],
    ])('of %s is read soon', (_, text, why) => {
        const start = performance.now();
        expect(atOnce(readingOf(text)).why?.id).toBe(why);
        expect(performance.now() - start).toBeLessThan(3_000);
    });

    test.each([
        ['brackets that open', repeated('[')], ['brackets', '['.repeat(400_000) + ']'.repeat(400_000)],
        ['objects', nested(100_000)], ['rows', `[${nested(100_000)}]`],
    ])('of %s in each other is no table', (_, text) => {
        const start = performance.now();
        expect(atOnce(objectsOf(linesOf(text)))).toBeUndefined();
        expect(performance.now() - start).toBeLessThan(5_000);
    });
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
