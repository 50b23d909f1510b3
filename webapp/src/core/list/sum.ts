/** What would happen to all of a list together: the effects of each, added up. */
import {LISTED} from '../holdings';
import type {Text} from '../model';
import {partNames} from '../names';

import type {Gap, Gaps} from './candidate';
import {chosenOf} from './counts';
import type {Candidate, Row} from './types';

/** Each effect, in the order in which they are told, and what many of it are called. */
const SUMS: [effect: string, sum: string][] = [
    ['list.effect.off', 'list.sum.off'],
    ['line.undoGuest', 'list.sum.oneWay'],
    ['list.effect.on', 'list.sum.on'],
    ['list.effect.botOn', 'list.sum.botsOn'],
    ['list.effect.signedOut', 'list.sum.signedOut'],
    ['list.effect.mayReturn', 'list.sum.mayReturn'],
    ['list.effect.tokensOff', 'list.sum.tokensOff'],
    ['list.effect.tokensOn', 'list.sum.tokensOn'],
    ['list.effect.bots', 'list.sum.bots'],
    ['list.effect.botOff', 'list.sum.bots'],
    ['keep.tokens', 'keep.tokens'],
    ['keep.bots', 'keep.bots'],
    ['keep.webhooks', 'keep.webhooks'],
    ['keep.commands', 'keep.commands'],
];

/** What an effect tells of, and how many: things that are named count by their names, for a bot may be listed beside its owner. */
function toldBy({values}: Text, {person}: Candidate): [string, number][] {
    const names = values?.names;
    if (typeof names === 'object' && 'names' in names) {
        return names.names.map((name) => [String(name), 1]);
    }
    return [[`@${person.username}`, typeof values?.count === 'number' ? values.count : 1]];
}

function gap(id: string, parts: Gap[][]): Text[] {
    const missing = LISTED.filter((part) => parts.some((one) => one.includes(part)));
    return missing.length > 0 ? [{id, values: {names: {names: partNames(missing)}}}] : [];
}

/** How many sign in through a provider that has a say in it, and through which. */
function providers(people: Candidate[], effect: string, id: string): Text[] {
    const told = people.flatMap(({effects}) => effects.flatMap(({id: own, values}) => (own === effect && values ? [values.provider as Text] : [])));
    const names = [...new Map(told.map((name) => [name.id, name])).values()];
    return told.length > 0 ? [{id, values: {count: told.length, names: {names}}}] : [];
}

/** Whom a run would act on. */
function actedOn(rows: Row[]): (Candidate & Partial<Gaps>)[] {
    return chosenOf(rows).flatMap(({candidates, chosen}) => candidates.filter(({person}) => person.id === chosen));
}

/** "33 accounts off, signed out everywhere", "4 access tokens refused", "Not visible to your role: webhooks"; empty where nobody is chosen. */
export function sumOf(rows: Row[]): Text[] {
    const people = actedOn(rows);
    const told = new Map(SUMS.map(([, id]) => [id, new Map<string, number>()]));
    const sums = new Map(SUMS);
    for (const candidate of people) {
        for (const effect of candidate.effects) {
            const all = told.get(sums.get(effect.id) ?? '');
            toldBy(effect, candidate).forEach(([name, count]) => all?.set(name, count));
        }
    }
    const counts = [...told].map(([id, all]) => ({id, count: [...all.values()].reduce((sum, one) => sum + one, 0)}));
    return [
        ...counts.filter(({count}) => count > 0).map(({id, count}): Text => ({id, values: {count}})),
        ...providers(people, 'line.providerOff', 'list.sum.providerOff'),
        ...providers(people, 'line.providerIn', 'list.sum.providerIn'),
        ...gap('list.sum.unseen', people.map(({hidden = []}) => hidden)),
        ...gap('list.sum.unread', people.map(({unread = []}) => unread)),
    ];
}
