import {textOf} from './drop';

const file = (bytes: number[] | string) => new Blob([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)]);

test.each([
    ['UTF-8', 'Jürgen;Müller'],
    ['UTF-8 with its mark', '\ufeffJürgen;Müller'],
    ['windows-1252', [0x4a, 0xfc, 0x72, 0x67, 0x65, 0x6e, 0x3b, 0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]],
    ['UTF-16, little end first', [0xff, 0xfe, ...[...'Jürgen;Müller'].flatMap((letter) => [letter.charCodeAt(0), 0])]],
    ['UTF-16, big end first', [0xfe, 0xff, ...[...'Jürgen;Müller'].flatMap((letter) => [0, letter.charCodeAt(0)])]],
])('%s is read', async (_name, bytes) => expect(await textOf([file(bytes)])).toEqual({text: 'Jürgen;Müller'}));

test.each([
    ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14], 'list.file.binary'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'list.file.binary'],
    ['anything with zeros in it', [0x41, 0, 0x42], 'list.file.binary'],
    ['more than a megabyte', 'x'.repeat(1_000_001), 'list.file.big'],
])('%s is refused with the reason', async (_name, bytes, id) => expect(await textOf([file(bytes)])).toEqual({why: {id}}));

test('several files are refused: which of them is meant is not ours to guess', async () => {
    expect(await textOf([file('a'), file('b')])).toEqual({why: {id: 'list.file.one'}});
});

test('a file that has gone meanwhile is told', async () => {
    expect(await textOf([{size: 3, arrayBuffer: () => Promise.reject(new Error('gone'))}])).toEqual({why: {id: 'list.file.unread'}});
});
