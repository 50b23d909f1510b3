/** Whom the runs of a list have asked something: after a reload nobody else would know. */
import type {Receipt} from '../../core/receipt';
import type {Host} from '../../host/types';

import {newId} from '../ids';

type Tab = Pick<Host, 'recall' | 'keep'>;

/** `after`: id of the receipt that was the person's newest by then, '' where there was none: as long as it still is, nobody saw what came of it. */
export interface Note {after: string; run: string}

// A person's id, a receipt's, a run's, and what is between them.
const MOST_LETTERS = 64;

/** Room for a note on everybody, so that none of them fails to be kept later. */
export const roomFor = (people: number): string => ' '.repeat(MOST_LETTERS * people);

// Runs that undo begin with a letter that no id needs to have.
const UNDO = 'u-';

/** Was it an undo that asked? */
export const isOfUndo = ({run}: Note): boolean => run.startsWith(UNDO);

/** The notes by the person's id. */
export function notesIn(text: string | undefined): Map<string, Note> {
    const entries = (text ?? '').split(' ').filter(Boolean).map((entry) => entry.split('.'));
    return new Map(entries.map(([id, after = '', run = '']) => [id!, {after, run}]));
}

/** How many are noted in one go: each writing takes about as long as a request's own part in the page. */
const AHEAD = 4;

/** What is noted in one run. */
export interface Asked {
    /** Before the first request about this person. */
    ask(id: string): void;
    /** Takes back what was noted of those whose turn did not come. */
    end(): void;
}

/**
 * Begins the notes of a run over these people, in their order, besides those of earlier runs. `newest`: their newest receipts of this list, by now.
 * For an act those whose turn comes next are noted along, and nothing is claimed of them; of an undo each for themselves: whether it may have
 * switched somebody on decides what is done next.
 */
export function createAsked(tab: Tab, key: string, {ids, isUndo, newest, random}: {ids: string[]; isUndo: boolean; newest(): Map<string, Receipt>; random(): number}): Asked {
    const run = `${isUndo ? UNDO : ''}${newId(random)}`;
    const before = notesIn(tab.recall(key));
    const noted = new Set<string>();
    const begun = new Set<string>();

    // Another run over the same list may go on: only one's own are changed.
    function write(change: (notes: Map<string, Note>) => void): void {
        const text = tab.recall(key) ?? '';
        const notes = notesIn(text);
        change(notes);
        tab.keep(key, [...notes].map(([id, note]) => `${id}.${note.after}.${note.run}`).join(' ').padEnd(text.length));
    }

    return {
        ask(id) {
            begun.add(id);
            if (noted.has(id)) {
                return;
            }
            const at = ids.indexOf(id);
            const next = ids.slice(at, at + 1 + (isUndo ? 0 : AHEAD)).filter((one) => !noted.has(one));
            const latest = newest();
            write((notes) => next.forEach((one) => {
                noted.add(one);
                notes.set(one, {after: latest.get(one)?.id ?? '', run});
            }));
        },
        end() {
            const idle = [...noted].filter((id) => !begun.has(id));
            if (idle.length > 0) {
                write((notes) => idle.filter((id) => notes.get(id)?.run === run).forEach((id) => {
                    const old = before.get(id);
                    notes.delete(id);
                    if (old) {
                        notes.set(id, old);
                    }
                }));
            }
        },
    };
}
