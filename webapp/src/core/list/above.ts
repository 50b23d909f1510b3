/** Lines that speak of whoever stands right above them. */
import {isExact} from './heading';
import {ANSWERS, NO} from './labels';
import type {LineRead} from './line';
import {isSaid, takesOut} from './said';

const LONGEST = 200;
const ATTACHED = /^(?:\s+\S|[([])/;
const KEYED = /^[\p{L} ]{1,40}:\s+(\S.*)$/u;
const ANSWERED = /^\p{L}+(?=$|[,.!])/u;

/** How a line hangs on the one above: indented or in brackets, or by a label. `isDoubt`: it keeps them from being simply meant. */
export interface Above {isAttached: boolean; isDoubt: boolean}

/** "(on leave)", "  stays", "Leaver: no", "No, he stays" below somebody; undefined for a line that speaks for itself. */
export function saidAbove(line: string, {tokens, pieces, why}: LineRead): Above | undefined {
    if (why !== 'words' || pieces.some(isExact) || line.length > LONGEST) {
        return undefined;
    }
    if (ATTACHED.test(line)) {
        return {isAttached: true, isDoubt: isSaid(line, tokens, '', true)};
    }
    const value = KEYED.exec(line)?.[1]?.trim().toLowerCase();
    const answer = ANSWERED.exec(line)?.[0]?.toLowerCase() ?? '';
    return value === undefined && !NO.has(answer) && !ANSWERS.has(answer) ? undefined : {isAttached: false, isDoubt: NO.has(value ?? answer) || takesOut(tokens)};
}
