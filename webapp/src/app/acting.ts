/** The part of a run between the question and the receipt. */
import {actOf, isVerbAct} from '../actions';
import type {ActId, Choice, VerbActId} from '../core/act';
import {failureOf} from '../core/failure';
import type {Facts, Person, ServerFacts, Text} from '../core/model';
import {alreadySo} from '../core/outcome';
import {plan} from '../core/plan';
import type {Plan} from '../core/plan';
import type {Receipt} from '../core/receipt';
import {undoable} from '../core/undo';

import type {Ended} from './book';
import {offersFor} from './choices';
import type {RunParts} from './parts';
import {perform} from './perform';
import type {Performed} from './perform';
import {factsOf, personOf, serverUnasked} from './read';
import {createRecorder} from './recording';
import type {Store} from './store';
import type {Answers, Phase, RunState} from './types';

export interface ActingParts extends RunParts {
    isOpen(): boolean;
    store: Store<RunState>;
    decide(act: ActId, facts: Facts, notice: Text | undefined, choice: Choice): void;
    finished(): void;
}

export interface Acting {
    /** Looks at the account of the receipt on screen once more. */
    again(): Promise<void>;
    /** Takes back what its run changed. */
    undo(): Promise<void>;
    /** What was read of the server for the person on screen. */
    remember(server: ServerFacts): void;
    server(): ServerFacts;
    /** The last picture of the receipt's account, or one with nothing in it. */
    latest(receipt: Receipt): Facts;
    /** The phase that fits: asking, refused or already so. */
    planFor(act: ActId, facts: Facts, notice: Text | undefined, choice: Choice): Phase;
    confirm(answers: Answers): Promise<void>;
    /** If this tab acts on this person just now: waits for its end. True when that was the same act, whose end is shown then. */
    join(person: Person, act: ActId): Promise<boolean>;
}

/** Everything here reads the run's state and writes its phase. */
export function createActing(parts: ActingParts): Acting {
    const {store, actor, deps, book, receipts, order} = parts;
    const recorder = createRecorder(parts);
    let server: ServerFacts = serverUnasked(deps.host);
    let last: Ended | undefined;

    const show = (phase: Phase) => store.set({phase});

    /** What did not come out may be tried again. An account that could not be read back is looked at first. */
    function offersAfter({receipt, facts}: Ended): VerbActId[] {
        const left = receipt.steps[0]?.left;
        if (!isVerbAct(receipt.act) || (left && !left.ok && !left.hidden)) {
            return [];
        }
        const wanted = receipt.headline.tone === 'bad' && !receipt.unknown ? [receipt.act, ...actOf(receipt.act).next] : actOf(receipt.act).next;
        return offersFor(wanted, facts, actor, server);
    }

    function showEnd(ended: Ended): void {
        last = ended;
        show({id: 'done', receipt: ended.receipt, offers: offersAfter(ended)});
    }

    const whyIdle = (planned: Plan, facts: Facts) => planned.why ?? alreadySo(planned.act, facts, actor);

    function planFor(id: ActId, facts: Facts, notice: Text | undefined, choice: Choice): Phase {
        const act = actOf(id);
        const planned = plan(act, facts, actor, server, choice);
        if (planned.state === 'todo') {
            return {id: 'asking', facts, plan: planned, says: act.says(facts, actor, server, choice), ticks: act.ticks(facts, actor), typed: act.typed(facts, actor), notice};
        }
        return {id: 'idle', facts, state: planned.state, why: whyIdle(planned, facts), offers: offersFor(act.next, facts, actor, server)};
    }

    /** `asked` is what the person at the keyboard said yes to. */
    async function confirm(answers: Answers): Promise<void> {
        const {phase: asked} = store.get();
        if (asked.id !== 'asking') {
            return;
        }
        const {facts, plan: {act, choice}, ticks} = asked;
        store.set({answers});
        try {
            deps.press();
        } catch (error) {
            show({...asked, notice: failureOf(error).why});
            return;
        }
        show({id: 'acting', facts, stage: 'reading'});
        const chosen: Choice = {ids: choice.ids, ticks: ticks.filter(({id}) => answers.ticks.includes(id))};
        const work = perform({act, choice: chosen, facts, server, ticket: answers.ticket.trim()}, parts, (stage) => show({id: 'acting', facts, stage}));
        book.hold(facts.person.id, work.then((performed) => (performed.ran ? performed.ended : undefined)));
        try {
            await settle(await work);
        } catch (error) {
            const {why} = failureOf(error);
            nothingDone(facts.person, why);
            parts.decide(act.id, facts, {id: 'run.notRead', values: {why}}, choice);
        }
        parts.finished();
    }

    /** Whoever has closed the dialog was promised to be told. */
    function nothingDone({username}: Person, why: Text): void {
        if (!parts.isOpen()) {
            deps.note({id: 'run.nothingDone', values: {name: username, why}}, order.at);
        }
    }

    async function settle(performed: Performed): Promise<void> {
        if (!performed.ran) {
            const {facts, plan: planned, changed} = performed;
            nothingDone(facts.person, changed ?? whyIdle(planned, facts));
            parts.decide(planned.act.id, facts, changed, {...planned.choice, ticks: []});
            return;
        }
        await tell(performed.ended);
    }

    /** The same for every outcome: kept, on screen, in the channel, and in the channel where a team keeps them all. */
    async function tell(ended: Ended, quiet = false): Promise<void> {
        receipts.put([ended.receipt], actor.id);
        showEnd(ended);
        if (deps.host.actor()?.id !== actor.id) {
            return;
        }
        if (!quiet || !parts.isOpen()) {
            deps.tell(ended.receipt, order.at);
        }
        if (!quiet) {
            await recorder.record(deps.markdown(ended.receipt));
        }
    }

    /** Only the same verb ends here; after another act the account is looked at anew. */
    async function join(person: Person, act: ActId): Promise<boolean> {
        const running = book.underWay(person.id);
        if (!running) {
            return false;
        }
        show({id: 'acting', facts: factsOf(person, deps.now()), stage: 'waiting'});
        const ended = await running.catch(() => undefined);
        const isSame = ended?.receipt.act === act && isVerbAct(act);
        if (ended && isSame) {
            showEnd(ended);
        }
        return isSame;
    }

    const latest = (receipt: Receipt) => (last?.receipt.id === receipt.id ? last.facts : factsOf(personOf(receipt), deps.now()));

    /** Ends in the phase `done`: with a receipt of its own, or with the old one and why nothing came of it, told in the channel as well where the dialog is closed. */
    async function later(what: 'again' | 'undo'): Promise<void> {
        const {phase} = store.get();
        if (phase.id !== 'done' || !isOf[what](phase.receipt)) {
            return;
        }
        const {receipt} = phase;
        const before = latest(receipt);
        show({id: 'acting', facts: before, stage: what === 'again' ? 'checking' : 'reading'});
        try {
            if (what === 'undo') {
                deps.press();
            }
            const {lookAgain, undoHere} = await deps.leisure();
            await (what === 'again' ? lookAgain : undoHere)(receipt, {...parts, before, tell});
        } catch (error) {
            const {why} = failureOf(error);
            if (!parts.isOpen()) {
                deps.note({id: what === 'again' ? 'run.notChecked' : 'run.nothingDone', values: {name: receipt.person.username, why}}, order.at);
            }
            show({...phase, receipt: {...receipt, headline: {...receipt.headline, notes: [why]}}});
        }
        parts.finished();
    }

    /** Is there anything to look at, or to take back, as far as this tab knows by now? */
    const isOf = {
        again: ({steps}: Receipt) => steps.length > 0,
        undo: (receipt: Receipt) => undoable(receipts.find(receipt.id) ?? receipt) && !book.underWay(receipt.person.id),
    };

    return {remember: (read) => (server = read), server: () => server, latest, planFor, confirm, join, again: () => later('again'), undo: () => later('undo')};
}
