/** Lines of running text: lists, mails, notes. */
import type {Text} from '../model';
import {saidAbove} from './above';
import type {Part} from './collect';
import {heading, isExact, isSure} from './heading';
import {readLine} from './line';
import type {LineRead, Piece} from './line';
import {goesOn, isAddressHeader, isClosing, isMailHeader, isQuoteStart, signatureStart} from './mail';
import {sendersIn} from './sender';
import type {Seen} from './sender';
import {sliced} from './slices';
import type {Reading} from './slices';

const SIGNATURE: Text = {id: 'list.doubt.signature'};
const WORDS: Text = {id: 'list.doubt.words'};

/** `parts`: of the lines that are no rows. `doubts`: of rows, by the index of a line, why what stands above keeps them from being simply meant. */
export interface Around {parts: Part[]; doubts: Map<number, Text>}

const shortened = (line: string): string => (line.trim().length > 40 ? `${[...line.trim()].slice(0, 39).join('')}…` : line.trim());

/** In a signature only who is named exactly is worth a row, and never simply meant. */
function belowClosing(read: LineRead): LineRead {
    const marked = read.tokens.some(({names}) => names.length > 0) ? read.pieces.filter(isExact).map((piece) => ({...piece, doubt: SIGNATURE})) : [];
    return {...read, pieces: marked, why: read.why === 'blank' ? 'blank' : 'signature'};
}

const doubted = <T extends {pieces: Piece[]}>(read: T, doubt: Text | undefined): T => (doubt ? {...read, pieces: read.pieces.map((piece) => ({...piece, doubt: piece.doubt ?? doubt}))} : read);

function seenAs(at: number, line: string, {pieces, why, colon}: LineRead): Seen {
    const isPeople = pieces.some(isExact);
    const isHeading = colon || ['comment', 'header', 'mail'].includes(why);
    const rest = isHeading ? 'heading' : pieces.length > 0 ? 'name' : 'words';
    return {
        at,
        kind: line.trim() === '' ? 'blank' : isPeople ? 'people' : rest,
        isPerson: pieces.some(({names}) => names.some(({kind}) => kind === 'person')),
        isAlone: pieces.length === 1 && isSure(pieces[0]!),
    };
}

/** `lines` without those whose indexes are `taken` by a table. `isBeside`: stands this line around the table so that it is not simply meant? */
export function* readFree(lines: string[], taken: Set<number>, isBeside: (line: string, at: number) => boolean): Reading<Around> {
    const end = signatureStart(lines, (index) => taken.has(index));
    const parts: Part[] = [];
    const doubts = new Map<number, Text>();
    const seen: Seen[] = [];
    let [isNamed, isOlder, isAddressed, isStruck] = [false, false, false, false];
    let under: Text | undefined;
    let header: string | undefined;
    // Who stands right above: a row or a line.
    let above: number | undefined;
    const doubtAt = () => (isOlder ? SIGNATURE : under);

    const readRow = (at: number) => {
        const doubt = doubtAt();
        look({at, kind: 'people', isPerson: false, isAlone: false});
        header = undefined;
        if (doubt) {
            doubts.set(at, doubt);
        }
    };
    const look = (one: Seen) => {
        seen.push(one);
        isNamed ||= one.isPerson || one.kind === 'people';
        above = one.kind === 'people' ? one.at : undefined;
    };
    const saidOf = (line: string, read: LineRead) => {
        const said = above === undefined ? undefined : saidAbove(line, read);
        if (said?.isDoubt && above !== undefined) {
            doubts.set(above, doubts.get(above) ?? WORDS);
        }
        return said;
    };
    const headingIn = (line: string, read: LineRead, isAmong: boolean) => {
        const isHeading = heading(read, isAmong);
        if (isHeading !== undefined) {
            under = isHeading ? {id: 'list.doubt.heading', values: {heading: shortened(line)}} : undefined;
        }
    };
    const readWords = (line: string, at: number) => {
        const read = readLine(line);
        const said = saidOf(line, read);
        if (!said?.isAttached) {
            headingIn(line, read, isNamed && !said);
        }
        isAddressed &&= line.trim() !== '';
        const doubt = doubtAt() ?? (isAddressed || isStruck || isBeside(line, at) ? WORDS : undefined);
        const {pieces, why} = at >= end ? belowClosing(read) : doubted(read, doubt);
        parts.push({at, span: 1, pieces, why});
        if (!said) {
            look(isAddressed ? {at, kind: 'heading', isPerson: false, isAlone: false} : seenAs(at, line, read));
        }
        isStruck = isStruck !== (line.split('~~').length % 2 === 0);
    };
    yield* sliced(lines, (line, at) => {
        if (taken.has(at)) {
            readRow(at);
            return;
        }
        const isKey = isMailHeader(line);
        const isMail = isKey || (header !== undefined && goesOn(header, line));
        header = isMail ? line : undefined;
        isAddressed = isKey ? isAddressHeader(line) : isAddressed;
        // Whoever is in the message that is answered was named once, but not now.
        isOlder ||= isNamed && (isAddressHeader(line) || isQuoteStart(line));
        if (isMail || isClosing(line)) {
            parts.push({at, span: 1, pieces: [], why: isMail ? 'mail' : 'signature'});
            look({at, kind: isMail ? 'heading' : 'words', isPerson: false, isAlone: false});
        } else {
            readWords(line, at);
        }
    });
    const senders = sendersIn(seen);
    const doubtOf = (at: number) => (senders.has(at) ? SIGNATURE : doubts.get(at));
    return {parts: parts.map((part) => doubted(part, doubtOf(part.at))), doubts};
}
