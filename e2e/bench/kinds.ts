/**
 * What a request is about. people: somebody of the list is looked up, acted on or looked at again. lists: something of the whole server, or asked for
 * once whoever is in the list. other: what the page asks for by itself.
 */
export type Kind = 'people' | 'lists' | 'other';

const KINDS: [Kind, RegExp][] = [
    ['people', /^(GET|POST) \/api\/v4\/users\/(usernames|ids|search|username\/\{name\}|email\/\{name\})$/],
    ['people', /^(GET|PUT|POST) \/api\/v4\/users\/\{id\}(\/(active|sessions(\/revoke(\/all)?)?|tokens|roles))?$/],
    ['lists', /^GET \/api\/v4\/(bots|hooks\/(incoming|outgoing)|commands|users\/tokens|users\/stats\/filtered|limits\/server|oauth\/apps|teams(\/.*)?|channels(\/.*)?)$/],
    ['lists', /^(GET|POST) \/api\/v4\/users\/(status\/ids|\{id\}\/(teams|channels).*|me\/teams.*)$/],
];

/** The kind of one "METHOD /path" as the proxy counts them. */
export function kindOf(asked: string): Kind {
    return KINDS.find(([, pattern]) => pattern.test(asked))?.[0] ?? 'other';
}

/** How many requests there were of each kind. */
export function byKind(counts: ReadonlyMap<string, number>): Record<Kind, number> {
    const sums: Record<Kind, number> = {people: 0, lists: 0, other: 0};
    counts.forEach((count, asked) => (sums[kindOf(asked)] += count));
    return sums;
}

/**
 * At most so many requests about people are right for this many whose accounts are on, without sessions or tokens:
 * each deed, and three for every 200 (look up, look again just before, check).
 */
export function allowed(people: number): number {
    return people + (3 * Math.ceil(people / 200));
}
