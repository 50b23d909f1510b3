/** The part of a run between the question and the receipt. */
import {actOf} from '../actions';
import {failureOf} from '../core/failure';
import type {ActId, Facts, Person, ServerFacts, Text} from '../core/model';
import {alreadySo, receiptOf, receiptOfIdle, recheck} from '../core/outcome';
import {plan} from '../core/plan';
import type {Plan} from '../core/plan';
import type {Receipt} from '../core/receipt';

import type {Ended} from './book';
import {offersFor} from './choices';
import type {RunParts} from './parts';
import {perform} from './perform';
import type {Performed} from './perform';
import {readFacts, serverUnasked} from './read';
import type {Store} from './store';
import type {Phase, RunState} from './types';

interface Parts extends RunParts {
    isOpen(): boolean;
    store: Store<RunState>;
    decide(act: ActId, facts: Facts, notice?: Text): void;
    finished(): void;
}

export interface Acting {
    /** What was read of the server for the person on screen. */
    remember(server: ServerFacts): void;
    /** The phase that fits: asking, refused or already so. */
    planFor(act: ActId, facts: Facts, notice?: Text): Phase;
    confirm(): Promise<void>;
    /** If this tab acts on this person just now: waits for its end. True when that was the same act, whose end is shown then. */
    join(person: Person, act: ActId): Promise<boolean>;
    /** After an unknown outcome: looks at the account once more. */
    again(): Promise<void>;
}

/** Everything here reads the run's state and writes its phase. */
export function createActing(parts: Parts): Acting {
    const {store, actor, api, deps, book} = parts;
    let server: ServerFacts = serverUnasked(deps.host);
    let last: Ended | undefined;

    const show = (phase: Phase) => store.set({phase});

    function note(receipt: Receipt): void {
        const others = store.get().receipts.filter(({person, act}) => person.id !== receipt.person.id || act !== receipt.act);
        store.set({receipts: [...others, receipt]});
    }

    function showEnd(ended: Ended): void {
        last = ended;
        note(ended.receipt);
        const {act} = ended.plan;

        // What did not come out may be tried again; after an unknown one the account is looked at first.
        const wanted = ended.receipt.headline.tone === 'bad' && !ended.receipt.unknown ? [act.id, ...act.next] : act.next;
        show({id: 'done', facts: ended.facts, receipt: ended.receipt, offers: offersFor(wanted, ended.facts, actor, server)});
    }

    const whyIdle = (planned: Plan, facts: Facts) => planned.why ?? alreadySo(planned.act, facts.person, actor);

    function planFor(id: ActId, facts: Facts, notice?: Text): Phase {
        const act = actOf(id);
        const planned = plan(act, facts, actor, server);
        if (planned.state === 'todo') {
            return {id: 'asking', facts, plan: planned, says: act.says(facts, actor, server), typed: act.typed(facts, actor), notice};
        }
        note(receiptOfIdle(planned, facts, actor, deps.now()));
        return {id: 'idle', facts, state: planned.state, why: whyIdle(planned, facts), offers: offersFor(act.next, facts, actor, server)};
    }

    /** `asked` is what the person at the keyboard said yes to. */
    async function confirm(): Promise<void> {
        const {phase: asked} = store.get();
        if (asked.id !== 'asking') {
            return;
        }
        const {facts, plan: planned} = asked;
        show({id: 'acting', facts, stage: 'reading'});
        const work = perform({act: planned.act, facts, server, actor}, api, deps,
            (stage) => show({id: 'acting', facts, stage}), parts.stopped);
        book.hold(facts.person.id, work.then((performed) => (performed.ran ? performed.ended : undefined)));
        try {
            settle(await work);
        } catch (error) {
            const {why} = failureOf(error);
            nothingDone(facts.person, why);
            show({...asked, notice: {id: 'run.notRead', values: {why}}});
        }
        parts.finished();
    }

    /** Whoever has closed the dialog was promised to be told. */
    function nothingDone({username}: Person, why: Text): void {
        if (!parts.isOpen()) {
            deps.note({id: 'run.nothingDone', values: {name: username, why}}, parts.order.at);
        }
    }

    function settle(performed: Performed): void {
        if (!performed.ran) {
            const {facts, plan: planned, changed} = performed;
            nothingDone(facts.person, changed ?? whyIdle(planned, facts));
            parts.decide(planned.act.id, facts, changed);
            return;
        }
        showEnd(performed.ended);
        deps.tell(performed.ended.receipt, parts.order.at);
    }

    /** Only the same act ends here; after another one the account is looked at anew. */
    async function join(person: Person, act: ActId): Promise<boolean> {
        const running = book.underWay(person.id);
        if (!running) {
            return false;
        }
        show({id: 'acting', facts: unread(person), stage: 'waiting'});
        const ended = await running.catch(() => undefined);
        const isSame = ended?.plan.act.id === act;
        if (ended && isSame) {
            showEnd(ended);
        }
        return isSame;
    }

    const unread = (person: Person): Facts => ({person, sessions: {ok: false, hidden: false, why: {id: 'card.unread'}}, at: deps.now()});

    async function again(): Promise<void> {
        const {phase} = store.get();
        if (phase.id !== 'done' || !last) {
            return;
        }
        const {plan: planned, receipt, facts: before} = last;
        show({id: 'acting', facts: before, stage: 'checking'});
        try {
            const facts = await readFacts(api, actor, before.person, deps.now);
            const renewed = receiptOf(planned.act, facts, actor, recheck(planned, receipt.steps, facts, actor), deps.now());
            showEnd({plan: planned, facts, receipt: renewed});
            book.renew(before.person.id, renewed);
            deps.tell(renewed, parts.order.at);
        } catch (error) {
            if (!parts.isOpen()) {
                deps.note({id: 'run.notChecked', values: {name: before.person.username, why: failureOf(error).why}}, parts.order.at);
            }
            showEnd({...last, receipt: {...receipt, headline: {...receipt.headline, notes: [failureOf(error).why]}}});
        }
        parts.finished();
    }

    return {remember: (read) => (server = read), planFor, confirm, join, again};
}
