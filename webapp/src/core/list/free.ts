/** Lines of running text: lists, mails, notes. */
import type {Text} from '../model';
import type {Part} from './collect';
import {readLine} from './line';
import type {LineRead} from './line';
import {goesOn, isClosing, isMailHeader, signatureStart} from './mail';
import {isAway} from './scan';
import {sliced} from './slices';
import type {Reading} from './slices';

const SIGNATURE: Text = {id: 'list.doubt.signature'};
const WORDS: Text = {id: 'list.doubt.words'};
const HEADING_WORDS = 4;

const shortened = (line: string): string => (line.trim().length > 40 ? `${[...line.trim()].slice(0, 39).join('')}…` : line.trim());

const isExact = ({names}: {names: {kind: string}[]}) => names.some(({kind}) => kind !== 'bare' && kind !== 'person');

/** In a signature only who is named exactly is worth a row, and never simply meant. */
function belowClosing(read: LineRead): LineRead {
    const marked = read.tokens.some(({names}) => names.length > 0) ? read.pieces.filter(isExact).map((piece) => ({...piece, doubt: SIGNATURE})) : [];
    return {...read, pieces: marked, why: read.why === 'blank' ? 'blank' : 'signature'};
}

const doubted = (read: LineRead, doubt: Text): LineRead => ({...read, pieces: read.pieces.map((piece) => ({...piece, doubt: piece.doubt ?? doubt}))});

/** "Not these:", "Managers", "# keep": what follows is not simply meant. undefined: this is no heading. */
function heading(read: LineRead): boolean | undefined {
    const words = read.tokens.filter(({word}) => word !== '').length;
    const isOne = read.pieces.every((piece) => !isExact(piece)) && words > 0 && (read.colon || words <= HEADING_WORDS) && (read.why !== 'header');
    const isMeant = isOne && (read.colon || read.why === 'comment' || isAway(read.tokens));
    return isMeant ? isAway(read.tokens) : undefined;
}

/** `lines` without those whose indexes are `taken` by a table. From `doubtfulFrom` on nothing is simply meant: it stands around the table. */
export function* readFree(lines: string[], taken: Set<number>, doubtfulFrom: number): Reading<Part[]> {
    const end = signatureStart(lines, (index) => taken.has(index));
    const parts: Part[] = [];
    let under: Text | undefined;
    let header: string | undefined;
    yield* sliced(lines, (line, at) => {
        if (taken.has(at)) {
            header = undefined;
            return;
        }
        const isMail = isMailHeader(line) || (header !== undefined && goesOn(header, line));
        header = isMail ? line : undefined;
        if (isMail || isClosing(line)) {
            parts.push({at, span: 1, pieces: [], why: isMail ? 'mail' : 'signature'});
            return;
        }
        const read = readLine(line);
        const isHeading = heading(read);
        if (isHeading !== undefined) {
            under = isHeading ? {id: 'list.doubt.heading', values: {heading: shortened(line)}} : undefined;
        }
        const doubt = under ?? (at >= doubtfulFrom ? WORDS : undefined);
        const inList = doubt ? doubted(read, doubt) : read;
        const {pieces, why} = at >= end ? belowClosing(read) : inList;
        parts.push({at, span: 1, pieces, why});
    });
    return parts;
}
