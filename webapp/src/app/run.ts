/** One dialog from its first word to its last: who, what, asked, done, and on to the next person. */
import {isVerbAct} from '../actions';
import type {ActId, Choice} from '../core/act';
import {failureOf} from '../core/failure';
import {hookId} from '../core/holdings';
import type {Person} from '../core/model';
import type {Receipt} from '../core/receipt';

import {createActing} from './acting';
import {mayOffer} from './choices';
import {createLooking} from './looking';
import {firstState} from './opening';
import type {RunParts} from './parts';
import {createQueue} from './queue';
import {personOf} from './read';
import {createTurns} from './stage';
import type {Stage} from './stage';
import {createStore} from './store';
import {search, trace} from './tracing';
import type {Run} from './types';
import {versionsOf} from './versions';

/** A run, and how it learns that the server told of somebody's account. */
export interface LiveRun extends Run {
    /** Of one person, or that changes of anybody may have been missed. */
    heard(personId: string | undefined): void;
    /** A receipt of this tab has changed. */
    renewed(): void;
}

/** Makes the run and starts it. */
export function createRun(parts: RunParts): LiveRun {
    const {order, opening, actor, deps, receipts, end} = parts;
    const store = createStore(firstState(parts));
    let open = true;
    const looking = createLooking(() => stage);
    const common = {
        ...parts,
        store,
        queue: createQueue(store, order, actor, deps),
        turns: createTurns(),
        isOpen: () => open,
        show: (phase: Parameters<Stage['show']>[0]) => store.set({phase}),
        finished() {
            if (!open) {
                stage.queue.tellRest();
                end();
            }
        },
        go: (work: Promise<void>) => void work.catch((error: unknown) => stage.show({id: 'lost', typed: order.typed ?? '', why: failureOf(error).why})),
    };
    const stage: Stage = {...common, acting: createActing({...common, decide: looking.decide})};
    const {queue, acting, go} = stage;
    const phase = () => store.get().phase;

    /** The person on screen, or another one, for whom a verb or the card is opened here. */
    function turnTo(verb: ActId | 'status', person: Person | undefined, choice?: Choice): void {
        if (!person || phase().id === 'acting') {
            return;
        }
        if (person.id !== queue.present()?.id) {
            queue.fill([person]);
            queue.take();
        }
        store.set({verb, answers: {...store.get().answers, ticks: []}});
        go(looking.look(person, choice));
    }

    /** Of a dialog that shows an earlier receipt nobody has been looked up. */
    function shown(): Person | undefined {
        const now = phase();
        return now.id === 'done' && now.receipt.person.id !== queue.present()?.id ? personOf(now.receipt) : queue.present();
    }

    function withReceipt<T>(work: (receipt: Receipt) => Promise<T>): Promise<T> {
        const now = phase();
        return now.id === 'done' ? work(now.receipt) : Promise.reject(new Error('no receipt is on screen'));
    }

    if (opening?.id === 'source') {
        go(trace(opening.post, stage));
    } else if (order.facts) {
        queue.fill([order.facts.person]);
        looking.openNext(order.facts);
    } else if (!opening) {
        go(looking.find(order.typed ?? ''));
    }

    return {
        state: store.get,
        subscribe: store.subscribe,
        actor,
        versions: () => versionsOf(deps),
        heard: (personId) => go(looking.heard(personId)),
        renewed() {
            const now = phase();
            const kept = now.id === 'done' ? receipts.find(now.receipt.id) : undefined;
            if (now.id === 'done' && kept && (kept.undone !== now.receipt.undone || kept.cameBack !== now.receipt.cameBack)) {
                stage.show({...now, receipt: {...now.receipt, undone: kept.undone, cameBack: kept.cameBack}});
            }
        },
        answer: (answers) => store.set({answers}),
        confirm: (answers) => go(acting.confirm(answers)),
        correct: (typed) => ['correcting', 'lost'].includes(phase().id) && go(looking.find(typed)),
        goOn() {
            const now = phase();
            if (now.id === 'correcting' && now.found.length > 0) {
                looking.begin(now.found);
            }
        },
        again() {
            const now = phase();
            if (now.id === 'unread') {
                go(looking.look(now.person));
            } else {
                go(now.id === 'tracing' ? trace(now.post, stage) : acting.again());
            }
        },
        next() {
            if (phase().id !== 'acting') {
                queue.passOver();
                looking.openNext();
            }
        },
        offer(act, ids = []) {
            const now = phase();
            if (now.id === 'card' && !isVerbAct(act)) {
                store.set({verb: act, back: true, answers: {...store.get().answers, ticks: []}});
                looking.decide(act, now.facts, undefined, {ids, ticks: []});
            } else {
                turnTo(act, now.id === 'source' ? now.source.named : shown());
            }
        },
        may(act, ids) {
            const now = phase();
            return now.id === 'card' ? mayOffer(act, ids, now.facts, actor, acting.server()) : 'already';
        },
        details: (person) => turnTo('status', person ?? shown()),
        back: () => turnTo('status', queue.present()),
        search: (typed) => go(search(typed, stage)),
        openReceipt(id) {
            const kept = receipts.find(id);
            if (kept) {
                stage.show({id: 'done', receipt: kept, offers: []});
            }
        },
        remove: ({hook, owner}) => owner.ok && turnTo('delete-hooks', owner.value, {ids: [hookId(hook)], ticks: []}),
        undo: () => go(acting.undo()),
        readers: () => withReceipt(async (receipt) => (await deps.leisure()).readersOf(receipt, parts)),
        share: () => withReceipt(async (receipt) => (await deps.leisure()).shareReceipt(receipt, parts)),
        closed() {
            if (!open) {
                return;
            }
            open = false;
            if (phase().id !== 'acting') {
                stage.finished();
            }
        },
    };
}
