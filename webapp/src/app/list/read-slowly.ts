import {readingOf} from '../../core/list/read';
import type {ListText} from '../../core/list/types';

/** Reads a text with a breath after each slice; undefined where nobody waits for it any more (`isMine`). */
export async function readSlowly(text: string, column: number | undefined, breathe: () => Promise<void>, isMine: () => boolean): Promise<ListText | undefined> {
    const reading = readingOf(text, column);
    try {
        for (let step = reading.next(); ; step = reading.next()) {
            if (step.done) {
                return step.value;
            }
            await breathe();
            if (!isMine()) {
                return undefined;
            }
        }
    } finally {
        // What was read half is let go.
        reading.return({entries: [], ignored: [], columns: [], left: [], why: undefined});
    }
}
