/** What a run shows first. */
import type {RunParts} from './parts';
import type {Phase, RunState} from './types';

function firstPhase({order, opening, receipts}: RunParts): Phase {
    switch (opening?.id) {
    case 'start': return {id: 'start', typed: '', found: undefined, why: undefined, receipts: receipts.all()};
    case 'source': return {id: 'tracing', post: opening.post, why: undefined};
    case 'receipt': return {id: 'done', receipt: opening.receipt, offers: []};
    default: return order.facts ? {id: 'reading', person: order.facts.person} : {id: 'finding', typed: order.typed ?? ''};
    }
}

/** Nobody has been looked up yet. */
export function firstState(parts: RunParts): RunState {
    const {order, opening} = parts;
    const verb = opening?.id === 'start' || opening?.id === 'source' ? opening.id : order.verb;
    return {
        verb, index: 0, total: 0, phase: firstPhase(parts), notice: undefined, receipts: [],
        answers: {ticks: [], ticket: ''}, recording: undefined, back: false,
    };
}
