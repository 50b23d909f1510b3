/** What belongs to the message around a list: its header lines, and the signature below it. */
import {bulletLength} from './line';
import {isCapitalised} from './scan';
import {CLOSINGS, CONTACTS, MAIL_HEADERS} from './words';

const LONGEST_CLOSING = 80;
const LONGEST_KEY = 20;

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

/** "To: …" and the like. */
export function isMailHeader(line: string): boolean {
    const body = bodyOf(line);
    const colon = body.indexOf(':');
    return colon > 0 && colon <= LONGEST_KEY && MAIL_HEADERS.has(body.slice(0, colon).replace(/[*\s]/g, '').toLowerCase());
}

/** Does this line of addresses go on after a header line? */
export const goesOn = (before: string, line: string): boolean => line.trim() !== '' && ((/^[ \t]/).test(line) || (/[,;]\s*$/).test(before));

/** "Tel. +49 …", "www.x.test". */
function isContact(line: string): boolean {
    const [first = ''] = bodyOf(line).slice(0, LONGEST_CLOSING).split(/[\s:.+]/);
    return (CONTACTS.has(first.toLowerCase()) && (/\d{3}/).test(line)) || (/^(?:https?:\/\/|www\.)/).test(bodyOf(line));
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
