/** One dialog from its first word to its last: who, what, asked, done. */
import {isVerbAct} from '../actions';
import {NO_CHOICE} from '../core/act';
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
        turns: createTurns(),
        isOpen: () => open,
        show: (phase: Parameters<Stage['show']>[0]) => store.set({phase}),
        finished() {
            if (!open) {
                end();
            }
        },
        go: (work: Promise<void>) => void work.catch((error: unknown) => stage.show({id: 'lost', typed: order.typed ?? '', why: failureOf(error).why})),
    };
    const stage: Stage = {...common, acting: createActing({...common, decide: looking.decide})};
    const {acting, go} = stage;
    const phase = () => store.get().phase;

    /** The person on screen, or another one, for whom a verb or the card is opened here. */
    function turnTo(verb: ActId | 'status', person: Person | undefined, choice?: Choice): void {
        if (!person || phase().id === 'acting') {
            return;
        }
        store.set({verb, answers: {...store.get().answers, ticks: []}});
        go(looking.look(person, choice));
    }

    /** The person on screen. */
    function shown(): Person | undefined {
        const now = phase();
        if ('person' in now) {
            return now.person;
        }
        const facts = now.id === 'done' ? acting.latest(now.receipt) : 'facts' in now && now.facts;
        return facts ? facts.person : undefined;
    }

    function withReceipt<T>(work: (receipt: Receipt) => Promise<T>): Promise<T> {
        const now = phase();
        return now.id === 'done' ? work(now.receipt) : Promise.reject(new Error('no receipt is on screen'));
    }

    if (opening?.id === 'source') {
        go(trace(opening.post, stage));
    } else if (order.facts) {
        go(looking.look(order.facts.person, NO_CHOICE, order.facts));
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
        again() {
            const now = phase();
            if (now.id === 'unread') {
                go(looking.look(now.person));
            } else {
                go(now.id === 'tracing' ? trace(now.post, stage) : acting.again());
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
        back: () => turnTo('status', shown()),
        search: (typed) => go(search(typed, stage)),
        list: (record) => phase().id === 'start' && stage.show({id: 'list', parts, opening: {verb: undefined, text: '', record}}),
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
        closed(taken) {
            if (!open) {
                return;
            }
            open = false;
            const now = phase();
            if (taken && now.id === 'asking') {
                deps.note({id: 'run.nothingDone', values: {name: now.facts.person.username, why: {id: 'error.gone'}}}, order.at);
            }
            if (!['acting', 'list'].includes(phase().id)) {
                stage.finished();
            }
        },
    };
}
