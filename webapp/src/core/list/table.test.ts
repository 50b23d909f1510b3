import {bob, busy, cat, gone, name, root, tableFor} from '../../../test/list-table';
import type {TableLine} from '../../../test/list-table';
import {NOON, idOf, person} from '../../../test/people';
import {faultsIn, say} from '../../../test/says';
import type {Person} from '../model';

import type {Entry, Hits, Name, Row} from './types';

const gone2 = person('gone2', {deleteAt: NOON});

const brief = (rows: Row[]) => rows.map(({state, why, chosen}) => [state, why?.id, chosen]);
const BOB = name('handle', 'bob');
const byHandle: TableLine = [[BOB], {exact: [bob]}];
const byName: TableLine = [[name('person', 'bob meier')], {near: [bob]}];

describe('one exact account', () => {
    test.each<[string, Person, Partial<Entry>, string, string | undefined]>([
        ['is ready', bob, {}, 'ready', undefined],
        ['with a word beside it that is not its own is to be checked', bob, {strange: ['schulz']}, 'check', 'list.why.otherName'],
        ['with a doubt is to be checked', bob, {doubt: {id: 'list.doubt.cells'}}, 'check', 'list.doubt.cells'],
        ['by a word of a text is to be checked', bob, {isText: true}, 'check', 'list.why.byWord'],
        ['in a row that was not chosen is left aside', bob, {aside: {id: 'list.aside'}}, 'aside', 'list.aside'],
        ['that speaks for itself is to be checked', busy, {}, 'check', 'list.caution.active'],
        ['that is off already is told as such', gone, {strange: ['schulz']}, 'already', 'guard.self'],
        ['that may not be touched is told as such', root, {}, 'refused', 'guard.self'],
    ])('%s', (_, who, change, state, id) => {
        const [row] = tableFor([[[name('handle', who.username)], {exact: [who]}, change]]);
        expect([row!.state, row!.why?.id, row!.chosen, row!.candidates.length]).toEqual([state, id, state === 'ready' ? who.id : '', 1]);
    });

    test('is told with what of the line is somebody else\'s', () => {
        const [row] = tableFor([[[name('handle', 'cat')], {exact: [cat]}, {strange: ['kate@acme.test', 'kate']}]]);
        expect(say(row!.why!)).toBe('Something in this line is not @cat\'s: kate@acme.test and kate');
    });

    test('is taken out and in again by a tick', () => {
        expect(brief(tableFor([byHandle], {ticks: [[0, '']]}))).toEqual([['ready', undefined, '']]);
        expect(brief(tableFor([byHandle], {ticks: [[0, bob.id]]}))).toEqual([['ready', undefined, bob.id]]);
    });

    test('is ticked with its own section alone', () => {
        const list: TableLine[] = [byHandle, [[name('handle', 'cat')], {exact: [cat]}, {}, 1]];
        expect(tableFor(list, {included: []}).map(({chosen}) => chosen)).toEqual(['', '']);
        expect(tableFor(list, {included: [1]}).map(({chosen}) => chosen)).toEqual(['', cat.id]);
        expect(tableFor(list, {included: [], ticks: [[0, bob.id]]}).map(({chosen}) => chosen)).toEqual([bob.id, '']);
    });

    test.each<[string, TableLine]>([
        ['to check', [[BOB], {exact: [bob]}, {strange: ['schulz']}]], ['aside', [[BOB], {exact: [bob]}, {aside: {id: 'list.aside'}}]],
    ])('that is %s is ticked by a press on its row, never with its section', (_, line) => {
        expect(tableFor([line]).map(({chosen}) => chosen)).toEqual(['']);
        expect(tableFor([line], {ticks: [[0, bob.id]]}).map(({chosen}) => chosen)).toEqual([bob.id]);
    });

    test.each([['already off', gone], ['not allowed', root]])('that is %s cannot be ticked', (_, who) => {
        const line: TableLine = [[name('handle', who.username)], {exact: [who]}];
        expect(tableFor([line], {ticks: [[0, who.id]]}).map(({chosen}) => chosen)).toEqual(['']);
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
        ['only somebody who may not be touched', [name('person', 'ro root')], {near: [root]}, 'refused', 'list.why.byName', 1],
        ['a word that is the username of somebody who is off', [name('bare', 'gone')], {near: [gone]}, 'check', 'list.why.byWord', 1],
        ['somebody who is off, or another', [name('person', 'gone girl')], {near: [gone], meant: [bob]}, 'check', 'list.why.byName', 2],
        ['several of a name, who are all off', [name('person', 'gone girl')], {near: [gone, gone2]}, 'check', 'list.why.namesakes', 2],
        ['a name near that of somebody who is off', [name('handle', 'gonne')], {meant: [gone]}, 'unknown', 'target.nobodyName', 1],
        ['nobody with the handle', [name('handle', 'zed')], {}, 'unknown', 'target.nobodyName', 0],
        ['nobody with the address', [name('bare', 'zed'), name('email', 'z@x.test')], {}, 'unknown', 'target.nobodyEmail', 0],
        ['nobody with the id', [name('id', idOf('zed'))], {}, 'unknown', 'target.nobodyId', 0],
        ['half an id', [name('handle', 'a1b2c3d4e5f6g7h8i9j0k1l')], {}, 'unknown', 'target.halfId', 0],
        ['what the role may not ask', [name('email', 'z@x.test')], {refused: {id: 'error.emailHidden'}}, 'unknown', 'error.emailHidden', 0],
    ])('%s', (_, names, hit, state, id, candidates) => {
        const rows = tableFor([[names, hit]]);
        expect([rows[0]!.state, rows[0]!.why?.id, rows[0]!.candidates.length, rows[0]!.chosen]).toEqual([state, id, candidates, '']);
        expect(faultsIn(rows.flatMap((row) => row.why ?? []))).toEqual([]);
    });

    test('who is only like that is offered with what else speaks against the line', () => {
        const [row] = tableFor([[[name('handle', 'bobb')], {meant: [bob]}, {doubt: {id: 'list.doubt.notThen'}}]]);
        const told = 'Nobody here is called “bobb”. Is this who was meant? That run did not touch this line. Check that it is meant.';
        expect([row!.state, say(row!.why!)]).toEqual(['check', told]);
    });

    test('is not told off by the name where the line is doubtful', () => {
        const rows = tableFor([[[name('person', 'gone girl')], {near: [gone]}, {doubt: {id: 'list.doubt.cells'}}]]);
        expect(brief(rows)).toEqual([['check', 'list.doubt.cells', '']]);
    });

    test('is somebody once ticked, if there is something to do for them', () => {
        const chosen = (id: string) => tableFor([[[name('person', 'x y')], {near: [bob, gone]}]], {ticks: [[0, id]]})[0]!.chosen;
        expect([chosen(bob.id), chosen(gone.id), chosen(cat.id), chosen('')]).toEqual([bob.id, '', '', '']);
    });
});

describe('somebody named twice', () => {
    const byAddress: TableLine = [[name('email', bob.email)], {exact: [bob]}];
    const elsewhere: TableLine = [[BOB], {exact: [bob]}, {}, 1];
    const strange: TableLine = [[BOB], {exact: [bob]}, {strange: ['stays']}];
    const twice = (line: number) => ({state: 'twice', why: {id: 'list.why.twice', values: {line}}, chosen: ''});
    const also = (line: number) => ({state: 'check', why: {id: 'list.why.also', values: {line, text: 'bob'}}, chosen: ''});

    test('is in the first of the lines', () => {
        expect(tableFor([byHandle, byAddress])).toMatchObject([{state: 'ready', chosen: bob.id}, twice(1)]);
    });

    test('stays out where the first of the lines was left out', () => {
        expect(tableFor([byHandle, byHandle], {ticks: [[0, '']]})).toMatchObject([{state: 'ready', chosen: ''}, twice(1)]);
    });

    test('is to be checked, with the other line quoted, until the sections of all lines are included', () => {
        expect(tableFor([byHandle, elsewhere])).toMatchObject([also(2), twice(1)]);
        expect(tableFor([byHandle, elsewhere], {included: [0, 1]})).toMatchObject([{state: 'ready', chosen: bob.id}, twice(1)]);
    });

    test('is not ticked where something speaks against one of the lines', () => {
        expect(tableFor([byHandle, strange])).toMatchObject([also(2), twice(1)]);
        expect(tableFor([strange, byHandle])).toMatchObject([twice(2), also(1)]);
        expect(tableFor([byHandle, byName])).toMatchObject([{state: 'check', why: {id: 'list.why.also'}, chosen: ''}, twice(1)]);
    });

    test('is not chosen a second time by a tick', () => {
        const namesakes: TableLine = [[name('person', 'bob meier')], {near: [bob, cat]}];
        expect(tableFor([byHandle, byName], {ticks: [[0, bob.id], [1, bob.id]]})).toMatchObject([{chosen: bob.id}, twice(1)]);
        expect(tableFor([byHandle, namesakes], {ticks: [[1, bob.id]]})).toMatchObject([{chosen: bob.id}, {...twice(1), state: 'check'}]);
        const both = (second: string) => tableFor([namesakes, namesakes], {ticks: [[0, bob.id], [1, second]]});
        expect(both(bob.id)).toMatchObject([{chosen: bob.id}, {...twice(1), state: 'check'}]);
        expect(both(cat.id)).toMatchObject([{chosen: bob.id}, {chosen: cat.id}]);
    });
});
