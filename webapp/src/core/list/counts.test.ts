/** What the table says of all its rows, and what holds of any table. */
import fc from 'fast-check';

import {bob, busy, cat, gone, judge, name, root, tableFor} from '../../../test/list-table';
import type {Press, TableLine} from '../../../test/list-table';
import {idOf, person} from '../../../test/people';
import {faultsIn, say} from '../../../test/says';

import type {Person} from '../model';

import {chosenOf, countsOf} from './counts';
import {readyIn} from './sections';
import type {Hits, ListVerb, Name} from './types';

const dan = person('dan');
const aside = {id: 'list.aside', values: {column: 'A', value: 'x', isEmpty: 'no'}};
const exact = (who: Person): [Name[], Partial<Hits>] => [[name('handle', who.username)], {exact: [who]}];

test('the header counts every row once; what is ticked as ticked', () => {
    const list: TableLine[] = [
        exact(bob), exact(cat), exact(busy), [[name('person', 'd d')], {near: [dan]}], exact(gone), exact(root),
        [[name('handle', 'zed')], {}], exact(bob), [...exact(person('eve')), {aside}],
    ];
    const counts = (press: Press, lines = list) => say(countsOf(tableFor(lines, press), press.verb ?? 'deactivate'));
    const rest = '1 already off · 1 not found · 1 not allowed · 1 named twice · 1 not chosen';
    expect(counts({})).toBe(`9 lines: 2 ticked · 2 to check · ${rest}`);
    expect(counts({included: []})).toBe(`9 lines: nobody ticked · 1 ready · 3 to check · ${rest}`);
    expect(counts({ticks: [[0, ''], [3, idOf('dan')]]})).toBe(`9 lines: 2 ticked · 1 ready · 1 to check · ${rest}`);
    expect(counts({verb: 'activate'}, [[[name('handle', 'gone')], {exact: [gone]}, {line: 3}]])).toBe('1 line: 1 ticked');
    expect(counts({}, list.slice(0, 2).map(([names, hit]) => [names, hit, {line: 1}]))).toBe('2 people: 2 ticked');
    expect(counts({verb: 'status'})).toBe('9 lines: 1 off · 5 on · 1 to check · 1 not found · 1 named twice');
});

describe('whatever the hits and presses', () => {
    const people = [bob, cat, gone, busy, root, dan];
    const some = fc.subarray(people);
    const one = fc.record({
        exact: fc.oneof(some, fc.constantFrom(...people).map((who) => [who])), near: some, meant: some,
        strange: fc.subarray(['meier', 'schulz']), section: fc.integer({min: 0, max: 2}), isText: fc.boolean(), isAside: fc.boolean(),
        tick: fc.constantFrom(undefined, '', ...people.map(({id}) => id)),
    });
    const lists = fc.array(one.map(({exact: sure, near, meant, strange, tick, section, isText, isAside}) => {
        const change = {strange, ...isText ? {isText} : {}, ...isAside ? {aside} : {}};
        return {tick, line: [[name('handle', 'bob')], {exact: sure, near, meant}, change, isText ? -1 : section] as TableLine};
    }), {maxLength: 12});
    const verbs = fc.constantFrom<ListVerb>('deactivate', 'activate', 'revoke', 'status');

    test('rows keep order and number, nobody is chosen twice, and only who is ticked or ready and included', () => {
        fc.assert(fc.property(lists, verbs, fc.subarray([0, 1, 2]), (list, verb, included) => {
            const lines = list.map(({line}) => line);
            const ticks = list.flatMap(({tick}, key): [number, string][] => (tick === undefined ? [] : [[key, tick]]));
            const rows = tableFor(lines, {verb, ticks, included});
            const chosen = chosenOf(rows).map((row) => row.chosen);
            expect(rows.map(({entry: {key}}) => key)).toEqual(list.map((_, key) => key));
            expect(new Set(chosen).size).toBe(chosen.length);
            for (const row of chosenOf(rows)) {
                const tick = new Map(ticks).get(row.entry.key);
                const all = rows.filter(({only}) => only === row.only);
                const isIncluded = all.every(({isReady, section}) => isReady && included.includes(section));
                expect(tick === undefined ? isIncluded : tick === row.chosen).toBe(true);
                expect(judge(people.find(({id}) => id === row.chosen)!, verb).state).toBe('todo');
                expect(verb).not.toBe('status');
            }
            expect(faultsIn([countsOf(rows, verb), ...rows.flatMap((row) => row.why ?? [])])).toEqual([]);
        }));
    });

    test('including a section, or all of them, ticks whom it says', () => {
        fc.assert(fc.property(lists, fc.constantFrom(undefined, 0, 1, 2), (list, section) => {
            const lines = list.map(({line}) => line);
            const rows = tableFor(lines, {included: []});
            const after = tableFor(lines, {included: section === undefined ? [0, 1, 2] : [section]});
            expect(chosenOf(after).map((row) => row.chosen).sort()).toEqual(readyIn(rows, section).map(({only}) => only!).sort());
        }));
    });
});
