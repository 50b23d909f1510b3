/** Finding out what posted something, and searching for people: what runs begin with that name nobody. */
import {failureOf} from '../core/failure';
import type {Person, Text} from '../core/model';
import type {SourcePost} from '../core/source';
import {exactKind} from '../core/targets';

import {offersFor} from './choices';
import {readFacts} from './read';
import type {Stage} from './stage';

const FOUND = 20;

/** Finds out what posted it. What stops a person or a bot is offered; a webhook is stopped by itself, not by its owner. */
export async function trace(post: SourcePost, {api, deps, actor, acting, turns, show}: Stage): Promise<void> {
    const isMine = turns.take();
    show({id: 'tracing', post, why: undefined});
    try {
        const source = await (await deps.leisure()).traceSource(post, {api, host: deps.host, actor});
        const facts = source.kind === 'hook' ? undefined : await readFacts(api, actor, source.named, deps.now);
        if (isMine()) {
            show({id: 'source', post, source, offers: facts ? offersFor(['deactivate', 'revoke', 'activate'], facts, actor, acting.server()) : []});
        }
    } catch (error) {
        if (isMine()) {
            show({id: 'tracing', post, why: failureOf(error).why});
        }
    }
}

/** Searches for people, deactivated ones too. */
export async function search(typed: string, {api, deps, store, turns, show}: Stage): Promise<void> {
    const isMine = turns.take();
    const put = (found: Person[] | undefined, why?: Text) => {
        const {phase} = store.get();
        if (isMine() && phase.id === 'start') {
            show({...phase, typed, found, why});
        }
    };
    const {phase: before} = store.get();

    // Only Enter asks for the same text again: that is a press, which typing is not.
    const isAgain = before.id === 'start' && before.typed === typed && before.why !== undefined;
    const term = typed.trim().replace(/^@/, '');
    try {
        if (isAgain) {
            deps.press();
        }
        const found = term ? await api.search(term, FOUND) : undefined;

        // A server whose search stands on another engine finds nobody by their address.
        const exact = found?.length === 0 && exactKind(term.toLowerCase()) === 'email' && await api.personByEmail(term.toLowerCase());
        put(exact ? [exact] : found);
    } catch (error) {
        put(undefined, failureOf(error).why);
    }
}
