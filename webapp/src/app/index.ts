/** Doors call this and nothing else. It joins what is under way, opens the dialog, and ends everything when the plugin goes. */
import {failureOf} from '../core/failure';
import type {Facts} from '../core/model';
import type {Place} from '../host/types';
import {undoable} from '../core/undo';

import {createBook} from './book';
import {createCameBack} from './came-back';
import {choicesFor} from './choices';
import {helpRun} from './help-run';
import {createInventory} from './inventory';
import type {Opening, RunParts} from './parts';
import {readById, serverUnasked} from './read';
import {createReceipts} from './receipts';
import {createRun} from './run';
import type {LiveRun} from './run';
import type {App, Deps, Order} from './types';
import {versionsOf} from './versions';

export type {App, Deps} from './types';

/** Makes the app. Nothing is read or sent before a door calls it. */
export function createApp(deps: Deps): App {
    const {host} = deps;
    const book = createBook(deps.ticks);
    const receipts = createReceipts(host);
    const ends = new Set<() => void>();
    const quiet = new AbortController();
    let shown: LiveRun | undefined;

    /** One dialog at a time: the run of the one before is closed first. */
    function show(run: LiveRun, at: Place = host.place()): void {
        shown?.closed();
        shown = run;
        deps.show(run, () => {
            run.closed();
            deps.note({id: 'dialog.elsewhere'}, at);
        });
    }

    /** Everything one run needs; undefined when nobody is signed in. */
    function partsFor(order: Order, opening: Opening | undefined): RunParts | undefined {
        const actor = host.actor();
        if (!actor) {
            return undefined;
        }
        const controller = new AbortController();
        const api = deps.openApi(controller.signal);
        const end = () => {
            controller.abort();
            ends.delete(end);
        };
        ends.add(end);
        const inventory = createInventory({api, host, actor, ticks: deps.ticks});
        return {order, opening, actor, api, inventory, deps, book, receipts, end, stopped: () => controller.signal.aborted || host.actor()?.id !== actor.id};
    }

    function open(order: Order, opening?: Opening): void {
        const parts = partsFor(order, opening);
        if (parts) {
            show(createRun(parts), order.at);
        }
    }

    receipts.subscribe(() => shown?.renewed());
    const cameBack = createCameBack({receipts, book, deps, api: () => deps.openApi(quiet.signal)});
    host.onAccountChange((change) => {
        shown?.heard(change?.id);
        if (!change?.off) {
            void cameBack(change?.id);
        }
    });

    return {
        order: (order) => open(order),
        start: (at) => open({verb: 'status', at}, {id: 'start'}),
        list: (list, at) => open({verb: 'status', at}, {id: 'list', list}),
        source: (post, at) => open({verb: 'status', at}, {id: 'source', post}),
        receipt(id, at) {
            const receipt = receipts.find(id);
            if (receipt) {
                open({verb: 'status', at}, {id: 'receipt', receipt});
            }
        },
        help(verb = '') {
            const actor = host.actor();
            if (actor) {
                show(helpRun(actor, verb, versionsOf(deps)));
            }
        },
        receiptOf: receipts.find,
        canUndo: (receipt) => undoable(receipts.find(receipt.id) ?? receipt),
        async undo(id, at) {
            const receipt = receipts.find(id);
            if (!receipt) {
                return;
            }
            try {
                const {undoAlone} = await deps.leisure();
                const parts = partsFor({verb: 'status', at}, undefined);
                await (parts && undoAlone(receipt, parts));
            } catch (error) {
                deps.note({id: 'run.nothingDone', values: {name: receipt.person.username, why: failureOf(error).why}}, at);
            }
        },
        onReceipts: receipts.subscribe,
        async look(personId, signal): Promise<Facts> {
            const actor = host.actor();
            if (!actor) {
                throw new Error('nobody is signed in');
            }
            return readById(deps.openApi(signal), actor, personId, deps.now);
        },
        applies(facts) {
            const actor = host.actor();
            return actor ? choicesFor(facts, actor, serverUnasked(host)) : [];
        },
        recent: (personId) => {
            const receipt = book.recent(personId);
            return receipt && receipts.find(receipt.id);
        },
        versions: () => versionsOf(deps),
        stop() {
            quiet.abort();
            [...ends].forEach((end) => end());
        },
    };
}
