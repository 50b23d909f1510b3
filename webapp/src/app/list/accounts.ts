/** Looking people up by what is theirs alone: all usernames and ids in a few requests, and e-mail addresses one by one where those do not tell. */
import type {Api} from '../../api/types';
import type {Name} from '../../core/list/types';

import {byEmail} from '../resolve';
import type {Hit} from '../resolve';
import {askInLots} from './lots';

export type AccountApi = Pick<Api, 'peopleByUsernames' | 'peopleByIds' | 'personByEmail'>;

/** Whom a name leads to, or why that was refused. A name that was not asked for leads to nobody. */
export type HitOf = (name: Name) => Hit;

// What no username has, nobody need be asked for.
const USERNAME = /^[a-z0-9._:-]+$/;

const localPart = (address: string) => address.slice(0, address.lastIndexOf('@'));

/** What a name may be as a username. */
function usernamesOf({kind, value}: Name): string[] {
    switch (kind) {
    case 'email': return [localPart(value)];
    case 'handle':
    case 'bare':
    case 'id': return [value];
    case 'person': return [];
    }
}

const isMe = ({kind, value}: Name) => kind === 'handle' && value === 'me';

/**
 * One request per 200 usernames and one per 200 ids; an e-mail address costs one of its own, unless the account of its local part has it.
 * `told` is called with how many names have been dealt with. Rejects with a Failure; a role that may not look up addresses is no failure.
 */
export async function accountsOf(names: Name[], api: AccountApi, me: string, told: (count: number) => void): Promise<HitOf> {
    const ids = names.filter(({kind}) => kind === 'id').map(({value}) => value);
    const usernames = names.flatMap(usernamesOf).filter((name) => USERNAME.test(name));
    const [named, known] = await Promise.all([
        askInLots(usernames, (keys) => api.peopleByUsernames(keys)),
        askInLots(names.some(isMe) ? [...ids, me] : ids, (keys) => api.peopleByIds(keys)),
    ]);
    const byUsername = new Map(named.map((person) => [person.username.toLowerCase(), person]));
    const byId = new Map(known.map((person) => [person.id, person]));
    const called = (name: Name) => usernamesOf(name).map((username) => byUsername.get(username)).find((person) => person !== undefined);
    const byLocalPart = (name: Name) => {
        const person = called(name);
        return person?.email.toLowerCase() === name.value ? person : undefined;
    };

    const emails = names.filter(({kind}) => kind === 'email');
    const rest = [...new Set(emails.filter((name) => !byLocalPart(name)).map(({value}) => value))];
    told(names.filter(({kind}) => kind !== 'person').length - rest.length);
    const asked = new Map(await Promise.all(rest.map(async (address): Promise<[string, Hit]> => {
        const hit = await byEmail(address, api);
        told(1);
        return [address, hit];
    })));
    return (name) => {
        switch (name.kind) {
        case 'email': return byLocalPart(name) ?? asked.get(name.value);
        case 'id': return byId.get(name.value) ?? called(name);
        case 'handle': return called(name) ?? (isMe(name) ? byId.get(me) : undefined);
        case 'bare': return called(name);
        case 'person': return undefined;
        }
    };
}
