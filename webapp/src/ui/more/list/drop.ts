/** Files with people in them, as text. */
import {MOST_CHARACTERS} from '../../../core/list/types';
import type {Text} from '../../../core/model';

export type Taken = {text: string} | {why: Text};

/** Bytes that Excel, LibreOffice and others begin their files with. */
const BINARY: number[][] = [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
    [0x25, 0x50, 0x44, 0x46],
];

const MARKS: [string, number[]][] = [['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]];

const beginsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, index) => bytes[index] === byte);

/** UTF-8 that is none was written by a spreadsheet on Windows: anything is text in its code page. */
function decoded(bytes: Uint8Array): string {
    try {
        return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    } catch {
        return new TextDecoder('windows-1252').decode(bytes);
    }
}

function textIn(bytes: Uint8Array): Taken {
    const mark = MARKS.find(([, start]) => beginsWith(bytes, start));
    if (mark) {
        return {text: new TextDecoder(mark[0]).decode(bytes)};
    }
    if (BINARY.some((start) => beginsWith(bytes, start)) || bytes.includes(0)) {
        return {why: {id: 'list.file.binary'}};
    }
    return {text: decoded(bytes)};
}

/** A file's text: UTF-8, UTF-16 with its mark, or windows-1252. Never rejects: what cannot be read is told. */
export async function textOf(files: ArrayLike<Pick<File, 'size' | 'arrayBuffer'>>): Promise<Taken> {
    const [file] = Array.from(files);
    if (!file || files.length > 1) {
        return {why: {id: 'list.file.one'}};
    }
    if (file.size > MOST_CHARACTERS) {
        return {why: {id: 'list.file.big'}};
    }
    try {
        return textIn(new Uint8Array(await file.arrayBuffer()));
    } catch {
        return {why: {id: 'list.file.unread'}};
    }
}
