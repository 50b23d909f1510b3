/** What belongs to the message around a list: its header lines, and the signature below it. */
import {bulletLength} from './line';
import {isCapitalised} from './scan';
import {ADDRESSES, CLOSINGS, CONTACTS, MAIL_HEADERS} from './words';

const LONGEST_CLOSING = 80;
const LONGEST_KEY = 20;
const LONGEST_QUOTE_START = 400;
const WROTE = /\b(?:wrote|schrieb|schreef)\b|\ba écrit|\bescribió/i;
const OLDER = /(?:original|forwarded|ursprüngliche|weitergeleitete|oorspronkelijk|doorgestuurd) ?(?:message|nachricht|bericht)|message (?:d'origine|transféré)|mensaje (?:original|reenviado)/i;
const PHONE = /^(?:[tmfp](?:[.:]\s*|\s+)[(+\d]|\+\d)[\d\s()/.-]{6,}/i;

const bodyOf = (line: string) => line.slice(bulletLength(line)).trim();

/** "Kind regards,", "Thanks, Eva", "--". */
export function isClosing(line: string): boolean {
    if ((/^[\s>]*--\s*$/).test(line)) {
        return true;
    }
    const body = bodyOf(line);
    if (body.length > LONGEST_CLOSING || body.includes('@')) {
        return false;
    }
    const words = body.split(/\s+/);
    return words.some((_, at) => {
        const said = words.slice(0, at + 1).join(' ').toLowerCase().replace(/\u2019/g, '\'').replace(/[\s,.!\u2026-]+$/, '');
        const rest = words.slice(at + 1);
        // "Best Hans" may be a name.
        const isSigned = rest.length <= 3 && rest.every((word) => isCapitalised(word)) && (said !== 'best' || words[at]!.endsWith(','));
        return CLOSINGS.has(said) && isSigned;
    });
}

function keyOf(line: string): string {
    const body = bodyOf(line);
    const colon = body.indexOf(':');
    return colon > 0 && colon <= LONGEST_KEY ? body.slice(0, colon).replace(/[*\s]/g, '').toLowerCase() : '';
}

/** "To: …" and the like. */
export const isMailHeader = (line: string): boolean => MAIL_HEADERS.has(keyOf(line));

/** Is this a header line of addresses? */
export const isAddressHeader = (line: string): boolean => ADDRESSES.has(keyOf(line));

/** Does this line go on after a header line: with more addresses, or with what its label announced? */
export const goesOn = (before: string, line: string): boolean => line.trim() !== '' && ((/^[ \t]/).test(line) || (/[,;]\s*$/).test(before) || ((/:\s*$/).test(before) && (isAddressHeader(before) || !line.includes('@'))));

/** "On … wrote:", "-----Original Message-----": what follows was written before. */
export function isQuoteStart(line: string): boolean {
    const isWritten = WROTE.test(line) && ((/\d/).test(line) || line.trimEnd().endsWith(':'));
    return line.length <= LONGEST_QUOTE_START && (isWritten || OLDER.test(line));
}

/** "Tel. +49 …", "www.x.test", "T +49 …". */
function isContact(line: string): boolean {
    const [first = ''] = bodyOf(line).slice(0, LONGEST_CLOSING).split(/[\s:.+]/);
    return (CONTACTS.has(first.toLowerCase()) && (/\d{3}/).test(line)) || (/^(?:https?:\/\/|www\.)/).test(bodyOf(line)) || PHONE.test(bodyOf(line));
}

/** Index of the first line of the signature; the number of lines where there is none. `isPart`: lines that are rows of a table are none of it. */
export function signatureStart(lines: string[], isPart: (index: number) => boolean): number {
    let block = 0;
    for (const [index, line] of lines.entries()) {
        if (isPart(index)) {
            block = index + 1;
        } else if (isClosing(line)) {
            return index;
        } else if (isContact(line)) {
            return block;
        } else if (line.trim() === '') {
            block = index + 1;
        }
    }
    return lines.length;
}
