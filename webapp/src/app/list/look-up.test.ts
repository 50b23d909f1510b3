import {idOf, person} from '../../../test/people';
import {failure} from '../../../test/world';
import type {Entry, Hits, Name} from '../../core/list/types';
import type {Person} from '../../core/model';

import {lookUpAccounts, lookUpEntries} from './look-up';
import type {LookUpDeps} from './look-up';

const bob = person('bob', {name: 'Bob Meier'});
const hans = person('hans.mueller', {name: 'Hans Müller'});
const hans2 = person('hmueller2', {name: 'Hans Mueller'});
const rest = ['jonas', 'carla', 'max'].map((name) => person(name));
const me = person('ann', {name: 'Ann Admin'});
const odd = person('odd', {email: 'someone.else@acme.test', name: 'Hans-Peter Groß'});
const PEOPLE = [bob, hans, hans2, ...rest, me, odd];

/** A server over these people, which finds parts of names as the real one does, and writes down what it is asked. */
function world(people: Person[] = PEOPLE, change: Partial<LookUpDeps['api']> = {}) {
    const asked: string[] = [];
    const note = <T>(line: string, answer: T): Promise<T> => {
        asked.push(line);
        return Promise.resolve(answer);
    };
    const text = ({username, name, email}: Person) => `${username} ${name} ${email}`.toLowerCase();
    const api: LookUpDeps['api'] = {
        peopleByUsernames: (names) => note(`names ${names.join(' ')}`, people.filter(({username}) => names.includes(username))),
        peopleByIds: (ids) => note(`ids ${ids.join(' ')}`, people.filter(({id}) => ids.includes(id))),
        personByEmail: (address) => note(`email ${address}`, people.find(({email}) => email === address)),
        search: (term, limit) => note(`search ${term}`, people.filter((one) => term.split(' ').every((word) => text(one).includes(word))).slice(0, limit)),
        ...change,
    };
    const progress: [number, number][] = [];
    const host = {isGroup: (name: string) => name === 'sales', usernames: () => []};
    const deps = {api, host, actor: {id: me.id}};
    const told = (done: number, total: number) => void progress.push([done, total]);
    const look = async (entries: Entry[]) => {
        const exact = entries.flatMap(({names}) => names).filter(({kind}) => kind !== 'person');
        const {hitOf} = await lookUpAccounts(exact, deps, told);
        return lookUpEntries(entries, hitOf, deps, told);
    };
    return {asked, look, progress};
}

const name = (kind: Name['kind'], value: string, typed = value): Name => ({kind, value, typed});
const list = (...all: Name[][]): Entry[] => all.map((names, key) => ({key, line: key + 1, span: 1, text: '', names, strange: []}));
const called = (people: Person[]) => people.map(({username}) => username);
const brief = (hits: Map<number, Hits>) => [...hits.values()].map(({exact, near, meant, refused}) => [called(exact), called(near), called(meant), refused?.id]);
const searches = (asked: string[]) => asked.filter((line) => line.startsWith('search'));

test('handles, words, ids and parts of addresses go in one request, ids in one more', async () => {
    const {look, asked, progress} = world();
    const hits = await look(list([name('handle', 'bob')], [name('email', 'jonas@acme.test')], [name('id', idOf('carla'))], [name('bare', 'max')]));
    expect(brief(hits)).toEqual([[['bob'], [], [], undefined], [['jonas'], [], [], undefined], [['carla'], [], [], undefined], [[], ['max'], [], undefined]]);
    expect(asked.sort()).toEqual([`ids ${idOf('carla')}`, `names bob jonas ${idOf('carla')} max`]);
    expect(progress.at(-1)).toEqual([4, 4]);
});

test('five hundred names are three requests', async () => {
    const many = Array.from({length: 500}, (_, i) => person(`user${i}`));
    const {look, asked} = world(many);
    const hits = await look(list(...many.map(({username}) => [name('handle', username)])));
    expect([...hits.values()].every(({exact: [one]}, i) => one?.username === `user${i}`)).toBe(true);
    expect(asked.map((line) => line.split(' ').length - 1)).toEqual([200, 200, 100]);
});

test('an address is asked for only where the account of its local part has another one', async () => {
    const {look, asked} = world();
    const hits = await look(list([name('email', 'bob@acme.test')], [name('email', 'someone.else@acme.test')], [name('email', 'someone.else@acme.test')], [name('email', 'bob@other.test')]));
    expect(brief(hits).map(([exact]) => exact)).toEqual([['bob'], ['odd'], ['odd'], []]);
    expect(asked.filter((line) => line.startsWith('email'))).toEqual(['email someone.else@acme.test', 'email bob@other.test']);
});

test('an account whose address is written with capitals is found as well', async () => {
    const {look, asked} = world([person('bob', {email: 'Bob@Acme.test'})]);
    expect(brief(await look(list([name('email', 'bob@acme.test')])))).toEqual([[['bob'], [], [], undefined]]);
    expect(asked).toEqual(['names bob']);
});

test.each([
    ['hans müller', ['hans.mueller', 'hmueller2']],
    ['hans mueller', ['hans.mueller', 'hmueller2']],
    ['hans muller', ['hans.mueller']],
    ['müller hans', ['hans.mueller', 'hmueller2']],
    ['hans peter gross', ['odd']],
    ['bob meier', ['bob']],
])('%s leads to people of that name, never for sure', async (typed, near) => {
    const [[exact, found]] = brief(await world().look(list([name('person', typed)]))) as [[string[], string[]]];
    expect(exact).toEqual([]);
    expect(found.sort()).toEqual(near);
});

test('a name that is longer there may be meant', async () => {
    expect(brief(await world().look(list([name('person', 'hans gross')])))).toEqual([[[], [], ['odd'], undefined]]);
});

test('a name beside a key that leads to somebody is not searched for, one beside a wrong key is', async () => {
    const {look, asked, progress} = world();
    const hits = await look(list([name('handle', 'jonas'), name('person', 'bob meier')], [name('handle', 'hmüller'), name('person', 'bob meier')]));
    expect(brief(hits)).toEqual([[['jonas'], [], [], undefined], [[], ['bob'], [], undefined]]);
    expect(searches(asked)).toEqual(['search bob meier']);
    expect(progress).toEqual([[2, 2], [1, 1]]);
});

test('the same name in ten lines is searched for once', async () => {
    const {look, asked} = world();
    await look(list(...Array.from({length: 10}, () => [name('person', 'bob meier')])));
    expect(searches(asked)).toHaveLength(1);
});

test('keys of several people are all told', async () => {
    expect(brief(await world().look(list([name('handle', 'bob'), name('email', 'carla@acme.test'), name('id', bob.id)])))).toEqual([[['bob', 'carla'], [], [], undefined]]);
});

test('"me" is oneself, unless somebody is called so', async () => {
    expect(brief(await world().look(list([name('handle', 'me', '@me')])))).toEqual([[['ann'], [], [], undefined]]);
    expect(brief(await world([...PEOPLE, person('me')]).look(list([name('handle', 'me', '@me')])))).toEqual([[['me'], [], [], undefined]]);
});

test('a dot at the end belongs to the name of whoever is called so', async () => {
    const found = async (word: string, ...people: Person[]) => {
        const names = [name('handle', `${word}.`, `@${word}.`), name('handle', word, `@${word}.`)];
        return brief(await world([...PEOPLE, ...people]).look(list(names))).flatMap(([exact]) => exact);
    };
    expect([await found('jr', person('jr.')), await found('bob')]).toEqual([['jr.'], ['bob']]);
});

test('where a name with a dot and the same without are both somebody\'s, both are told', async () => {
    const names = [name('handle', 'jr.', '@jr.'), name('handle', 'jr', '@jr.')];
    const people = [person('jr.', {id: idOf('junior')}), person('jr')];
    expect(brief(await world(people).look(list(names)))).toEqual([[['jr.', 'jr'], [], [], undefined]]);
});

test('groups and everybody are nobody, and not asked for', async () => {
    const {look, asked} = world();
    expect(brief(await look(list([name('handle', 'sales')], [name('handle', 'all')])))).toEqual([[[], [], [], 'target.group'], [[], [], [], 'target.everybody']]);
    expect(asked).toEqual([]);
});

describe('suggestions', () => {
    test('are for handles and addresses nobody has', async () => {
        const hits = await world().look(list([name('handle', 'jnoas')], [name('email', 'carlaa@acme.test')], [name('handle', 'zzzzzz')], [name('id', idOf('nope'))]));
        expect(brief(hits).map(([, , meant]) => meant)).toEqual([['jonas'], ['carla'], [], []]);
    });

    test('are not for full names that nobody has: most of these are no names', async () => {
        const {look, asked} = world();
        expect(brief(await look(list([name('person', 'hans müler')], [name('person', 'kind regards')])))).toEqual(Array(2).fill([[], [], [], undefined]));
        expect(searches(asked).length).toBeLessThanOrEqual(4);
    });

    test('are for twenty of them at most', async () => {
        const {look, asked} = world([]);
        await look(list(...Array.from({length: 100}, (_, i) => [name('handle', `nobody-${i}`)])));
        expect(searches(asked).length).toBeLessThanOrEqual(60);
    });

    test('are for a word that was typed in the place of a line', async () => {
        expect(brief(await world().look(list([name('bare', 'jnoas')])))).toEqual([[[], [], ['jonas'], undefined]]);
    });
});

describe('what goes wrong', () => {
    const rejects = (error: object) => () => Promise.reject(error as Error);

    test('for one address is told there, the others are found', async () => {
        const {look} = world(PEOPLE, {personByEmail: rejects({...failure('refused', 'error.emailHidden'), hidden: true})});
        expect(brief(await look(list([name('email', 'zz@acme.test')], [name('handle', 'bob')])))).toEqual([[[], [], [], 'error.emailHidden'], [['bob'], [], [], undefined]]);
    });

    test('for one search is told there as well', async () => {
        const {look} = world(PEOPLE, {search: rejects({...failure('broken', 'error.busy'), status: 503})});
        expect(brief(await look(list([name('person', 'bob meier')], [name('handle', 'bob')])))).toEqual([[[], [], [], 'error.busy'], [['bob'], [], [], undefined]]);
    });

    test.each<[string, Partial<LookUpDeps['api']>]>([
        ['without an answer to the names', {peopleByUsernames: rejects(failure('none', 'error.offline'))}],
        ['without an answer to an address', {personByEmail: rejects(failure('none', 'error.offline'))}],
        ['without an answer to a search', {search: rejects(failure('none', 'error.offline'))}],
        ['signed out', {search: rejects({...failure('refused', 'error.offline'), expired: true})}],
    ])('%s, all of it is rejected', async (_, change) => {
        const entries = list([name('person', 'bob meier')], [name('handle', 'bob')], [name('email', 'zz@acme.test')]);
        await expect(world(PEOPLE, change).look(entries)).rejects.toMatchObject({why: {id: 'error.offline'}});
    });
});

test('nobody named is nobody asked for', async () => {
    const {look, asked} = world();
    expect([(await look([])).size, asked]).toEqual([0, []]);
});
