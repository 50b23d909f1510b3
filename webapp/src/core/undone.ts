/** What an undo came to. */
import {tokenLists} from './holdings';
import {namesOfThings} from './names';
import type {Facts, Text} from './model';
import type {Headline, Receipt, StepResult, Thing} from './receipt';
import {thingsOf} from './stays';
import {sessionsEnded} from './undo';
import type {Reversal} from './undo';

/** What was in their name before the run that is taken back, and is not there any more: nothing brings it back. */
export function goneFor(earlier: Pick<Receipt, 'had'>, {holdings}: Facts): Thing[] {
    const now = new Set(thingsOf(holdings).map(({id}) => id));

    // A bot that is not listed any more belongs to somebody else by now: the server deletes none.
    return earlier.had.filter(({part, id}) => part !== 'bots' && holdings[part].ok && !now.has(id));
}

/**
 * The reversals that still have something to act on. An access token that is not listed any more is gone: a rotated one has another id.
 * Nothing is taken for gone where a list of tokens could not be read.
 */
export function stillThere(reversals: Reversal[], {holdings}: Facts): Reversal[] {
    const lists = tokenLists(holdings);
    if (lists.some((list) => !list.ok && !list.off)) {
        return reversals;
    }
    const listed = new Set(lists.flatMap((list) => (list.ok ? list.value.map(({id}) => id) : [])));
    const left = reversals.map((one) => (one.step.startsWith('tokens-') ? {...one, ids: one.ids.filter((id) => listed.has(id))} : one));
    return left.filter(({ids}) => ids.length > 0);
}

/** It came out, or was so before. */
const isSo = ({outcome}: StepResult) => ['checked', 'already', 'skipped', 'seen'].includes(outcome);

/** Everything is back: there is nothing more to take back. */
export const isTakenBack = ({steps}: Pick<Receipt, 'steps'>): boolean => steps.length > 0 && steps.every(isSo);

function worst(steps: StepResult[], at: number): Pick<Headline, 'text' | 'tone'> {
    const [main] = steps;
    if (main && ['unknown', 'told'].includes(main.outcome)) {
        return {text: {id: main.outcome === 'told' ? 'head.told' : 'head.unknown'}, tone: 'bad'};
    }
    if (main?.outcome === 'failed' && !main.left.ok) {
        return {text: {id: 'head.refused'}, tone: 'bad'};
    }
    if (main?.outcome === 'changed') {
        return {text: {id: 'head.item.changed'}, tone: 'warn'};
    }
    if (main && !isSo(main)) {
        return {text: {id: 'head.undo.not'}, tone: 'bad'};
    }
    return isTakenBack({steps}) ? {text: {id: 'head.undo.checked', values: {at: {time: at}}}, tone: 'good'} : {text: {id: 'head.undo.part', values: {at: {time: at}}}, tone: 'warn'};
}

/** The headline of an undo, and what does not come back. */
export function headlineOfUndo(steps: StepResult[], earlier: Receipt, facts: Facts, at: number): Headline {
    const why = [...new Map(steps.flatMap((step) => (step.why && !isSo(step) ? [[step.why.id, step.why] as const] : []))).values()];
    const gone = goneFor(earlier, facts);
    const sessions = sessionsEnded(earlier);

    // Whoever was quicker than the list of bots has a receipt that does not say which were on.
    const botsUnknown = earlier.steps.some(({step, before}) => step === 'bots-off' && !before.ok);
    const notes: Text[] = [
        ...why,
        ...(gone.length > 0 ? [{id: 'note.gone', values: {names: {names: namesOfThings(gone)}}}] : []),
        ...(botsUnknown ? [{id: 'note.botsBefore'}] : []),
        ...(sessions > 0 ? [{id: 'note.sessionsGone', values: {count: sessions}}] : []),
    ];
    return {...worst(steps, at), notes};
}

/** Nothing was taken back: the account is not as that run left it. */
export function headlineOfStale(why: Text): Headline {
    return {text: {id: 'head.undo.not'}, tone: 'bad', notes: [why]};
}
