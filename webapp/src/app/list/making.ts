/** From what was pasted to the table: who is meant, and what would happen. */
import {actOf} from '../../actions';
import type {Act} from '../../core/act';
import {failureOf} from '../../core/failure';
import {candidateOf} from '../../core/list/candidate';
import {readList} from '../../core/list/read';
import {sumOf} from '../../core/list/sum';
import {chosenOf} from '../../core/list/counts';
import {tableOf} from '../../core/list/table';
import type {Candidate, Entry, Hits, ListText, ListVerb, Row} from '../../core/list/types';
import type {Person, Text} from '../../core/model';

import {lookUp} from './look-up';
import {readAhead, readOverview} from './overview';
import type {Overview} from './overview';
import type {ListStage} from './stage';

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
    act(): Act | undefined;
}

const everybody = (hits: Iterable<Hits>): Person[] => [...new Map([...hits].flatMap(({exact, near, meant}) => [...exact, ...near, ...meant]).map((person) => [person.id, person])).values()];

/** With more people than fit nobody is begun: which of them would be left over is not ours to decide. */
function blockedBy(rows: Row[], overview: Overview, act: Act | undefined): Text | undefined {
    const {seats} = overview.server;
    const wanted = chosenOf(rows).filter(({candidates, chosen}) => candidates.some(({person}) => person.id === chosen && !person.isBot)).length;
    const room = seats.ok ? Math.max(0, seats.value.limit - seats.value.active) : wanted;
    return act?.asks.includes('seats') && seats.ok && wanted > room ? {id: 'list.seats', values: {count: wanted, room, limit: seats.value.limit}} : undefined;
}

function tokensOf(rows: Row[], overview: Overview): number {
    return chosenOf(rows).reduce((sum, row) => {
        const person = row.candidates.find((one) => one.person.id === row.chosen)?.person;
        const tokens = person && overview.look(person).facts.holdings.tokens;
        return sum + (tokens?.ok ? tokens.value.filter(({active}) => active).length : 0);
    }, 0);
}

export function createMaking(stage: ListStage): Making {
    const {store, api, deps, actor, inventory} = stage;
    const hits = new Map<number, Hits>();
    const ticks = new Map<number, string>();
    let candidates = new Map<string, Candidate>();
    let entries: Entry[] = [];
    let overview: Overview | undefined;
    let turn = 0;
    let nextKey = 0;

    const breathe = () => deps.sleep(0);
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
        const made = candidateOf(person, look(person), {verb: store.get().verb, act: act(), actor, server, now: deps.now()});
        candidates.set(person.id, made);
        return made;
    }

    function draw(change: Partial<ReturnType<typeof store.get>> = {}): void {
        const {verb} = store.get();
        const rows = tableOf(entries, hits, candidateFor, ticks, verb);
        store.set({
            rows, sum: sumOf(rows), blocked: blockedBy(rows, overview!, act()),
            tokens: verb === 'deactivate' && actor.can('revoke_user_access_token') ? tokensOf(rows, overview!) : 0, ...change,
        });
    }

    async function readPeople(isMine: () => boolean): Promise<boolean> {
        const people = everybody(hits.values());
        const read = await readOverview(people, act(), {api, host: deps.host, actor, inventory, now: deps.now, breathe});
        if (!isMine()) {
            return false;
        }
        overview = read;
        candidates = new Map();
        for (const [index, person] of people.entries()) {
            candidateFor(person);
            if (index % 100 === 99) {
                await breathe();
            }
        }
        return isMine();
    }

    async function lookAll(list: ListText, isMine: () => boolean): Promise<void> {
        entries = list.entries;
        nextKey = entries.length;
        hits.clear();
        ticks.clear();
        store.set({phase: 'looking', list, done: 0, total: entries.length});
        readAhead({inventory});
        const found = await lookUp(entries, {api, host: deps.host, actor}, (done, total) => isMine() && store.set({done, total}));
        found.forEach((hit, key) => hits.set(key, hit));
        if (await readPeople(isMine)) {
            draw({phase: 'table', why: undefined});
        }
    }

    function take(): () => boolean {
        turn += 1;
        const mine = turn;
        return () => mine === turn && stage.isOpen();
    }

    /** What was typed stays, with the reason under it. */
    async function guarded(work: (isMine: () => boolean) => Promise<void>, back: 'paste' | 'table'): Promise<void> {
        const isMine = take();
        try {
            await work(isMine);
        } catch (error) {
            if (isMine()) {
                store.set({phase: back, why: failureOf(error).why});
            }
        }
    }

    return {
        look: (column) => guarded(async (isMine) => {
            store.set({phase: 'looking', why: undefined, done: 0, total: 0});
            await breathe();
            inventory.renew();
            const list = readList(store.get().text, column);
            if (list.why) {
                store.set({phase: 'paste', list, why: list.why});
            } else if (list.columns.length > 0) {
                store.set({phase: 'columns', list});
            } else {
                await lookAll(list, isMine);
            }
        }, 'paste'),
        tick(key, personId) {
            ticks.set(key, personId);
            draw();
        },
        correct: (key, text) => guarded(async (isMine) => {
            const at = entries.findIndex((entry) => entry.key === key);
            const old = entries[at];
            if (!old) {
                return;
            }
            const fresh = freshEntries(old, text, () => nextKey++);
            const found = await lookUp(fresh, {api, host: deps.host, actor}, () => undefined);
            if (!isMine()) {
                return;
            }
            hits.delete(key);
            found.forEach((hit, one) => hits.set(one, hit));
            entries = [...entries.slice(0, at), ...fresh, ...entries.slice(at + 1)];
            if (await readPeople(isMine)) {
                draw({why: undefined, text: replacedLine(store.get().text, old, text)});
            }
        }, 'table'),
        choose: (verb) => guarded(async (isMine) => {
            store.set({verb});
            if (['table', 'asking'].includes(store.get().phase) && await readPeople(isMine)) {
                draw({phase: 'table', why: undefined});
            }
        }, 'table'),
        leave: () => void take(),
        overview: () => overview,
        act,
    };
}

/** What a line put right comes to; it stays a row even where it names nobody any more. */
function freshEntries({line}: Entry, text: string, nextKey: () => number): Entry[] {
    const typed = text.trim();
    const read = readList(text).entries;
    const entries: Omit<Entry, 'key'>[] = read.length > 0 ? read : [{line, text: typed, names: [{kind: 'bare', value: typed.toLowerCase(), typed}], words: []}];
    return entries.map((entry) => ({...entry, key: nextKey(), line}));
}

/** The text with the piece of one line put right, so that it is still there when somebody goes back to it. */
function replacedLine(text: string, {line, text: piece}: Entry, fresh: string): string {
    return text.split('\n').map((one, index) => (index === line - 1 ? one.replace(piece, () => fresh) : one)).join('\n');
}
