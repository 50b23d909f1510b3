/** What holds for all of a table together. */
import type {Act} from '../../core/act';
import {chosenOf} from '../../core/list/counts';
import {distinctPeople} from '../../core/list/distinct';
import type {Hits, Row} from '../../core/list/types';
import type {Person, Text} from '../../core/model';

import type {Overview} from './overview';

/** Everybody who was found or may be meant, each once. */
export const everybody = (hits: Iterable<Hits>): Person[] => distinctPeople([...hits].flatMap(({exact, near, meant}) => [...exact, ...near, ...meant]));

/** Why nobody may be begun, or undefined. With more people than may be active, which of them would be left over is not ours to decide. */
export function blockedBy(rows: Row[], overview: Overview, act: Act | undefined): Text | undefined {
    const {seats} = overview.server;
    const wanted = chosenOf(rows).filter(({candidates, chosen}) => candidates.some(({person}) => person.id === chosen && !person.isBot)).length;
    const room = seats.ok ? Math.max(0, seats.value.limit - seats.value.active) : wanted;
    return act?.asks.includes('seats') && seats.ok && wanted > room ? {id: 'list.seats', values: {count: wanted, room, limit: seats.value.limit}} : undefined;
}

/** How many access tokens work in the name of those who are chosen. */
export function tokensOf(rows: Row[], overview: Overview): number {
    return chosenOf(rows).reduce((sum, row) => {
        const tokens = overview.look(row.chosen)?.facts.holdings.tokens;
        return sum + (tokens?.ok ? tokens.value.filter(({active}) => active).length : 0);
    }, 0);
}
