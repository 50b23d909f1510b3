/** From what was pasted to the table: who is meant, and what would happen. */
import {actOf} from '../../actions';
import {failureOf} from '../../core/failure';
import {candidateOf} from '../../core/list/candidate';
import {sumOf} from '../../core/list/sum';
import {tableOf} from '../../core/list/table';
import type {Candidate, Entry, Hits, ListText, ListVerb} from '../../core/list/types';
import type {Person} from '../../core/model';

import {createTurns} from '../stage';
import {lookUp} from './look-up';
import {createOffSessions} from './off-sessions';
import {readAhead, readOverview} from './overview';
import type {Overview} from './overview';
import {freshEntries, putRight} from './put-right';
import {readSlowly} from './read-slowly';
import type {ListStage} from './stage';
import type {ListState} from './types';
import {blockedBy, everybody, tokensOf} from './whole';

/** The way from the text to the table, and what changes it there. */
export interface Making {
    /** Reads the text and looks everybody up; `column` where it was asked which. Never rejects. */
    look(column?: number): Promise<void>;
    tick(key: number, personId: string): void;
    /** Another text for one line, looked up alone. Never rejects. */
    correct(key: number, text: string): Promise<void>;
    /** The same people for another verb. Never rejects. */
    choose(verb: ListVerb): Promise<void>;
    /** What is being looked up is not waited for any more. */
    leave(): void;
    overview(): Overview | undefined;
}

/** Makes one with nobody looked up. */
export function createMaking(stage: ListStage): Making {
    const {store, api, deps, actor, inventory} = stage;
    let looked: Looked = {entries: [], hits: new Map()};
    const ticks = new Map<number, string>();
    let candidates = new Map<string, Candidate>();
    let overview: Overview | undefined;
    const turns = createTurns();
    let corrections: Promise<void> = Promise.resolve();
    let correcting = 0;
    let nextKey = 0;

    const breathe = () => deps.sleep(0);
    const offSessions = createOffSessions(stage, (ids) => {
        ids.forEach((id) => candidates.delete(id));
        draw();
    });
    const act = () => {
        const {verb} = store.get();
        return verb === 'status' ? undefined : actOf(verb);
    };

    function candidateFor(person: Person): Candidate {
        const known = candidates.get(person.id);
        if (known) {
            return known;
        }
        const {look, server} = overview!;
        const made = candidateOf(person, offSessions.seen(look(person.id)!), {verb: store.get().verb, act: act(), actor, server, now: deps.now()});
        candidates.set(person.id, made);
        return made;
    }

    function draw(change: Partial<ListState> = {}): void {
        const {verb} = store.get();
        const rows = tableOf(looked.entries, looked.hits, candidateFor, ticks, verb);
        store.set({
            rows, sum: sumOf(rows), blocked: correcting > 0 ? {id: 'list.correcting'} : blockedBy(rows, overview!, act()),
            tokens: verb === 'deactivate' && actor.can('revoke_user_access_token') ? tokensOf(rows, overview!) : 0, ...change,
        });
        offSessions.follow(rows);
    }

    /** What is on screen stays whole until everybody has been read. */
    async function readPeople(next: Looked, isMine: () => boolean): Promise<boolean> {
        const people = everybody(next.hits.values());
        const read = await readOverview(people, act(), {api, host: deps.host, actor, inventory, now: deps.now, breathe});
        if (!isMine()) {
            return false;
        }
        [looked, overview, candidates] = [next, read, new Map()];
        for (const [index, person] of people.entries()) {
            candidateFor(person);
            if (index % 100 === 99) {
                await breathe();
            }
        }
        return isMine();
    }

    async function lookAll(list: ListText, isMine: () => boolean): Promise<void> {
        const {entries} = list;
        store.set({phase: 'looking', list, done: 0, total: entries.length});
        readAhead({inventory});
        const hits = await lookUp(entries, {api, host: deps.host, actor}, (done, total) => isMine() && store.set({done, total}));
        if (await readPeople({entries, hits}, isMine)) {
            ticks.clear();
            nextKey = entries.length;
            draw({phase: 'table', why: undefined});
        }
    }

    const stillOpen = (isMine: () => boolean) => () => isMine() && stage.isOpen();
    const take = () => {
        offSessions.renew();
        return stillOpen(turns.take());
    };

    /** What was typed stays, with the reason under it. */
    async function guarded(work: (isMine: () => boolean) => Promise<void>, isMine: () => boolean, back: Partial<ListState>): Promise<void> {
        try {
            await work(isMine);
        } catch (error) {
            if (isMine()) {
                store.set({...back, why: failureOf(error).why});
            }
        }
    }

    async function correctLine(key: number, text: string, isMine: () => boolean): Promise<void> {
        const {entries, hits} = looked;
        const at = entries.findIndex((entry) => entry.key === key);
        const old = entries[at];
        if (!old || !isMine()) {
            return;
        }
        const fresh = freshEntries(old, text.trim(), () => nextKey++);
        const found = await lookUp(fresh, {api, host: deps.host, actor}, () => undefined);
        const next = {entries: [...entries.slice(0, at), ...fresh, ...entries.slice(at + 1)], hits: new Map([...hits, ...found])};
        if (isMine() && await readPeople(next, isMine)) {
            ticks.delete(key);
            store.set({why: undefined, text: putRight(store.get().text, entries, old, text)});
        }
    }

    return {
        look: (column) => guarded(async (isMine) => {
            store.set({phase: 'looking', why: undefined, done: 0, total: 0});
            await breathe();
            inventory.renew();
            const list = await readSlowly(store.get().text, column, breathe, isMine);
            if (!list) {
                return;
            }
            const why = list.why ?? (list.entries.length + list.columns.length === 0 ? {id: 'list.nobody'} : undefined);
            if (why) {
                store.set({phase: 'paste', list, why});
            } else if (list.columns.length > 0) {
                store.set({phase: 'columns', list});
            } else {
                await lookAll(list, isMine);
            }
        }, take(), {phase: 'paste'}),
        tick(key, personId) {
            ticks.set(key, personId);
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
        overview: () => overview,
    };
}

/** The entries, and whom each leads to. */
interface Looked {entries: Entry[]; hits: Map<number, Hits>}
