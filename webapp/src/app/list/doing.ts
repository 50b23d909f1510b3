/** The runs of one list: the act, what is tried again or gone on with, and taking back. */
import type {Choice} from '../../core/act';
import type {Part} from '../../core/holdings';
import type {Line, ListRecord} from '../../core/list/types';
import type {Facts} from '../../core/model';
import type {Receipt} from '../../core/receipt';
import {actOf} from '../../actions';

import {AFTER} from '../perform';
import {tried} from '../tried';
import {actJob} from './act-job';
import type {ActRun} from './act-job';
import {createAsked} from './keep';
import {runMany} from './many';
import type {Job, Many} from './many';
import type {Overview} from './overview';
import {patient} from './patient';
import type {ListStage} from './stage';
import {undoJob} from './undo-job';
import type {Tracker} from './tracker';

/** All ids an act's tick is for are looked up per person: the tick itself is enough. */
export const choiceOf = ({tokensOff}: Pick<ListRecord, 'tokensOff'>): Choice => ({ids: [], ticks: tokensOff ? [{id: 'tokens-off', text: {id: 'tick.tokensOff'}, ids: []}] : []});

export interface Doing {
    /** These lines' people, by the list's own act. */
    act(record: ListRecord, lines: Line[], overview: Overview): Promise<void>;
    /** Takes back what these lines' receipts changed. */
    undo(record: ListRecord, lines: Line[], overview: Overview): Promise<void>;
    /** Nobody more is begun, until it is `ready` again. */
    stop(): void;
    ready(): void;
}

/** The things somebody had are read again, in lists that are read once for all; who had none has none to be read. */
const thingsPart = (facts: Facts) => AFTER.filter((part) => {
    const reading = facts.holdings[part as keyof Facts['holdings']];
    return reading.ok && reading.value.length > 0;
});

export function createDoing(stage: ListStage, tracker: Tracker): Doing {
    const {api, actor, deps, inventory, book, receipts, stopped, isExpired} = stage;
    let stopping = false;

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

    /** Whoever else acts on this person in this tab comes first. */
    async function wait(personId: string): Promise<boolean> {
        const running = book.underWay(personId);
        await running?.catch(() => undefined);
        return running !== undefined;
    }

    async function run(record: ListRecord, jobs: Job[]): Promise<void> {
        const asked = createAsked(deps.host, record.id, jobs.map(({person}) => person.id));
        const isStopping = () => stopping || isExpired();
        const many: Many = {
            deeds: patient(api, {sleep: deps.sleep, random: deps.random, stopping: isStopping}),
            people(ids) {
                inventory.renew();
                return api.peopleByIds(ids);
            },
            read,
            wait,
            begin({key, person}, ended) {
                asked.ask(person.id);
                book.hold(person.id, ended);
                tracker.mark(key, 'asked');
            },
            answered: ({key}) => tracker.mark(key, 'answered'),
            ended({key}, receipt) {
                tracker.end(key, receipt);
            },
            stopping: isStopping,
            stopped,
            sleep: deps.sleep,
            now: deps.now,
            actor,
        };
        await runMany(jobs, many);
    }

    const earlierOf = ({receipt}: Line): Receipt | undefined => (receipt?.act === 'undo' ? receipts.find(receipt.undoes ?? '') : receipt);

    return {
        act(record, lines, overview) {
            const shared = {...common(record, overview), act: actOf(record.verb), choice: choiceOf(record), ticket: record.ticket};
            const people = lines.flatMap(({key, person, receipt}) => (person ? [{key, look: overview.lookById(person.id), earlier: receipt}] : []));
            return run(record, people.flatMap(({key, look, earlier}) => (look ? [actJob({key, person: look.facts.person, look, earlier}, shared)] : [])));
        },
        async undo(record, lines, overview) {
            const jobs = lines.flatMap((line) => {
                const earlier = earlierOf(line);
                const look = earlier && overview.lookById(earlier.person.id);
                const again = line.receipt?.act === 'undo';
                return earlier && look ? [undoJob({key: line.key, earlier, given: look.facts, again}, common(record, overview))] : [];
            });
            await run(record, jobs);
        },
        stop() {
            stopping = true;
        },
        ready() {
            stopping = false;
        },
    };
}
