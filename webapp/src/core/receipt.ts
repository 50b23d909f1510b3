/** What one run did to one person, and what was seen afterwards. No secret can be in it: it is built from these fields alone. */
import type {ActId, Item, Known, Said, StepId, Text} from './model';
import type {Outcome} from './judge';

/**
 * One step of a run. `said` is undefined when no request was sent: `refused` by a guard, `skipped` since it was already so,
 * `seen` when reading back showed that nothing was left for it, `not-started` when a step before it failed.
 */
export interface StepResult {
    step: StepId;
    outcome: Outcome | 'refused' | 'skipped' | 'seen' | 'not-started';
    said?: Said;
    /** The server's time of its answer, by its `Date` header. */
    answeredAt?: number;
    /** What was there to change when the run began. */
    before: Known<Item[]>;
    /** What reading back still shows of what was there before. */
    left: Known<Item[]>;
    /** Sessions that began after the act. */
    later: Item[];
    /** The refusal or the error in words. */
    why?: Text;
    /** Mattermost's error id, for the details. */
    errorId?: string;
}

/** How the headline looks: never colour alone, each tone has its own icon and words. */
export type Tone = 'good' | 'warn' | 'bad';

/** The worst true thing, and the sentences under it. */
export interface Headline {text: Text; tone: Tone; notes: Text[]}

export interface Receipt {
    act: ActId;
    person: {id: string; username: string; name: string};
    /** Username of the one who acted. */
    by: string;
    /** When reading back ended, by the server's clock as far as it is known. */
    at: number;
    headline: Headline;
    steps: StepResult[];
    /** Nobody can say yet: asking again may tell. */
    unknown: boolean;
}
