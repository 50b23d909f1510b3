/** What an undo takes back: exactly what one run changed, as its receipt has it. */
import type {Item, StepId} from './act';
import type {Headline, Receipt, StepResult} from './receipt';

/** A step backwards, on the things with these ids. */
export interface Reversal {step: Exclude<StepId, 'sessions-end' | 'hooks-gone'>; ids: string[]}

const INVERSE: Partial<Record<StepId, Reversal['step']>> = {
    'account-off': 'account-on', 'account-on': 'account-off',
    'tokens-off': 'tokens-on', 'tokens-on': 'tokens-off',
    'bots-off': 'bots-on', 'bots-on': 'bots-off',
};

/** Outcomes after which what is missing now went by this run: it asked for it, or the server did it along. */
const OURS: StepResult['outcome'][] = ['checked', 'seen', 'remains', 'failed', 'not-done'];

/** What was there before this step and is not any more. */
function changed({outcome, before, left}: StepResult): Item[] {
    if (!OURS.includes(outcome) || !before.ok || !left.ok) {
        return [];
    }
    const remains = new Set(left.value.map(({id}) => id));
    return before.value.filter(({id}) => !remains.has(id));
}

/** The answer's time has whole seconds, and a proxy in front sets it by its own clock: less than this is no difference, in ms. */
const TOLERANCE = 5_000;

/** The account was switched off after our answer: that was somebody else, and is not ours to take back. */
const byOthers = ({step, answeredAt}: StepResult, deleteAt: number) => step === 'account-off' && answeredAt !== undefined && deleteAt >= answeredAt + TOLERANCE;

/** The way back, in the order in which it is gone: the account first, for bots and tokens hang on it. */
export function reversalsOf({steps, deleteAt}: Pick<Receipt, 'steps' | 'deleteAt'>): Reversal[] {
    if (steps.some((result) => byOthers(result, deleteAt))) {
        return [];
    }
    return steps.flatMap((result) => {
        const step = INVERSE[result.step];
        const ids = changed(result).map(({id}) => id);
        return step && ids.length > 0 ? [{step, ids}] : [];
    });
}

/** Can this be taken back, as far as this tab knows? An undo is not undone: the act itself is there for that. */
export function undoable(receipt: Receipt): boolean {
    return receipt.act !== 'undo' && !receipt.undone && !receipt.cameBack && !receipt.oneWay && reversalsOf(receipt).length > 0;
}

/** How many sessions this run ended: they do not come back. */
export function sessionsEnded({steps}: Pick<Receipt, 'steps'>): number {
    return steps.filter(({step}) => step === 'sessions-end').reduce((sum, result) => sum + changed(result).length, 0);
}

/** What holds now: that somebody else has switched the account on again comes before what was seen then. */
export function headlineNow({headline, undone, cameBack}: Pick<Receipt, 'headline' | 'undone' | 'cameBack'>): Headline {
    return cameBack && !undone ? {text: {id: 'head.cameBack'}, tone: 'warn', notes: [headline.text, ...headline.notes]} : headline;
}
