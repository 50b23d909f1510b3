import fc from 'fast-check';
import {parse} from 'papaparse';

import {cellsOf, csvText, unguarded} from './csv';

const cell = fc.oneof(fc.string({unit: fc.constantFrom('a', ' ', ',', ';', '"', '\n', '\t', '=', '-', '@', '\'', 'ü')}), fc.string());

test('what is written is read again by others as it was, but for the guard of formulas', () => {
    fc.assert(fc.property(fc.array(fc.array(cell, {minLength: 2, maxLength: 4}), {minLength: 1, maxLength: 4}), (rows) => {
        const {data, errors} = parse<string[]>(csvText(rows), {delimiter: ',', newline: '\r\n'});
        expect(errors).toEqual([]);
        expect(data.map((row) => row.map(unguarded))).toEqual(rows.map((row) => row.map((one) => (/^'\s*[=+\-@\t\r\n]/.test(one) ? one.slice(1) : one))));
        expect(data.flat().filter((one) => (/^\s*[=+\-@\t\r\n]/).test(one))).toEqual([]);
    }));
});

test('a cell does not turn the direction of those after it', () => {
    expect(csvText([['bob\u202e', 'a\u2067b']])).toBe('bob,ab');
});

test('a row is read as others read it', () => {
    const any = fc.string({unit: fc.constantFrom('a', 'b', '"', ',', ' ', '""')});
    fc.assert(fc.property(fc.oneof(any, fc.array(cell, {minLength: 1}).map((row) => csvText([row]))), (row) => {
        fc.pre(row.trim() !== '' && !(/(?:^|,) +"/).test(row) && !row.includes('\r'));
        const {data, errors} = parse<string[]>(row, {delimiter: ',', newline: '\r\n'});
        fc.pre(errors.length === 0 && data.length === 1);
        expect(cellsOf(row, ',')).toEqual(data[0]!.map((one) => one.trim()));
    }), {numRuns: 1000});
});

test.each([
    ['"a"b,c', undefined], ['"a,b', undefined], ['"a" , b ', ['a', 'b']], [' "a,b",c', ['a,b', 'c']], ['5" disk,b', ['5" disk', 'b']], ['a,,', ['a', '', '']], ['"say ""hi"""', ['say "hi"']],
])('%j becomes %j', (row, cells) => expect(cellsOf(row, ',')).toEqual(cells));

test.each(['\t', ';', '|'])('cells are parted by %j', (delimiter) => expect(cellsOf(['a', '"b"', 'c,d'].join(delimiter), delimiter)).toEqual(['a', 'b', 'c,d']));
