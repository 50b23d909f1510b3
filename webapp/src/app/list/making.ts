/** From what was pasted to the table: who is meant, and what would happen. */
import {failureOf} from '../../core/failure';
import type {Choice} from '../../core/list/read/choose';
import {oneLine} from '../../core/list/read/scan';
import {tickable} from '../../core/list/sections';
import type {ListVerb, Row} from '../../core/list/types';
import type {Text} from '../../core/model';

import {createTurns} from '../stage';
import {createCandidates} from './candidates';
import {corrected, createCorrections} from './corrected';
import {Left, asLines, askedOf, chosen, formattedSaid, lookUpRead, readText} from './find';
import type {Came, FindDeps, Looked, Pending} from './find';
import {readAhead} from './overview';
import type {Overview} from './overview';
import type {ListStage} from './stage';
import type {Asked, ListState} from './types';

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
    /** To the columns screen where something was asked before the table, else to the text. Never rejects. */
    back(): Promise<void>;
    /** What is being looked up is not waited for any more. */
    leave(): void;
    overview(): Overview | undefined;
}

const NOBODY: Looked = {entries: [], said: [], hits: new Map(), sections: new Map(), isPure: false, hitOf: () => undefined, source: undefined};

/** Who is in the table, and what was pressed there. */
interface Made {looked: Looked; ticks: Map<number, string>; included: Set<number>}

/** Makes one with nobody looked up. */
export function createMaking(stage: ListStage): Making {
    const {store, api, deps, actor, inventory} = stage;
    let made: Made = {looked: NOBODY, ticks: new Map(), included: new Set()};

    // Until a line of it is put right: then the text says something else.
    let pending: Pending | undefined;
    const turns = createTurns();
    const breathe = () => deps.sleep(0);
    const candidates = createCandidates(stage, () => draw());
    const corrections = createCorrections(() => stage.isOpen() && draw());

    function draw(change: Partial<ListState> = {}): void {
        const {looked, ...pressed} = made;
        const table = candidates.table(looked, pressed);
        store.set({...table, ...corrections.isBusy() ? {blocked: {id: 'list.correcting'}} : {}, ...change});
        candidates.follow(table.rows);
    }

    /** What is on screen stays whole until everybody has been read. */
    const readPeople = (next: Made, verb: ListVerb, isMine: () => boolean) => candidates.read(next.looked, verb, isMine, () => {
        made = next;
    });

    const findDeps = (isMine: () => boolean): FindDeps => ({
        api, host: deps.host, actor, breathe, isMine, on: (done, total) => isMine() && store.set({done, total}), ahead: () => readAhead({inventory}),
    });

    const above = () => formattedSaid(store.get().formatted);

    /** Where it came to: a question, or the table. `before`: what was asked then. */
    async function goOn(came: Came, isMine: () => boolean, before?: Asked): Promise<void> {
        if (!isMine()) {
            return;
        }
        if ('pending' in came) {
            pending = came.pending;
            store.set({phase: 'columns', asked: askedOf(pending, above(), before)});
            return;
        }
        store.set({phase: 'looking', done: 0, total: came.items.entries.length});
        const {asked, verb} = store.get();
        const looked = await lookUpRead(came, findDeps(isMine), asked?.choice ? [] : above());
        const included = new Set(looked.isPure ? looked.sections.values() : []);
        if (isMine() && await readPeople({looked, ticks: new Map(), included}, verb, isMine)) {
            draw({phase: 'table', why: undefined});
        }
    }

    const stillOpen = (isMine: () => boolean) => () => isMine() && stage.isOpen();
    const take = () => {
        candidates.renew();
        corrections.renew();
        return stillOpen(turns.take());
    };

    /** Of what fails the reason is told. */
    async function guarded(work: () => Promise<void>, isMine: () => boolean, failed: (why: Text) => void): Promise<void> {
        try {
            deps.press(stage);
            await work();
        } catch (error) {
            if (isMine() && !(error instanceof Left)) {
                failed(failureOf(error).why);
            }
        }
    }

    /** What was typed stays. */
    function look(before?: Asked): Promise<void> {
        const isMine = take();
        return guarded(async () => {
            pending = undefined;
            store.set({phase: 'looking', why: undefined, done: 0, total: 0, asked: undefined});
            await breathe();
            inventory.renew();
            await goOn(await readText(store.get().text, findDeps(isMine)), isMine, before);
        }, isMine, (why) => store.set({phase: 'paste', why}));
    }

    function press(change: (table: Made, rows: Row[]) => void): void {
        change(made, store.get().rows);
        draw();
    }

    return {
        look: () => look(),
        column(choice) {
            const isMine = take();
            return guarded(async () => {
                const {asked} = store.get();
                if (asked && pending) {
                    store.set({phase: 'looking', why: undefined, done: 0, total: 0, asked: {...asked, choice}});
                    await breathe();
                    const parts = findDeps(isMine);
                    await goOn(choice ? await chosen(pending, choice, true, parts) : await asLines(pending, parts), isMine);
                }
            }, isMine, (why) => store.set({phase: 'columns', why}));
        },
        tick: (key, personId) => press(({ticks}) => ticks.set(key, personId)),
        include: (section, isIn) => press(({ticks, included}, rows) => {
            const inside = rows.filter((row) => row.isReady && (section === undefined ? row.section >= 0 : row.section === section));
            inside.forEach(({entry}) => ticks.delete(entry.key));
            inside.forEach((row) => (isIn ? included.add(row.section) : included.delete(row.section)));
        }),
        tickAll: (keys, isOn) => press(({ticks}, rows) => {
            const wanted = new Set(keys);
            const meant = tickable(rows).filter(({entry}) => wanted.has(entry.key));
            meant.forEach(({entry, candidates: [one]}) => ticks.set(entry.key, isOn ? one!.person.id : ''));
        }),
        correct(key, typed) {
            const isMine = stillOpen(turns.keep());
            return corrections.add(() => guarded(async () => {
                const list = {looked: made.looked, text: store.get().text};
                const next = isMine() ? await corrected(list, key, oneLine(typed).trim(), findDeps(isMine)) : undefined;
                if (next && isMine() && await readPeople({...made, looked: next.looked}, candidates.verb(), isMine)) {
                    made.ticks.delete(key);
                    pending = undefined;
                    store.set({why: undefined, text: next.text});
                }
            }, isMine, (why) => store.set({why})));
        },
        async choose(verb) {
            const {phase, verb: before} = store.get();
            const isTable = phase === 'table' || phase === 'asking';
            store.set(isTable ? {verb, phase: 'looking', done: 0, total: 0} : {verb});
            const isWanted = stillOpen(turns.keep());

            // A correction that is under way is not lost by it.
            await (isTable && corrections.ended());
            if (isTable && isWanted()) {
                const isMine = take();
                await guarded(async () => {
                    if (await readPeople(made, verb, isMine)) {
                        draw({phase: 'table', why: undefined});
                    }
                }, isMine, (why) => draw({verb: before, phase, why}));
            }
        },
        async back() {
            const {phase, asked} = store.get();
            const isAsked = phase === 'table' && asked !== undefined;
            take();
            if (isAsked && !pending) {
                await look(asked);
            } else {
                store.set({phase: isAsked ? 'columns' : 'paste', why: undefined});
            }
        },
        leave: () => void take(),
        overview: candidates.overview,
    };
}
