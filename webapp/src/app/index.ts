/** Doors call this and nothing else. It joins what is under way, opens the dialog, and ends everything when the plugin goes. */
import type {Actor, Facts} from '../core/model';

import {createBook} from './book';
import {choicesFor} from './choices';
import {readById, serverUnasked} from './read';
import {createRun} from './run';
import type {App, Deps, Order, Run} from './types';

export type {App, Deps} from './types';

/** Makes the app. Nothing is read or sent before a door calls it. */
export function createApp(deps: Deps): App {
    const book = createBook(deps.ticks);
    const ends = new Set<() => void>();
    let shown: Run | undefined;

    /** The web app replaces a dialog of the same id without telling it: the one before is closed first. */
    function show(run: Run): void {
        shown?.closed();
        shown = run;
        deps.show(run);
    }

    function start(order: Order, actor: Actor): Run {
        const controller = new AbortController();
        const end = () => {
            controller.abort();
            ends.delete(end);
        };
        ends.add(end);
        return createRun({order, actor, api: deps.openApi(controller.signal), deps, book, end, stopped: () => controller.signal.aborted});
    }

    return {
        order(order) {
            const actor = deps.host.actor();
            if (actor) {
                show(start(order, actor));
            }
        },
        help(verb = '') {
            const actor = deps.host.actor();
            if (actor) {
                show(helpRun(actor, verb));
            }
        },
        async look(personId, signal): Promise<Facts> {
            const actor = deps.host.actor();
            if (!actor) {
                throw new Error('nobody is signed in');
            }
            return readById(deps.openApi(signal), actor, personId, deps.now);
        },
        applies(facts) {
            const actor = deps.host.actor();
            return actor ? choicesFor(facts, actor, serverUnasked(deps.host)) : [];
        },
        recent: book.recent,
        stop() {
            [...ends].forEach((end) => end());
            deps.hide();
        },
    };
}

const nothing = () => undefined;

/** Help needs no API and leads nowhere: a run that stays where it is. */
function helpRun(actor: Actor, verb: string): Run {
    const state = {verb: 'help', index: 0, total: 0, phase: {id: 'help', verb}, notice: undefined, receipts: []} as const;
    return {
        state: () => ({...state, receipts: []}),
        subscribe: () => nothing,
        actor,
        confirm: nothing,
        correct: nothing,
        goOn: nothing,
        again: nothing,
        next: nothing,
        offer: nothing,
        details: nothing,
        closed: nothing,
    };
}
