/** What a run shows first. */
import type {RunParts} from './parts';
import type {Phase, RunState} from './types';

function firstPhase(parts: RunParts): Phase {
    const {order, opening, receipts} = parts;
    switch (opening?.id) {
    case 'start': return {id: 'start', typed: '', found: undefined, why: undefined, receipts: receipts.all(), parts};
    case 'source': return {id: 'tracing', post: opening.post, why: undefined};
    case 'receipt': return {id: 'done', receipt: opening.receipt, offers: []};
    case 'list': return {id: 'list', parts, opening: opening.list};
    default: return order.facts ? {id: 'reading', person: order.facts.person} : {id: 'finding', typed: order.typed ?? ''};
    }
}

/** Nobody has been looked up yet. */
export function firstState(parts: RunParts): RunState {
    const {order, opening} = parts;
    const verb = opening?.id === 'start' || opening?.id === 'source' ? opening.id : order.verb;
    return {verb, phase: firstPhase(parts), answers: {ticks: [], ticket: ''}, recording: undefined, back: false};
}
