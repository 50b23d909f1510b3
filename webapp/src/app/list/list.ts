/** One list dialog from what is pasted to what became of everybody. */
import pLimit from 'p-limit';

import {toldText} from '../../core/list/told';
import type {ListVerb} from '../../core/list/types';

import {createInventory} from '../inventory';
import type {RunParts} from '../parts';
import {createRecorder} from '../recording';
import {createStore} from '../store';
import {versionsOf} from '../versions';
import {limitedApi} from './limited';
import {SIDE_BY_SIDE} from './many';
import {createMaking} from './making';
import {createRuns} from './runs';
import type {ListStage, ListWords} from './stage';
import type {ListOpening, ListRun, ListState} from './types';

/** Without one of these permissions /useradmin refuses, and the list cannot be opened again. */
const MANAGE = ['sysconsole_write_user_management_users', 'edit_other_users'];

const firstState = ({verb, text}: ListOpening): ListState => ({
    verb: verb ?? 'deactivate', phase: 'paste', text, formatted: '', why: undefined, done: 0, total: 0, leftMs: undefined, asked: undefined, rows: [], said: [], sum: [], blocked: undefined,
    tokens: 0, answers: {ticket: '', tokensOff: false}, recording: undefined, lines: [], basis: [], stopping: false, undoing: false, unkept: false, ending: undefined,
});

/** What the pieces share: requests four at a time, over one inventory. */
function stageOf(parts: RunParts, opening: ListOpening, words: ListWords, isOpen: () => boolean): ListStage {
    const {deps, actor} = parts;
    let isExpired = false;
    const api = limitedApi(parts.api, pLimit(SIDE_BY_SIDE), () => (isExpired = true));
    return {
        ...parts, api, words, isOpen, store: createStore(firstState(opening)), isExpired: () => isExpired,
        inventory: createInventory({api, host: deps.host, actor, ticks: deps.ticks}),
    };
}

/** Makes the list and starts it: with a text it is looked up at once, a kept list is opened where it ended. `words` puts it into words for posts. */
export function createList(parts: RunParts, opening: ListOpening, words: ListWords): ListRun {
    let open = true;
    const stage = stageOf(parts, opening, words, () => open);
    const {store, deps, order, end} = stage;
    const making = createMaking(stage);
    const recorder = createRecorder(stage);
    const runs = createRuns(stage, making, {
        async told() {
            const state = store.get();
            const actor = deps.host.actor();
            if (actor?.id === parts.actor.id) {
                deps.note(toldText(state, MANAGE.some(actor.can)), order.at);
                await recorder.record(words.markdown(state));
            }
        },
        idle: () => open || end(),
    });
    const phase = () => store.get().phase;
    const during = (...phases: ListState['phase'][]) => phases.includes(phase());

    if (opening.record) {
        runs.open(opening.record);
    } else if (opening.text.trim() !== '') {
        void making.look();
    }

    return {
        state: store.get,
        subscribe: store.subscribe,
        actor: parts.actor,
        versions: () => versionsOf(deps),
        type: (text) => during('paste') && store.set(text === '' ? {text, formatted: ''} : {text}),
        format: (formatted) => during('paste') && store.set({formatted}),
        choose: (verb: ListVerb) => during('paste', 'columns', 'table', 'asking') && void making.choose(verb),
        look: () => during('paste') && void making.look(),
        column: (choice) => during('columns') && void making.column(choice),
        back: () => during('looking', 'columns', 'table') && void making.back(),
        tick: (key, personId) => during('table') && making.tick(key, personId),
        include: (section, isIn) => during('table') && making.include(section, isIn),
        tickAll: (keys, isOn) => during('table') && making.tickAll(keys, isOn),
        correct: (key, text) => during('table') && void making.correct(key, text),
        ask: () => during('table') && runs.isReady() && store.set({phase: 'asking'}),
        think: () => during('asking') && store.set({phase: 'table'}),
        answer: (answers) => store.set({answers}),
        confirm(answers) {
            if (during('asking')) {
                making.leave();
                runs.confirm(answers);
            }
        },
        stop: () => during('running') && runs.stop(),
        retry: () => during('ended') && runs.retry(),
        goOn: () => during('ended') && runs.goOn(),
        undo: (key) => during('ended') && runs.undo(key),
        closed(taken) {
            if (!open) {
                return;
            }
            open = false;
            const {text, verb} = store.get();
            if (taken && text.trim() !== '' && verb !== 'status' && !during('running', 'ended')) {
                deps.note({id: 'list.gone'}, order.at);
            }
            runs.leave();
            runs.stop();
            if (!runs.isBusy()) {
                end();
            }
        },
    };
}
