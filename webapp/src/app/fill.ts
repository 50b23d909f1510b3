/** What is in a person's name comes in bit by bit, while the question about them is on screen already. */
import {NO_CHOICE} from '../core/act';
import type {ActId, Choice} from '../core/act';
import {isPending, pendingHoldings} from '../core/holdings';
import type {Holdings} from '../core/holdings';
import type {Facts} from '../core/model';

import type {Acting} from './acting';
import type {RunParts} from './parts';
import {withAdmins} from './read';
import type {Store} from './store';
import type {Phase, RunState} from './types';

const ALL: (keyof Holdings)[] = ['tokens', 'bots', 'incoming', 'outgoing', 'commands', 'authorized', 'apps', 'namesakes'];

/** The apps somebody registered and who else has their name: told on the card, or in a question, and nowhere else. */
const partsFor = (phase: Phase) => ALL.filter((part) => (phase.id === 'card' ? part !== 'namesakes' : part !== 'apps' && part !== 'authorized'));

type Parts = Pick<RunParts, 'api' | 'actor' | 'inventory'> & {store: Store<RunState>; acting: Acting};

/** Phases that show the account and wait for nothing: their picture may be completed. */
type Filled = Extract<Phase, {id: 'asking' | 'card' | 'idle'}>;

export const isFilled = (phase: Phase): phase is Filled => ['asking', 'card', 'idle'].includes(phase.id);

/** What was chosen for the question on screen; nothing in the other phases. */
export const choiceOf = (phase: Phase): Choice => (phase.id === 'asking' ? phase.plan.choice : NO_CHOICE);

/** The same phase over a fuller picture: the same plan as everywhere. */
function redraw(phase: Filled, facts: Facts, verb: RunState['verb'], acting: Acting): Phase {
    return phase.id === 'card' ? {...phase, facts} : acting.planFor(verb as ActId, facts, phase.id === 'asking' ? phase.notice : undefined, choiceOf(phase));
}

/** Reads the rest of what is known of `facts` and puts each part on screen as it comes, as long as `isMine` holds. Never rejects. */
export async function fill({person, sessions, holdings}: Facts, {api, actor, inventory, store, acting}: Parts, isMine: () => boolean): Promise<void> {
    const put = (change: Partial<Holdings>) => {
        const {phase, verb} = store.get();
        if (isMine() && isFilled(phase) && phase.facts.person.id === person.id) {
            store.set({phase: redraw(phase, {...phase.facts, holdings: {...phase.facts.holdings, ...change}}, verb, acting)});
        }
    };
    const count = async (bots: Holdings['bots']) => {
        const {phase} = store.get();
        const server = phase.id === 'asking' && await withAdmins(api, actor, phase.plan.act, person, bots, acting.server());
        if (server && isMine()) {
            acting.remember(server);
        }
        put({bots});
    };
    const parts = isPending(holdings) ? partsFor(store.get().phase) : [];
    await Promise.all([count(holdings.bots), ...parts.map(async (part) => {
        const {phase: first} = store.get();
        const {[part]: reading} = await inventory.of(person, sessions, [part === 'bots' && first.id === 'card' ? 'bot-tokens' : part], pendingHoldings);
        await (part === 'bots' ? count(reading as Holdings['bots']) : put({[part]: reading}));
    })]);
}
