/** One dialog from its first word to its last: who, what, asked, done, and on to the next person. */
import {actOf} from '../actions';
import {failureOf} from '../core/failure';
import type {ActId, Facts, Person, Text} from '../core/model';

import {createActing} from './acting';
import {choicesFor} from './choices';
import type {RunParts} from './parts';
import {createQueue} from './queue';
import {readFacts, readServer} from './read';
import {resolve} from './resolve';
import {createStore} from './store';
import type {Phase, Run, RunState} from './types';

/** What the popover read is good for this long; the account is read again before the act in any case. */
const FRESH = 30_000;

/** Makes the run and starts it. */
export function createRun(parts: RunParts): Run {
    const {order, actor, api, deps, end} = parts;
    const first: Phase = order.facts ? {id: 'reading', person: order.facts.person} : {id: 'finding', typed: order.typed ?? ''};
    const store = createStore<RunState>({verb: order.verb, index: 0, total: 0, phase: first, notice: undefined, receipts: []});
    const queue = createQueue(store, order, actor, deps);
    let open = true;

    // A reading that comes back after the person at the keyboard has moved on is dropped.
    let turn = 0;

    const show = (phase: Phase) => store.set({phase});
    const acting = createActing({...parts, store, isOpen: () => open, decide, finished});

    /** Looks a list of names up; whoever it leads to is next. */
    async function find(typed: string): Promise<void> {
        const mine = ++turn;
        show({id: 'finding', typed});
        try {
            const {found, unresolved, notice, why} = await resolve(typed, {api, host: deps.host, actor});
            if (mine !== turn) {
                return;
            }
            if (why || unresolved.length > 0 || found.length === 0) {
                show({id: 'correcting', typed, unresolved: why ? [{typed, why, meant: []}, ...unresolved] : unresolved, found});
                return;
            }
            begin(found, notice);
        } catch (error) {
            if (mine === turn) {
                show({id: 'lost', typed, why: failureOf(error).why});
            }
        }
    }

    function begin(people: Person[], notice?: Text): void {
        queue.fill(people);
        store.set({notice});
        openNext();
    }

    function openNext(facts?: Facts): void {
        const person = queue.take();

        // What was offered and done for the one before is not what was asked for the next.
        store.set({verb: order.verb});
        if (person) {
            go(look(person, facts));
        }
    }

    /** Reads the person and shows what the verb makes of it. */
    async function look(person: Person, given?: Facts): Promise<void> {
        const {verb} = store.get();
        const mine = ++turn;
        show({id: 'reading', person});
        const isJoined = verb !== 'status' && verb !== 'help' && await acting.join(person, verb);
        if (isJoined || !open) {
            finished();
            return;
        }
        try {
            const act = verb === 'status' || verb === 'help' ? undefined : verb;
            const isFresh = given && deps.now() - given.at < FRESH;
            const [facts, server] = await Promise.all([isFresh ? given : readFacts(api, actor, person, deps.now), readServer(api, deps.host, actor, person, act && actOf(act))]);
            if (mine !== turn) {
                return;
            }
            if (act) {
                acting.remember(server);
                decide(act, facts);
                return;
            }
            const choices = choicesFor(facts, actor, server);
            const refusals = choices.flatMap((choice) => (choice.why ? [{act: choice.act, why: choice.why}] : []));
            show({id: 'card', facts, offers: choices.filter(({why}) => !why).map((choice) => choice.act), refusals});
        } catch (error) {
            if (mine === turn) {
                show({id: 'unread', person, why: failureOf(error).why});
            }
        }
    }

    /** Asking, refused or already so: the same plan as everywhere. */
    function decide(act: ActId, facts: Facts, notice?: Text): void {
        show(acting.planFor(act, facts, notice));
    }

    function finished(): void {
        if (!open) {
            queue.tellRest();
            end();
        }
    }

    /** Nothing in here rejects by design; a fault of ours must still not end as an unhandled rejection in the host. */
    function go(work: Promise<void>): void {
        work.catch((error: unknown) => show({id: 'lost', typed: order.typed ?? '', why: failureOf(error).why}));
    }

    if (order.facts) {
        queue.fill([order.facts.person]);
        openNext(order.facts);
    } else {
        go(find(order.typed ?? ''));
    }

    return {
        state: store.get,
        subscribe: store.subscribe,
        actor,
        confirm: () => go(acting.confirm()),
        correct: (typed) => ['correcting', 'lost'].includes(store.get().phase.id) && go(find(typed)),
        goOn() {
            const {phase} = store.get();
            if (phase.id === 'correcting' && phase.found.length > 0) {
                begin(phase.found);
            }
        },
        again() {
            const {phase} = store.get();
            if (phase.id === 'unread') {
                go(look(phase.person));
            } else {
                go(acting.again());
            }
        },
        next() {
            if (store.get().phase.id !== 'acting') {
                queue.passOver();
                openNext();
            }
        },
        offer(act) {
            const person = queue.present();
            if (person && store.get().phase.id !== 'acting') {
                store.set({verb: act});
                go(look(person));
            }
        },
        details() {
            const person = queue.present();
            if (person && store.get().phase.id !== 'acting') {
                store.set({verb: 'status'});
                go(look(person));
            }
        },
        closed() {
            if (!open) {
                return;
            }
            open = false;
            if (store.get().phase.id !== 'acting') {
                finished();
            }
        },
    };
}
