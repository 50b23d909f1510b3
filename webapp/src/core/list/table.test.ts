import fc from 'fast-check';

import {NOON, idOf, person} from '../../../test/people';
import {faultsIn, say} from '../../../test/says';
import type {Person, Text} from '../model';

import {chosenOf, countsOf} from './counts';
import {tableOf} from './table';
import type {Candidate, Entry, Hits, ListVerb, Name, Row} from './types';

const name = (kind: Name['kind'], value: string): Name => ({kind, value, typed: value});
const entry = (key: number, names: Name[], change: Partial<Entry> = {}): Entry => ({key, line: key + 1, text: names.map(({value}) => value).join(' '), names, words: [], ...change});
const hits = (change: Partial<Hits> = {}): Hits => ({exact: [], near: [], meant: [], refused: undefined, ...change});
const why: Text = {id: 'guard.self'};

const candidate = (who: Person, state: Candidate['state'] = 'todo', cautions: Text[] = []): Candidate => (
    {person: who, activeAt: {ok: true, value: 0}, state, why: state === 'todo' ? undefined : why, cautions, effects: []});

/** Off is already off; "root" is refused; "busy" was active just now. */
const candidateFor = (who: Person): Candidate => {
    const state = who.username === 'root' ? 'refused' : who.deleteAt ? 'already' : 'todo';
    return candidate(who, state, who.username === 'busy' && state === 'todo' ? [{id: 'list.caution.active', values: {ago: {ago: 60_000}}}] : []);
};

const bob = person('bob', {name: 'Bob Meier'});
const cat = person('cat', {name: 'Catherine Müller'});
const gone = person('gone', {deleteAt: NOON});
const busy = person('busy');

/** For status nothing is planned. */
const judgeFor = (verb: ListVerb) => (verb === 'status' ? (who: Person) => candidate(who) : candidateFor);

/** One row for each pair of entry and hits. */
function table(list: [Name[], Partial<Hits>, Partial<Entry>?][], verb: ListVerb = 'deactivate', ticks: [number, string][] = []): Row[] {
    const entries = list.map(([names, , change], key) => entry(key, names, change));
    return tableOf(entries, new Map(list.map(([, hit], key) => [key, hits(hit)])), judgeFor(verb), new Map(ticks), verb);
}

const brief = (rows: Row[]) => rows.map(({state, why: reason, chosen, out}) => [state, reason?.id, chosen, out]);
const BOB = name('handle', 'bob');

describe('one exact account', () => {
    test.each<[string, Person, Partial<Entry>, string, string | undefined]>([
        ['is ready', bob, {}, 'ready', undefined],
        ['with its owner\'s name beside it is ready', bob, {words: ['meier', 'bob']}, 'ready', undefined],
        ['with another name beside it is to be checked', bob, {words: ['schulz']}, 'check', 'list.why.otherName'],
        ['with a doubt is to be checked', bob, {doubt: {id: 'list.doubt'}}, 'check', 'list.doubt'],
        ['that speaks for itself is to be checked', busy, {}, 'check', 'list.caution.active'],
        ['that is off already is told as such', gone, {words: ['schulz']}, 'already', 'guard.self'],
        ['that may not be touched is told as such', person('root'), {}, 'refused', 'guard.self'],
    ])('%s', (_, who, change, state, id) => {
        const [row] = table([[[name('handle', who.username)], {exact: [who]}, change]]);
        expect([row!.state, row!.why?.id, row!.chosen, row!.candidates.length]).toEqual([state, id, state === 'ready' ? who.id : '', 1]);
    });

    test.each([
        ['umlauts written out', [], ['mueller']], ['initials', [], ['c']], ['the address', [name('email', 'cat@acme.test')], ['acme']], ['the id', [name('id', idOf('cat'))], []],
        ['a full name', [name('person', 'müller catherine')], []],
    ])('fits %s', (_, names, words) => {
        expect(brief(table([[[name('handle', 'cat'), ...names], {exact: [cat]}, {words}]]))).toEqual([['ready', undefined, cat.id, false]]);
    });

    test('fits its username at the end of a sentence', () => {
        expect(brief(table([[[{kind: 'handle', value: 'cat', typed: '@cat.'}, {kind: 'handle', value: 'cat.', typed: '@cat.'}], {exact: [cat]}]]))).toEqual([['ready', undefined, cat.id, false]]);
    });

    test.each([
        ['somebody else\'s address', [name('email', 'kate@acme.test')], []], ['another id', [name('id', idOf('kate'))], []], ['another full name', [name('person', 'kate müller')], []],
        ['part of a name that is not its end', [], ['ather']],
    ])('is to be checked beside %s', (_, names, words) => {
        const [row] = table([[[name('handle', 'cat'), ...names], {exact: [cat]}, {words}]]);
        expect([row!.state, say(row!.why!)]).toEqual(['check', `Something in this line is not @cat's: ${[...words, ...names.map(({value}) => value)].join('')}`]);
    });

    test('a tick takes it out and in again', () => {
        const list: Parameters<typeof table>[0] = [[[BOB], {exact: [bob]}]];
        expect(brief(table(list, 'deactivate', [[0, '']]))).toEqual([['ready', undefined, '', true]]);
        expect(brief(table(list, 'deactivate', [[0, bob.id]]))).toEqual([['ready', undefined, bob.id, false]]);
    });
});

describe('nobody in particular', () => {
    test.each<[string, Name[], Partial<Hits>, string, string | undefined, number]>([
        ['by the name alone', [name('person', 'bob meier')], {near: [bob]}, 'check', 'list.why.byName', 1],
        ['by a word of the line', [name('bare', 'bob')], {near: [bob]}, 'check', 'list.why.byWord', 1],
        ['several of a name', [name('person', 'bob meier')], {near: [bob, cat]}, 'check', 'list.why.namesakes', 2],
        ['by a name near it', [name('handle', 'bobb')], {meant: [bob]}, 'check', 'list.why.meant', 1],
        ['several accounts', [BOB, name('handle', 'cat')], {exact: [bob, cat]}, 'check', 'list.why.several', 2],
        ['an account, and a word that is another', [BOB, name('bare', 'cat')], {exact: [bob], near: [cat]}, 'check', 'list.why.several', 2],
        ['only somebody who is off', [name('person', 'gone girl')], {near: [gone]}, 'already', 'list.why.byName', 1],
        ['only somebody who may not be touched', [name('person', 'ro root')], {near: [person('root')]}, 'refused', 'list.why.byName', 1],
        ['a word that is the username of somebody who is off', [name('bare', 'gone')], {near: [gone]}, 'check', 'list.why.byWord', 1],
        ['somebody who is off, beside others who may be meant', [name('person', 'gone girl')], {near: [gone], meant: [bob]}, 'check', 'list.why.byName', 2],
        ['several of a name, who are all off', [name('person', 'gone girl')], {near: [gone, person('gone2', {deleteAt: NOON})]}, 'check', 'list.why.namesakes', 2],
        ['a name near that of somebody who is off', [name('handle', 'gonne')], {meant: [gone]}, 'unknown', 'target.nobodyName', 1],
        ['nobody with the handle', [name('handle', 'zed')], {}, 'unknown', 'target.nobodyName', 0],
        ['nobody with the address', [name('bare', 'zed'), name('email', 'z@x.test')], {}, 'unknown', 'target.nobodyEmail', 0],
        ['nobody with the id', [name('id', idOf('zed'))], {}, 'unknown', 'target.nobodyId', 0],
        ['half an id', [name('handle', 'a1b2c3d4e5f6g7h8i9j0k1l')], {}, 'unknown', 'target.halfId', 0],
        ['what the role may not ask', [name('email', 'z@x.test')], {refused: {id: 'error.emailHidden'}}, 'unknown', 'error.emailHidden', 0],
    ])('%s', (_, names, hit, state, id, candidates) => {
        const rows = table([[names, hit]]);
        expect([rows[0]!.state, rows[0]!.why?.id, rows[0]!.candidates.length, rows[0]!.chosen]).toEqual([state, id, candidates, '']);
        expect(faultsIn(rows.flatMap((row) => row.why ?? []))).toEqual([]);
    });

    test('who is only like that is offered with what else speaks against the line', () => {
        const [row] = table([[[name('handle', 'bobb')], {meant: [bob]}, {doubt: {id: 'list.doubt.words'}}]]);
        expect([row!.state, say(row!.why!)]).toEqual(['check', 'Nobody here is called “bobb”. Is this who was meant? This line says more than who is meant. Check that it is this person.']);
    });

    test('is not told off by the name where the line is doubtful', () => {
        expect(brief(table([[[name('person', 'gone girl')], {near: [gone]}, {doubt: {id: 'list.doubt.words'}}]]))).toEqual([['check', 'list.doubt.words', '', false]]);
    });

    test('is somebody once ticked, if there is something to do for them', () => {
        const list: Parameters<typeof table>[0] = [[[name('person', 'x y')], {near: [bob, gone]}]];
        const chosen = (id: string) => table(list, 'deactivate', [[0, id]])[0]!.chosen;
        expect([chosen(bob.id), chosen(gone.id), chosen(cat.id), chosen('')]).toEqual([bob.id, '', '', '']);
    });
});

describe('somebody named twice', () => {
    test('is in the first of the lines', () => {
        expect(table([[[BOB], {exact: [bob]}], [[name('email', bob.email)], {exact: [bob]}]])[1]).toMatchObject({state: 'twice', why: {id: 'list.why.twice', values: {line: 1}}, chosen: ''});
    });

    test('stays out where the first of the lines was left out', () => {
        expect(brief(table([[[BOB], {exact: [bob]}], [[BOB], {exact: [bob]}]], 'deactivate', [[0, '']])).map(([state, , chosen]) => [state, chosen])).toEqual([['ready', ''], ['twice', '']]);
    });

    test('by a tick is not chosen a second time', () => {
        const near: [Name[], Partial<Hits>] = [[name('person', 'bob meier')], {near: [bob]}];
        const exact: [Name[], Partial<Hits>] = [[BOB], {exact: [bob]}];
        expect(brief(table([exact, near], 'deactivate', [[1, bob.id]]))).toEqual([['ready', undefined, bob.id, false], ['check', 'list.why.twice', '', false]]);
        expect(brief(table([near, exact], 'deactivate', [[0, bob.id]]))).toEqual([['check', 'list.why.byName', bob.id, false], ['twice', 'list.why.twice', '', false]]);
        expect(brief(table([near, exact]))).toEqual([['check', 'list.why.byName', '', false], ['ready', undefined, bob.id, false]]);
    });
});

test('the header counts every row once; what was ticked as ready', () => {
    const list: Parameters<typeof table>[0] = [
        [[BOB], {exact: [bob]}], [[name('handle', 'cat')], {exact: [cat]}], [[name('handle', 'busy')], {exact: [busy]}], [[name('person', 'd d')], {near: [person('dan')]}],
        [[name('handle', 'gone')], {exact: [gone]}], [[name('handle', 'root')], {exact: [person('root')]}], [[name('handle', 'zed')], {}], [[BOB], {exact: [bob]}],
    ];
    expect(say(countsOf(table(list, 'deactivate'), 'deactivate'))).toBe('8 lines: 2 ready · 2 to check · 1 already off · 1 not found · 1 not allowed · 1 named twice');
    expect(say(countsOf(table(list, 'deactivate', [[0, ''], [3, idOf('dan')]]), 'deactivate'))).toBe('8 lines: 2 ready · 1 to check · 1 already off · 1 not found · 1 not allowed · 1 named twice · 1 left out');
    expect(say(countsOf(table(list.slice(0, 1).map(([names, hit]) => [names, hit, {line: 3}]), 'activate'), 'activate'))).toBe('1 line: 1 ready');
    expect(say(countsOf(table(list.slice(0, 2).map(([names, hit]) => [names, hit, {line: 1}])), 'deactivate'))).toBe('2 people: 2 ready');
    expect(say(countsOf(table(list, 'status'), 'status'))).toBe('8 lines: 1 off · 4 on · 1 to check · 1 not found · 1 named twice');
});

test('whatever the hits and ticks: rows keep order and number, nobody is chosen twice, and only who is ready or ticked', () => {
    const people = [bob, cat, gone, busy, person('root'), person('dan')];
    const some = fc.subarray(people);
    const one = fc.record({exact: fc.oneof(some, fc.constantFrom(...people).map((who) => [who])), near: some, meant: some, words: fc.subarray(['meier', 'schulz']), tick: fc.constantFrom(undefined, '', ...people.map(({id}) => id))});
    fc.assert(fc.property(fc.array(one, {maxLength: 12}), fc.constantFrom<ListVerb>('deactivate', 'activate', 'revoke', 'status'), (list, verb) => {
        const entries = list.map(({words}, key) => entry(key, [BOB], {words}));
        const ticks = new Map(list.flatMap(({tick}, key): [number, string][] => (tick === undefined ? [] : [[key, tick]])));
        const rows = tableOf(entries, new Map(list.map(({exact, near, meant}, key) => [key, hits({exact, near, meant})])), judgeFor(verb), ticks, verb);
        const chosen = chosenOf(rows).map((row) => row.chosen);
        expect(rows.map((row) => row.entry)).toEqual(entries);
        expect(new Set(chosen).size).toBe(chosen.length);
        for (const row of chosenOf(rows)) {
            expect(row.state === 'ready' ? ticks.get(row.entry.key) !== '' : row.state === 'check' && ticks.get(row.entry.key) === row.chosen).toBe(true);
            expect(judgeFor(verb)(people.find(({id}) => id === row.chosen)!).state).toBe('todo');
        }
        expect(faultsIn([countsOf(rows, verb), ...rows.flatMap((row) => row.why ?? [])])).toEqual([]);
    }));
});
