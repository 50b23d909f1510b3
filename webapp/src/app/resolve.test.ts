import type {Failure} from '../core/act';
import type {Person} from '../core/model';
import {readTarget} from '../core/targets';

import * as leisure from './leisure';
import {resolve} from './resolve';
import type {Astray, ResolveDeps} from './resolve';

const idOf = (name: string) => name.padEnd(26, '0');
const make = (username: string, rest: Partial<Person> = {}): Person => ({
    id: idOf(username), username, name: '', nickname: '', email: `${username}@example.com`, position: '', roles: ['system_user'], deleteAt: 0,
    authService: '', isBot: false, isRemote: false, mfa: false, pictureAt: 0, createAt: 0, ...rest,
});

const ME = idOf('admin');
const PEOPLE = ['admin', 'bob', 'bob.meier', 'ann', 'jonas', 'carla'].map((name) => make(name, name === 'carla' ? {name: 'Carla Schmidt', deleteAt: 5} : {}));

/** An Api over PEOPLE that writes down what it is asked. */
function world(people = PEOPLE, change: Partial<ResolveDeps['api']> = {}, atHand: string[] = [], more: ResolveDeps['leisure'] = () => Promise.resolve(leisure)) {
    const asked: string[] = [];
    const note = <T>(line: string, answer: T): Promise<T> => {
        asked.push(line);
        return Promise.resolve(answer);
    };
    const api: ResolveDeps['api'] = {
        peopleByUsernames: (names) => note(`names ${names.join(' ')}`, people.filter(({username}) => names.includes(username))),
        peopleByIds: (ids) => note(`ids ${ids.join(' ')}`, people.filter(({id}) => ids.includes(id))),
        personByEmail: (address) => note(`email ${address}`, people.find(({email}) => email === address)),
        search: (term) => note(`search ${term}`, people.filter(({username, email, name}) => `${username} ${email} ${name}`.toLowerCase().includes(term))),
        ...change,
    };
    const look = (typed: string) => resolve(readTarget(typed, () => false).target!, {api, host: {usernames: () => atHand}, actor: {id: ME}, leisure: more});
    return {asked, look, named: async (typed: string) => (await look(typed) as Person).username, lost: async (typed: string) => await look(typed) as Astray};
}

const failure = (rest: Partial<Failure>): Failure => ({said: 'refused', why: {id: 'error.x'}, expired: false, status: 403, errorId: undefined, hidden: false, ...rest});
const names = (people: Person[]) => people.map(({username}) => username);

describe('people that exist', () => {
    test.each([
        ['@Jonas', 'jonas', ['names jonas']],
        ['carla', 'carla', ['names carla']],
        [idOf('ann'), 'ann', [`names ${idOf('ann')}`, `ids ${idOf('ann')}`]],
        ['bob@example.com', 'bob', ['email bob@example.com']],
        ['me', 'admin', [`ids ${ME}`]],
    ])('%s leads to %s, with as few requests as it takes', async (typed, username, requests) => {
        const {named, asked} = world();
        expect([await named(typed), asked]).toEqual([username, requests]);
    });

    test('with a name of 26 letters and digits are found by name when no id matches', async () => {
        const long = 'abcdefghijklmnopqrstuvwxyz';
        expect(await world([...PEOPLE, make(long, {id: 'f'.repeat(26)})]).named(long)).toBe(long);
        expect(await world([...PEOPLE, make(long, {id: 'f'.repeat(26)}), make('real', {id: long})]).named(long)).toBe('real');
    });

    test('with a dot at the end are those who are called so, else those without it', async () => {
        const {named} = world([...PEOPLE, make('jr', {}), make('jr.', {})]);
        expect([await named('@jr.'), await named('@jr'), await named('@bob.')]).toEqual(['jr.', 'jr', 'bob']);
    });

    test('called me by an @ are somebody of that name, if there is one', async () => {
        const {named} = world([...PEOPLE, make('me', {})]);
        expect([await named('@me'), await named('me'), await world().named('@me')]).toEqual(['me', 'admin', 'admin']);
    });
});

describe('names that lead to nobody', () => {
    test.each([
        ['jnoas', ['jonas']],
        ['jonass', ['jonas']],
        ['meier', ['bob.meier']],
        ['schmidt', ['carla']],
        ['calra', ['carla']],
        ['anm@example.com', ['ann']],
        ['bob@example.org', ['bob', 'bob.meier']],
        ['zzzzzz', []],
    ])('%s may mean %j', async (typed, meant) => {
        expect(names((await world().lost(typed)).meant)).toEqual(meant);
    });

    test('may mean somebody the web app has at hand, whom the search does not find', async () => {
        const {lost} = world(PEOPLE, {search: () => Promise.resolve([])}, ['jonas', 'eve']);
        expect(names((await lost('jonsa')).meant)).toEqual(['jonas']);
    });

    test.each(['@-u102', '@_u102-'])('%s has signs around it: @u102 is first, also where others are at hand', async (typed) => {
        const {lost} = world(['u101', 'u102'].map((name) => make(name)), {}, ['u101']);
        expect(names((await lost(typed)).meant)[0]).toBe('u102');
    });

    test('get five suggestions at most, the nearest first', async () => {
        const many = ['anna12', 'anna1', ...Array.from({length: 8}, (_, n) => `anna${n}x`)].map((name) => make(name));
        const {meant} = await world(many).lost('anna11');
        expect(meant).toHaveLength(5);
        expect(names(meant).slice(0, 2)).toEqual(['anna12', 'anna1']);
    });

    test('cost three searches at most', async () => {
        const {lost, asked} = world([]);
        await lost('nobodyatall');
        expect(asked.filter((line) => line.startsWith('search'))).toHaveLength(3);
    });

    test.each([
        [idOf('nope1'), {id: 'target.nobodyId', values: {typed: idOf('nope1')}}],
        ['nobody@x.org', {id: 'target.nobodyEmail', values: {typed: 'nobody@x.org'}}],
        ['a1b2c3d4e5f6g7h8i9j0k1l', {id: 'target.halfId', values: {typed: 'a1b2c3d4e5f6g7h8i9j0k1l', count: 23}}],
        ['@jnoas', {id: 'target.nobodyName', values: {typed: 'jnoas'}}],
    ])('of %s it is said what it is', async (typed, why) => {
        expect((await world().lost(typed)).why).toEqual(why);
    });
});

describe('what goes wrong', () => {
    test('a look-up that fails rejects', async () => {
        const error = failure({said: 'none', status: undefined});
        const {look} = world(PEOPLE, {peopleByUsernames: () => Promise.reject(error as unknown as Error)});
        await expect(look('bob')).rejects.toBe(error);
    });

    test('a role that may not look up addresses is told so, with who may be meant', async () => {
        const {lost} = world(PEOPLE, {personByEmail: () => Promise.reject(failure({hidden: true, why: {id: 'error.emailHidden'}}) as unknown as Error)});
        expect(await lost('ann@example.com')).toMatchObject({why: {id: 'error.emailHidden'}, meant: [{username: 'ann'}]});
    });

    test('a chunk that cannot be had means no suggestions, and still who is not found', async () => {
        const {lost} = world(PEOPLE, {}, [], () => Promise.reject(new Error('gone')));
        expect(await lost('jnoas')).toEqual({why: {id: 'target.nobodyName', values: {typed: 'jnoas'}}, meant: []});
    });

    test('a search that fails means no suggestions, unless one is signed out', async () => {
        const busy = world(PEOPLE, {search: () => Promise.reject(failure({status: 503}) as unknown as Error)});
        expect((await busy.lost('jnoas')).meant).toEqual([]);
        const out = world(PEOPLE, {search: () => Promise.reject(failure({expired: true}) as unknown as Error)});
        await expect(out.look('jnoas')).rejects.toMatchObject({expired: true});
    });
});
