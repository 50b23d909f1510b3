/** The runs of one list: the act, what is tried again or gone on with, and taking back. */
import type {Choice} from '../../core/act';
import type {Part} from '../../core/holdings';
import type {Line, ListRecord, Look} from '../../core/list/types';
import {pending} from '../../core/model';
import type {Facts, Person} from '../../core/model';
import type {Receipt} from '../../core/receipt';
import {actOf} from '../../actions';

import type {Ended} from '../book';
import {AFTER} from '../perform';
import {factsOf, personOf} from '../read';
import {begunBy} from '../take-back';
import {tried} from '../tried';
import {actJob} from './act-job';
import type {ActRun} from './act-job';
import {accountOf, newestOf, noteAsked} from './keep';
import {runMany} from './many';
import type {Job, Many} from './many';
import type {Overview} from './overview';
import type {ListStage} from './stage';
import {undoJob} from './undo-job';
import type {Tracker} from './tracker';

/** All ids an act's tick is for are looked up per person: the tick itself is enough. */
const choiceOf = ({tokensOff}: Pick<ListRecord, 'tokensOff'>): Choice => ({ids: [], ticks: tokensOff ? [{id: 'tokens-off', text: {id: 'tick.tokensOff'}, ids: []}] : []});

/** What can be done to people of a list. */
export interface Doing {
    /** These lines' people, by the list's own act. */
    act(record: ListRecord, lines: Line[], overview: Overview): Promise<void>;
    /** Takes back what these lines' receipts changed. */
    undo(record: ListRecord, lines: Line[], overview: Overview): Promise<void>;
    /** Nobody more is begun, until it is `ready` again. */
    stop(): void;
    ready(): void;
}

/** Of an account that is gone nothing was read: it is a person of the list all the same, and ends with that. */
const lookAt = (person: Person, {look}: Overview): Look => look(person.id) ?? {facts: factsOf(person, 0), activeAt: pending};

/** The things somebody had are read again, in lists that are read once for all; who had none has none to be read. */
const thingsPart = (facts: Facts) => AFTER.filter((part) => {
    const reading = facts.holdings[part as keyof Facts['holdings']];
    return reading.ok && reading.value.length > 0;
});

/** Makes it; what becomes of each line goes to `tracker`. */
export function createDoing(stage: ListStage, tracker: Tracker): Doing {
    const {api, actor, deps, inventory, book, receipts, stopped, isExpired} = stage;
    let stopping = false;
    let wake: () => void = () => undefined;
    let stop = new Promise<void>(() => undefined);

    async function read(parts: Part[], facts: Facts): Promise<Pick<Facts, 'sessions' | 'holdings'>> {
        const {person, sessions} = facts;
        const [fresh, holdings] = await Promise.all([
            parts.includes('sessions') && (sessions.ok || !sessions.hidden) ? tried(api.sessions(person.id)) : sessions,
            inventory.of(person, sessions, parts, facts.holdings),
        ]);
        return {sessions: fresh, holdings};
    }

    const common = (record: ListRecord, overview: Overview): Omit<ActRun, 'act' | 'choice' | 'ticket'> => ({
        list: record.id, actor, server: overview.server, now: deps.now, random: deps.random,
        things: async (facts) => ({...facts, ...await read(thingsPart(facts), facts)}),
    });

    /** Whoever else acts on this person in this tab comes first; after a stop nobody is waited for, and nothing is held. */
    async function hold(personId: string, work: Promise<Ended | undefined>): Promise<boolean> {
        let waited = false;
        for (let other = book.underWay(personId); other; other = book.underWay(personId)) {
            waited = true;
            await Promise.race([other.catch(() => undefined), stop]);
            if (stopping) {
                return waited;
            }
        }
        book.hold(personId, work);
        return waited;
    }

    async function run(record: ListRecord, jobs: Job[], isUndo: boolean): Promise<void> {
        const asked = noteAsked(record.id, jobs.map(({person}) => person.id), isUndo, stage);
        const isStopping = () => stopping || isExpired();
        const many: Many = {
            deeds: api,
            people(ids) {
                inventory.renew();
                return api.peopleByIds(ids);
            },
            read,
            hold,
            begin({key, person}) {
                asked.ask(person.id);
                tracker.mark(key, 'asked');
            },
            answered: ({key}) => tracker.mark(key, 'answered'),
            ended({key}, receipt) {
                tracker.end(key, receipt);
            },
            stopping: isStopping,
            stopped,
            sleep: deps.sleep,
            ticks: deps.ticks,
            random: deps.random,
            now: deps.now,
            actor,
        };
        await runMany(jobs, many);
        asked.end();
    }

    const earlierOf = ({receipt}: Line): Receipt | undefined => (receipt?.act === 'undo' ? receipts.find(receipt.undoes ?? '') : receipt);

    return {
        act(record, lines, overview) {
            const shared = {...common(record, overview), act: actOf(record.verb), choice: choiceOf(record), ticket: record.ticket};
            const before = newestOf(receipts.all(), record.id);
            const meanwhile = (id: string) => {
                const now = receipts.all().find(({list, person}) => list === record.id && person.id === id);
                return now?.id === before.get(id)?.id ? undefined : now;
            };
            const jobs = lines.flatMap(({key, person, receipt}) => {
                const look = person && lookAt(accountOf(person), overview);
                return look ? [actJob({key, person: look.facts.person, look, earlier: receipt, meanwhile: () => meanwhile(person.id)}, shared)] : [];
            });
            return run(record, jobs, false);
        },
        undo(record, lines, overview) {
            // What nobody saw the end of is in no receipt that is kept.
            const begun = begunBy([...receipts.all(), ...lines.flatMap(({receipt}) => receipt ?? [])]);
            const jobs = lines.flatMap((line) => {
                const [earlier, current] = [earlierOf(line), line.receipt];
                const given = earlier && lookAt(personOf(earlier), overview).facts;
                return given && current ? [undoJob({key: line.key, earlier, current, given, again: begun.has(earlier.id), latest: () => receipts.find(earlier.id)}, common(record, overview))] : [];
            });
            return run(record, jobs, true);
        },
        stop() {
            stopping = true;
            wake();
        },
        ready() {
            stopping = false;
            stop = new Promise((resolve) => {
                wake = resolve;
            });
        },
    };
}
