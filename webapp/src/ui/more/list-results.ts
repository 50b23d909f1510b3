/** The lines of a list in words: the same while it runs, afterwards, in Markdown and in CSV. */
import type {Line} from '../../core/list/types';
import {groupOf, isTaken, totalsOf} from '../../core/list/result';
import type {Group} from '../../core/receipt-result';
import {headlineNow} from '../../core/undo';
import type {VerbActId} from '../../core/act';
import type {Text} from '../../core/model';
import type {Headline, Receipt, Tone} from '../../core/receipt';

/** What is said of a line. Without a tone nothing was to be done, or nothing has come of it yet. */
export interface Outcome {text: Text; tone: Tone | undefined; notes: Text[]}

const AT = {waiting: 'list.line.waiting', asked: 'list.line.asked', answered: 'list.line.answered'} as const;

/** A receipt that does not hold any more is told first: taken back from here, or on again by somebody else. */
function ofReceipt(receipt: Receipt): Outcome {
    return receipt.undone ? {text: {id: 'list.line.back'}, tone: 'good', notes: [receipt.headline.text]} : headlineNow(receipt);
}

/** Were their sessions not read, because Mattermost has never seen them? */
export const isUnseen = ({receipt}: Line): boolean => receipt !== undefined && !receipt.undone && receipt.headline.notes.some(({id}) => id === 'list.note.neverSeen');

/** All that the table said of why it was not simply ready, the reason for its state first. */
export const reasonsOf = ({why, cautions = []}: Line): Text[] => (why ? [why, ...cautions] : cautions);

/** `running`: what is still to come is waited for; afterwards it was not begun. */
export function outcomeOf(line: Line, verb: VerbActId, running: boolean): Outcome {
    const {at, receipt, chosen} = line;
    const isUnderWay = at === 'asked' || at === 'answered' || (running && at === 'waiting');
    if (isUnderWay && (running || !receipt)) {
        return {text: {id: AT[at]}, tone: running ? undefined : 'bad', notes: []};
    }
    if (receipt) {
        return ofReceipt(receipt);
    }
    return chosen ? {text: {id: 'head.notStarted'}, tone: 'warn', notes: []} : {text: {id: `list.line.${groupOf(line)}`, values: {verb}}, tone: undefined, notes: reasonsOf(line)};
}

const WORST: Tone[] = ['bad', 'warn', 'good'];
const BAD: Group[] = ['failed', 'unknown', 'refused'];

function toneOf(line: Line, verb: VerbActId): Tone {
    return BAD.includes(groupOf(line)) ? 'bad' : outcomeOf(line, verb, false).tone ?? 'warn';
}

/** After an undo: whom it was to take back, whatever came of that, and whomever it did not come to. */
function headOfUndo(chosen: Line[]): Text {
    const count = chosen.filter(({receipt, at}) => receipt?.undone || receipt?.act === 'undo' || at === 'waiting').length;
    const done = chosen.filter(isTaken).length;
    return {id: done === count ? 'list.end.back' : 'list.end.backSome', values: {count, done}};
}

/** Good only where all came out; whoever was not to be acted on does not count. `undoing`: the latest run was an undo. */
export function headlineOfList(lines: Line[], verb: VerbActId, undoing: boolean): Pick<Headline, 'text' | 'tone'> {
    const chosen = lines.filter((line) => line.chosen);

    // Whom the latest run did not come to may be as good as before: the run was not.
    const tones = new Set(chosen.flatMap((line): Tone[] => [toneOf(line, verb), ...(line.at === 'waiting' ? ['warn'] as const : [])]));
    const totals = totalsOf(chosen);
    const countOf = (...groups: Group[]) => totals.reduce((sum, {result, count}) => sum + (groups.includes(result) ? count : 0), 0);
    const count = chosen.length;
    const done = countOf('done', 'open', 'blind', 'already');
    const tone = WORST.find((one) => tones.has(one)) ?? 'warn';
    if (undoing || (count > 0 && chosen.every(isTaken))) {
        return {text: headOfUndo(chosen), tone};
    }
    return {text: {id: countOf('done') === count ? 'list.end.all' : 'list.end.some', values: {verb, count, done, sure: countOf('unknown') > 0 ? 'no' : 'yes'}}, tone};
}
