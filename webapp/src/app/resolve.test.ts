import type {Failure} from '../core/act';
import type {Person} from '../core/model';

import {resolve} from './resolve';
import type {ResolveDeps} from './resolve';

const idOf = (name: string) => name.padEnd(26, '0');
const make = (username: string, rest: Partial<Person> = {}): Person => ({
    id: idOf(username), username, name: '', email: `${username}@example.com`, position: '', roles: ['system_user'], deleteAt: 0, authService: '', isBot: false,
    isRemote: false, mfa: false, pictureAt: 0, ...rest,
});

const ME = idOf('admin');
const PEOPLE = ['admin', 'bob', 'bob.meier', 'ann', 'jonas', 'carla'].map((name) => make(name, name === 'carla' ? {name: 'Carla Schmidt', deleteAt: 5} : {}));

/** An Api over PEOPLE that writes down what it is asked. */
function world(people = PEOPLE, change: Partial<ResolveDeps['api']> = {}, atHand: string[] = []) {
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
    const host = {isGroup: (name: string) => name === 'sales', usernames: () => atHand};
    return {asked, look: (typed: string) => resolve(typed, {api, host, actor: {id: ME}})};
}

const failure = (rest: Partial<Failure>): Failure => ({said: 'refused', why: {id: 'error.x'}, expired: false, status: 403, errorId: undefined, hidden: false, ...rest});
const names = (people: Person[]) => people.map(({username}) => username);

describe('people that exist', () => {
    test('are found in the order typed, by name, id, address and as oneself, with one request for all names and one for all ids', async () => {
        const {look, asked} = world();
        const {found, unresolved, notice, why} = await look(`@Jonas, ${idOf('ann')} bob@example.com me carla`);
        expect(names(found)).toEqual(['jonas', 'ann', 'bob', 'admin', 'carla']);
        expect({unresolved, notice, why}).toEqual({unresolved: [], notice: undefined, why: undefined});
        expect(asked.sort()).toEqual(['email bob@example.com', `ids ${idOf('ann')} ${ME}`, `names jonas ${idOf('ann')} carla`]);
    });

    test('by names alone cost one request', async () => {
        const {look, asked} = world();
        await look('bob ann');
        expect(asked).toEqual(['names bob ann']);
    });

    test('with a name of 26 letters and digits are found by name when no id matches', async () => {
        const long = 'abcdefghijklmnopqrstuvwxyz';
        const {look} = world([...PEOPLE, make(long, {id: 'f'.repeat(26)})]);
        expect(names((await look(long)).found)).toEqual([long]);
    });

    test('with a dot at the end are those who are called so, else those without it', async () => {
        const {look} = world([...PEOPLE, make('jr.', {})]);
        expect(names((await look('@jr. @bob.')).found)).toEqual(['jr.', 'bob']);
        const both = world([...PEOPLE, make('jr.', {}), make('jr', {})]);
        expect(names((await both.look('@jr. @jr')).found)).toEqual(['jr.', 'jr']);
    });

    test('called me by an @ are somebody of that name, if there is one', async () => {
        const {look} = world([...PEOPLE, make('me', {})]);
        expect([names((await look('@me')).found), names((await look('me')).found)]).toEqual([['me'], ['admin']]);
    });

    test('named twice, in whatever way, are one person, and that is said', async () => {
        const {look} = world();
        const {found, notice} = await look(`@bob BOB bob@example.com ann ${idOf('ann')} me @me jonas`);
        expect(names(found)).toEqual(['bob', 'ann', 'admin', 'jonas']);
        expect(notice).toEqual({id: 'target.repeated', values: {names: {names: ['@bob', '@admin', '@ann']}, count: 3}});
    });

    test('by e-mail address are looked up two at a time', async () => {
        let now = 0;
        let most = 0;
        const {look} = world(PEOPLE, {
            personByEmail: async (address) => {
                most = Math.max(most, ++now);
                await Promise.resolve();
                now--;
                return PEOPLE.find(({email}) => email === address);
            },
        });
        expect((await look('bob@example.com ann@example.com jonas@example.com')).found).toHaveLength(3);
        expect(most).toBe(2);
    });
});

describe('names that lead to nobody', () => {
    test('do not hide those that lead to somebody', async () => {
        const {look} = world();
        const {found, unresolved} = await look('bob @jnoas');
        expect(names(found)).toEqual(['bob']);
        expect(unresolved).toMatchObject([{typed: '@jnoas', why: {id: 'target.nobodyName', values: {typed: 'jnoas'}}}]);
    });

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
        const {unresolved} = await world().look(typed);
        expect(unresolved.map((one) => names(one.meant))).toEqual([meant]);
    });

    test('may mean somebody the web app has at hand, whom the search does not find', async () => {
        const {look} = world(PEOPLE, {search: () => Promise.resolve([])}, ['jonas', 'eve']);
        expect((await look('jonsa')).unresolved.map((one) => names(one.meant))).toEqual([['jonas']]);
    });

    test('get five suggestions at most, the nearest first', async () => {
        const many = ['anna12', 'anna1', ...Array.from({length: 8}, (_, n) => `anna${n}x`)].map((name) => make(name));
        const [one] = (await world(many).look('anna11')).unresolved;
        expect(one!.meant).toHaveLength(5);
        expect(names(one!.meant).slice(0, 2)).toEqual(['anna12', 'anna1']);
    });

    test('cost three searches at most, and many of them not three each', async () => {
        const {look, asked} = world([]);
        await look('nobodyatall');
        expect(asked.filter((line) => line.startsWith('search'))).toHaveLength(3);
        const crowd = world([]);
        const {unresolved} = await crowd.look(Array.from({length: 50}, (_, n) => `nobody-${n}`).join(' '));
        expect(unresolved).toHaveLength(50);
        expect(crowd.asked.length).toBeLessThanOrEqual(31);
    });

    test('of an id, an address, and nearly an id say what they are', async () => {
        const {unresolved} = await world().look(`${idOf('nope1')} nobody@x.org a1b2c3d4e5f6g7h8i9j0k1l`);
        expect(unresolved.map(({why}) => why)).toEqual([
            {id: 'target.nobodyId', values: {typed: idOf('nope1')}},
            {id: 'target.nobodyEmail', values: {typed: 'nobody@x.org'}},
            {id: 'target.halfId', values: {typed: 'a1b2c3d4e5f6g7h8i9j0k1l', count: 23}},
        ]);
    });
});

describe('what goes wrong', () => {
    test.each([['@sales', 'target.group'], ['@all bob', 'target.everybody'], ['bob --force', 'target.option'], ['  ', 'target.none']])(
        '%j is refused before anybody is looked up', async (typed, id) => {
            const {look, asked} = world();
            expect(await look(typed)).toEqual({found: [], unresolved: [], notice: undefined, why: expect.objectContaining({id}) as object});
            expect(asked).toEqual([]);
        });

    test('a look-up that fails rejects', async () => {
        const error = failure({said: 'none', status: undefined});
        const {look} = world(PEOPLE, {peopleByUsernames: () => Promise.reject(error as unknown as Error)});
        await expect(look('bob')).rejects.toBe(error);
    });

    test('a role that may not look up addresses loses those alone', async () => {
        const {look} = world(PEOPLE, {personByEmail: () => Promise.reject(failure({hidden: true, why: {id: 'error.emailHidden'}}) as unknown as Error)});
        const {found, unresolved} = await look('bob ann@example.com');
        expect(names(found)).toEqual(['bob']);
        expect(unresolved).toMatchObject([{why: {id: 'error.emailHidden'}, meant: [{username: 'ann'}]}]);
    });

    test('a search that fails means no suggestions, unless one is signed out', async () => {
        const busy = world(PEOPLE, {search: () => Promise.reject(failure({status: 503}) as unknown as Error)});
        expect((await busy.look('jnoas')).unresolved).toMatchObject([{typed: 'jnoas', meant: []}]);
        const out = world(PEOPLE, {search: () => Promise.reject(failure({expired: true}) as unknown as Error)});
        await expect(out.look('jnoas')).rejects.toMatchObject({expired: true});
    });
});
