/** From what was pasted to the table: who is meant, and what would happen. */
import {failureOf} from '../../core/failure';
import type {Choice} from '../../core/list/read/choose';
import {tickable} from '../../core/list/sections';
import {sumOf} from '../../core/list/sum';
import {tableOf} from '../../core/list/table';
import type {ListVerb} from '../../core/list/types';

import {createTurns} from '../stage';
import {createCandidates} from './candidates';
import {corrected} from './corrected';
import {Left, asLines, askedOf, chosen, formattedSaid, lookUpRead, readText} from './find';
import type {Came, FindDeps, Looked, Pending} from './find';
import {readAhead} from './overview';
import type {Overview} from './overview';
import {putRight} from './put-right';
import type {ListStage} from './stage';
import type {ListState} from './types';
import {blockedBy, everybody, tokensOf} from './whole';

/** The way from the text to the table, and what changes it there. */
export interface Making {
    /** Reads the text and looks everybody up, as far as the columns screen where something is to be asked. Never rejects. */
    look(): Promise<void>;
    /** What was chosen on the columns screen; undefined where no column fits. Never rejects. */
    column(choice: Choice | undefined): Promise<void>;
    tick(key: number, personId: string): void;
    include(section: number | undefined, isIn: boolean): void;
    tickAll(keys: number[], isOn: boolean): void;
    /** Another text for one line, looked up alone. Never rejects. */
    correct(key: number, text: string): Promise<void>;
    /** The same people for another verb. Never rejects. */
    choose(verb: ListVerb): Promise<void>;
    /** What is being looked up is not waited for any more. */
    leave(): void;
    overview(): Overview | undefined;
}

const NOBODY: Looked = {entries: [], said: [], hits: new Map(), sections: new Map(), isPure: false, hitOf: () => undefined, source: undefined};

/** Makes one with nobody looked up. */
export function createMaking(stage: ListStage): Making {
    const {store, api, deps, actor, inventory} = stage;
    let looked = NOBODY;
    let pending: Pending | undefined;
    const ticks = new Map<number, string>();
    let included = new Set<number>();
    const turns = createTurns();
    let corrections: Promise<void> = Promise.resolve();
    let correcting = 0;
    let nextKey = 0;

    const breathe = () => deps.sleep(0);
    const candidates = createCandidates(stage, () => draw());

    function draw(change: Partial<ListState> = {}): void {
        const {verb} = store.get();
        const {entries, sections, hits, said} = looked;
        const overview = candidates.overview()!;
        const rows = tableOf(entries, entries.map(({key}) => sections.get(key) ?? -1), hits, candidates.of, {ticks, included}, verb);
        store.set({
            rows, said, sum: sumOf(rows), blocked: correcting > 0 ? {id: 'list.correcting'} : blockedBy(rows, overview, candidates.act()),
            tokens: verb === 'deactivate' && actor.can('revoke_user_access_token') ? tokensOf(rows, overview) : 0, ...change,
        });
        candidates.follow(rows);
    }

    /** What is on screen stays whole until everybody has been read. */
    const readPeople = (next: Looked, isMine: () => boolean) => candidates.read(everybody(next.hits.values()), isMine, () => {
        looked = next;
    });

    const findDeps = (isMine: () => boolean): FindDeps => ({
        api, host: deps.host, actor, breathe, isMine, on: (done, total) => isMine() && store.set({done, total}), ahead: () => readAhead({inventory}),
    });

    const above = () => formattedSaid(store.get().formatted);

    /** Where it came to: a reason, a question, or the table. */
    async function goOn(came: Came, isMine: () => boolean): Promise<void> {
        if (!isMine()) {
            return;
        }
        if ('why' in came) {
            store.set({phase: 'paste', why: came.why});
        } else if ('pending' in came) {
            pending = came.pending;
            store.set({phase: 'columns', asked: askedOf(pending, above())});
        } else {
            store.set({phase: 'looking', done: 0, total: came.items.entries.length});
            const next = await lookUpRead(came, findDeps(isMine), store.get().asked ? [] : above());
            if (isMine() && next.entries.length === 0) {
                store.set({phase: store.get().asked ? 'columns' : 'paste', why: {id: 'list.nobody'}});
            } else if (isMine() && await readPeople(next, isMine)) {
                ticks.clear();
                included = new Set(next.isPure ? next.sections.values() : []);
                nextKey = Math.max(...next.entries.map(({key}) => key)) + 1;
                draw({phase: 'table', why: undefined});
            }
        }
    }

    const stillOpen = (isMine: () => boolean) => () => isMine() && stage.isOpen();
    const take = () => {
        candidates.renew();
        return stillOpen(turns.take());
    };

    /** What was typed stays, with the reason under it. */
    async function guarded(work: (isMine: () => boolean) => Promise<void>, isMine: () => boolean, back: Partial<ListState>): Promise<void> {
        try {
            await work(isMine);
        } catch (error) {
            if (isMine() && !(error instanceof Left)) {
                store.set({...back, why: failureOf(error).why});
            }
        }
    }

    async function correctLine(key: number, text: string, isMine: () => boolean): Promise<void> {
        const {entries} = looked;
        const old = entries.find((entry) => entry.key === key);
        if (!old || !isMine()) {
            return;
        }
        const typed = text.trim();
        const next = await corrected(looked, old, typed, findDeps(isMine), () => nextKey++);
        if (isMine() && await readPeople(next, isMine)) {
            ticks.delete(key);
            store.set({why: undefined, text: putRight(store.get().text, entries, old, typed)});
        }
    }

    return {
        look: () => guarded(async (isMine) => {
            pending = undefined;
            store.set({phase: 'looking', why: undefined, done: 0, total: 0, asked: undefined});
            await breathe();
            inventory.renew();
            await goOn(await readText(store.get().text, findDeps(isMine)), isMine);
        }, take(), {phase: 'paste'}),
        column: (choice) => guarded(async (isMine) => {
            const {asked} = store.get();
            if (asked && pending) {
                store.set({phase: 'looking', why: undefined, done: 0, total: 0, asked: {...asked, choice}});
                await breathe();
                const parts = findDeps(isMine);
                await goOn(choice ? await chosen(pending, choice, true, parts) : await asLines(pending, parts), isMine);
            }
        }, take(), {phase: 'columns'}),
        tick(key, personId) {
            ticks.set(key, personId);
            draw();
        },
        include(section, isIn) {
            const inside = store.get().rows.filter((row) => row.isReady && (section === undefined ? row.section >= 0 : row.section === section));
            inside.forEach(({entry}) => ticks.delete(entry.key));
            inside.forEach((row) => (isIn ? included.add(row.section) : included.delete(row.section)));
            draw();
        },
        tickAll(keys, isOn) {
            const meant = new Set(keys);
            const rows = tickable(store.get().rows).filter(({entry}) => meant.has(entry.key));
            rows.forEach((row) => ticks.set(row.entry.key, isOn ? row.candidates[0]!.person.id : ''));
            draw();
        },
        correct(key, text) {
            const isMine = stillOpen(turns.keep());
            correcting += 1;
            draw();

            // One after the other: each makes the table anew.
            corrections = corrections.then(() => guarded(() => correctLine(key, text, isMine), isMine, {})).then(() => {
                correcting -= 1;

                // Also where it came too late: the question is held back no longer.
                if (stage.isOpen() && store.get().phase === 'table') {
                    draw();
                }
            });
            return corrections;
        },
        choose(verb) {
            const {phase, verb: before} = store.get();
            const isTable = phase === 'table' || phase === 'asking';
            store.set(isTable ? {verb, phase: 'looking', done: 0, total: 0} : {verb});
            const isWanted = stillOpen(turns.keep());
            const again = async (isMine: () => boolean) => {
                if (await readPeople(looked, isMine)) {
                    draw({phase: 'table', why: undefined});
                }
            };

            // A correction that is under way is not lost by it.
            return isTable ? corrections.then(() => (isWanted() ? guarded(again, take(), {verb: before, phase}) : undefined)) : Promise.resolve();
        },
        leave: () => void take(),
        overview: candidates.overview,
    };
}
