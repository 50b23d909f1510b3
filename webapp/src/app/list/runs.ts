/** What a list dialog does once the table has been said yes to, and afterwards. */
import {actOf} from '../../actions';
import {failureOf} from '../../core/failure';
import {chosenTexts, sectionTexts} from '../../core/list/basis';
import {lineOf, renewed} from '../../core/list/line';
import {canGoOn, canRetry, canUndo} from '../../core/list/result';
import {chosenOf} from '../../core/list/counts';
import type {Line, ListRecord} from '../../core/list/types';

import {newId} from '../ids';
import {createDoing} from './doing';
import {keepList, keptLists} from './keep';
import {askInLots} from './lots';
import type {Making} from './making';
import {readOverview} from './overview';
import type {Overview} from './overview';
import type {ListStage} from './stage';
import {createTracker} from './tracker';
import type {Ending, ListAnswers} from './types';

/** The runs of one list, and what may be done between them. */
export interface Runs {
    /** Is there anybody to act on, and nothing in the way? */
    isReady(): boolean;
    /** Is one under way, or not told yet? */
    isBusy(): boolean;
    confirm(answers: ListAnswers): void;
    stop(): void;
    retry(): void;
    goOn(): void;
    undo(key?: number): void;
    /** A list that this tab has kept, as it ended. */
    open(id: string): void;
    /** What has become of its receipts through other doors is not followed any more. */
    leave(): void;
}

/** `told` is called at the end of each run, `idle` when none is under way any more and all has been told. */
interface Ends {told(): Promise<void>; idle(): void}

/** Makes them for the table of `making`. */
export function createRuns(stage: ListStage, making: Making, {told, idle}: Ends): Runs {
    const {store, api, deps, actor, inventory, receipts, stopped, isExpired} = stage;
    const tracker = createTracker(stage);
    const doing = createDoing(stage, tracker);
    let record: ListRecord | undefined;
    let known: Overview | undefined;
    let untold = false;
    let telling = Promise.resolve();
    let busy = 0;

    // Opened, and nothing pressed since: a dialog before may still write what came of it.
    let untouched = false;

    /** Lets the page answer: all that comes at either end of a run takes too long for one go. */
    const breathe = () => deps.sleep(0);

    /** Of whom the table knows nothing: a list that was kept, opened again. */
    async function overviewOf(lines: Line[]): Promise<Overview> {
        const have = known ?? making.overview();
        if (have && lines.every(({person}) => person && have.look(person.id))) {
            return have;
        }
        const people = await askInLots(lines.flatMap(({person}) => person?.id ?? []), (ids) => api.peopleByIds(ids));
        inventory.renew();
        known = await readOverview(people, actOf(record!.verb), {api, host: deps.host, actor, inventory, now: deps.now, breathe});
        return known;
    }

    /** `before`: how the run before ended, where this one could not begin. Who presses Stop when nobody waits any more stops nothing. */
    function endingOf(began: boolean, before: Ending | undefined): Ending {
        if (isExpired()) {
            return 'expired';
        }
        if (stopped()) {
            return 'gone';
        }
        if (!began) {
            return before ?? 'told';
        }
        const {stopping, lines} = store.get();
        return stopping && lines.some(({at}) => at === 'waiting') ? 'stopped' : 'told';
    }

    function follow(): void {
        const {phase, lines} = store.get();
        const kept = untouched && phase === 'ended' ? keptLists(stage).find((one) => one.record.id === record?.id) : undefined;
        const fresh = phase === 'ended' ? kept?.lines ?? renewed(lines, receipts.all()) : lines;
        if (fresh !== lines) {
            store.set({lines: fresh});
        }
    }

    /** Once for each run; resolves when all has been told. */
    function tell(): Promise<void> {
        if (untold) {
            untold = false;
            telling = Promise.all([telling, told()]).then(() => undefined);
        }
        return telling;
    }

    /** Runs over these lines; the others stay as they are. Never rejects. */
    async function run(what: 'act' | 'undo', lines: Line[]): Promise<void> {
        if (!record || lines.length === 0) {
            return;
        }
        // How the run before ended, where that was a moment ago: from here on the state is another.
        void tell();
        untouched = false;
        busy += 1;
        doing.ready();
        const before = store.get();
        let began = false;
        store.set({phase: 'running', stopping: false, undoing: what === 'undo', ending: undefined, why: undefined, done: 0, total: lines.length, leftMs: undefined});
        try {
            deps.press(stage);
            await breathe();
            const overview = await overviewOf(lines);
            began = true;
            tracker.begin(store.get().lines, new Set(lines.map(({key}) => key)));
            await doing[what](record, lines, overview);
            await breathe();
            tracker.settle();
            await breathe();
        } catch (error) {
            store.set({why: failureOf(error).why});
        }
        untold ||= began;
        store.set({phase: 'ended', ending: endingOf(began, before.ending), stopping: false, undoing: began ? what === 'undo' : before.undoing});
        follow();
        await breathe();
        await tell();
        busy -= 1;
        if (busy === 0) {
            idle();
        }
    }

    const of = (isMeant: (line: Line) => boolean) => store.get().lines.filter(isMeant);
    return {
        isBusy: () => busy > 0,
        isReady: () => store.get().verb !== 'status' && store.get().blocked === undefined && chosenOf(store.get().rows).length > 0,
        confirm(answers) {
            const {verb, rows, said, asked} = store.get();
            if (verb === 'status') {
                return;
            }
            try {
                deps.press(stage);
            } catch (error) {
                store.set({answers, why: failureOf(error).why});
                return;
            }
            const lines = rows.map(lineOf);
            const kept = lines.map(({receipt: _receipt, ...line}) => line);
            const basis = [...chosenTexts(asked), ...sectionTexts(rows, said)];
            record = {id: newId(deps.random), verb, at: deps.now(), by: actor.username, ticket: answers.ticket.trim(), tokensOff: answers.tokensOff, basis, lines: kept};
            store.set({answers, lines, basis, unkept: !keepList(deps.host, actor.id, record)});
            void run('act', of(({chosen}) => chosen));
        },
        leave: receipts.subscribe(follow),
        stop() {
            doing.stop();
            if (!store.get().stopping) {
                store.set({stopping: true});
            }
        },
        retry: () => void run('act', of(canRetry)),
        goOn: () => void run('act', of(canGoOn)),
        undo: (key) => void run('undo', of((line) => (key === undefined || line.key === key) && canUndo(line))),
        open(id) {
            const kept = keptLists(stage).find((one) => one.record.id === id);
            if (kept) {
                record = kept.record;
                untouched = true;
                const {verb, ticket, tokensOff, basis = []} = record;
                const isWhole = kept.lines.every((line) => !line.chosen || line.receipt);
                store.set({phase: 'ended', verb, answers: {ticket, tokensOff}, basis, lines: kept.lines, ending: isWhole ? 'told' : 'gone'});
            }
        },
    };
}
