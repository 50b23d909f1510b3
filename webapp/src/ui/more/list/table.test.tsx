/** @jest-environment jsdom */
import {createEvent, fireEvent, screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {NOON, person} from '../../../../test/people';
import {candidate, entry, pressEsc, fakeList, openList, row} from '../../../../test/list-ui';
import type {FakeList} from '../../../../test/list-ui';
import {watchConsole} from '../../../../test/ui';
import type {ListState} from '../../../app/list/types';
import {known} from '../../../core/model';

watchConsole();

const one = person('hans.mueller', {name: 'Hans Müller', position: 'Sales'});
const two = person('hans.mueller2', {name: 'Hans Müller', deleteAt: NOON});
const namesakes = row(1, '', 'check', {
    entry: entry(1, 'Müller, Hans'), why: {id: 'list.why.namesakes'},
    candidates: [candidate(one, {activeAt: known(Date.now() - 240_000)}), candidate(two, {state: 'already', why: {id: 'list.already.on'}})],
});
const nobody = row(2, '', 'unknown', {entry: entry(2, '@bop'), why: {id: 'target.nobodyName', values: {typed: 'bop'}}, candidates: [candidate(person('bob'))]});
const admin = row(3, 'root', 'refused', {why: {id: 'list.past.before'}});
const again = row(4, 'bob', 'twice', {why: {id: 'list.why.twice', values: {line: 1}}});
const rows = [row(0, 'bob'), namesakes, nobody, admin, again];

const button = (name: string | RegExp) => screen.getByRole('button', {name});
const line = (number: number) => within(screen.getAllByRole('row').find(({textContent}) => textContent!.startsWith(`Line ${number}`) && !textContent!.startsWith('LineState'))!);
const cells = () => screen.getAllByRole('row').slice(1).map((one) => within(one).getAllByRole('cell').map(({textContent}) => textContent));

function show(change: Partial<ListState> = {}, options?: Parameters<typeof openList>[1]): FakeList & {baseElement: Element} {
    const fake = fakeList({phase: 'table', rows, ...change});
    return {...fake, ...openList(fake, options)};
}

test('each line has its text, its state in a word, whom it means and what would happen', async () => {
    const {baseElement} = show();
    expect(document.activeElement?.textContent).toBe('5 lines: 1 ticked · 1 to check · 1 not found · 1 not allowed · 1 named twice');
    expect(cells().map(([text, state]) => [text, state])).toEqual([
        ['Line 1@bob', 'Ticked'],
        ['Line 2Müller, Hans', 'To checkSeveral people have this name. Who is meant?'],
        ['Line 3@bop', expect.stringMatching(/^Not found.*bop/)],
        ['Line 4@root', 'Not allowedAlready off before that run: left alone'],
        ['Line 5@bob', 'Named twiceNamed in line 1 too'],
    ]);
    expect(line(1).getByRole('checkbox', {name: /@bob.*bob@ ?acme. ?test.*never seen/})).toHaveProperty('checked', true);
    expect(line(1).getAllByRole('cell')[3]!.textContent).toBe('Signed out everywhere, cannot sign in');
    expect((await axe(baseElement)).violations).toEqual([]);
});

test('what would happen has a heading, and of several people it is told whose it is; to whoever is left alone nothing happens', () => {
    show();
    expect(screen.getAllByRole('columnheader').map(({textContent}) => textContent)).toEqual(['Line', 'State', 'Person', 'What would happen']);
    expect(screen.getByRole('table', {name: 'Lines and whom they mean'}).style.getPropertyValue('--useradmin-effects')).toBe('"What would happen"');
    expect(screen.getAllByRole('row').slice(1).map((one) => within(one).getAllByRole('cell').length)).toEqual([4, 4, 4, 4, 4]);
    expect(cells().map(([, , , effects]) => effects)).toEqual([expect.any(String), '@hans.muellerSigned out everywhere, cannot sign in', '', '', '']);
});

test('a name that several have, all of them off already: each says why', () => {
    const off = (name: string) => candidate(person(name, {deleteAt: NOON}), {state: 'already', why: {id: 'list.already.out'}, effects: []});
    show({rows: [row(0, '', 'already', {why: {id: 'list.why.namesakes'}, candidates: [off('ann'), off('ann2')]})]});
    expect(line(1).getAllByText('No session is listed')).toHaveLength(2);
});

test('somebody who is there at this moment is not counted in seconds', () => {
    const [first, second] = [candidate(one, {activeAt: known(Date.now() + 2_000)}), candidate(two)];
    show({rows: [{...namesakes, candidates: [first, second]}]});
    expect(line(2).getByText(/· active just now$/)).toBeTruthy();
});

test('an address goes on after the @ or a dot where it is too long', () => {
    show();
    const parts = [...line(1).getByText(/test · never seen/).childNodes].map(({textContent}) => textContent);
    expect(parts).toEqual(['bob@', 'acme.', 'test · never seen']);
});

test('namesakes stand beside what tells them apart, and nobody is ticked before somebody does it', async () => {
    const fake = show();
    const group = within(line(2).getByRole('group', {name: 'Who is meant in line 2?'}));
    const [first, second] = group.getAllByRole('checkbox');
    expect([first, second]).toEqual([expect.objectContaining({checked: false, disabled: false}), expect.objectContaining({checked: false, disabled: true})]);
    expect(group.getByRole('checkbox', {name: /hans. ?mueller@ ?acme. ?test.*Sales.*active 4 min/})).toBe(first);
    expect(group.getByText('Already on')).toBeTruthy();
    await userEvent.click(first!);
    fake.set({rows: rows.map((other) => (other === namesakes ? {...namesakes, chosen: one.id} : other))});
    expect(first).toHaveProperty('checked', true);
    await userEvent.click(first!);
    expect(fake.calls).toEqual([`tick 1 ${one.id}`, 'tick 1 ']);
});

test('who is ticked can be left out, and taken in again', async () => {
    const fake = show();
    await userEvent.click(line(1).getByRole('checkbox'));
    fake.set({rows: [row(0, 'bob', 'ready', {chosen: ''}), ...rows.slice(1)]});
    expect(line(1).getByText('Ready')).toBeTruthy();
    await userEvent.click(line(1).getByRole('checkbox'));
    expect(fake.calls).toEqual(['tick 0 ', `tick 0 ${person('bob').id}`]);
});

test('a line is put right where it stands, by typing or by who may be meant', async () => {
    const fake = show();
    const field = line(3).getByRole('textbox', {name: 'Correct line 3'});
    await userEvent.clear(field);
    await userEvent.type(field, ' @bob {Enter}');
    expect(line(3).getByText('Looking up…')).toBeTruthy();
    fake.set({why: {id: 'error.offline'}});
    expect(line(3).queryByText('Looking up…')).toBeNull();
    await userEvent.click(line(3).getByRole('button', {name: 'Use @bob'}));
    expect(fake.calls).toEqual(['correct 2 @bob', 'correct 2 @bob']);
});

test('the focus stays at the line that was put right', async () => {
    const fake = show();
    await userEvent.type(line(3).getByRole('textbox'), '{Enter}');
    fake.set({rows: rows.map((other) => (other === nobody ? row(9, 'bob.meier', 'ready', {entry: entry(9, '@bob.meier', {line: 3})}) : other))});
    expect(document.activeElement?.textContent).toMatch(/^Line 3@bob.meier/);
});

test('the focus is not lost with the last line of its state', async () => {
    const fake = show();
    await userEvent.click(button('Not found'));
    await userEvent.type(line(3).getByRole('textbox'), '{Enter}');
    fake.set({rows: [...rows.slice(0, 2), ...rows.slice(3)]});
    expect(document.activeElement?.textContent).toMatch(/^Line 1@bob/);
});

test('Tab stops only where something can be done', async () => {
    const {baseElement} = show();
    await userEvent.tab();
    expect(document.activeElement).toBe(button('Untick the 1 shown'));
    await userEvent.tab();
    expect(document.activeElement).toBe(button('All'));
    expect(baseElement.querySelector('[tabindex="0"]')).toBeNull();
});

test('a file dropped on the table does not take the page away', () => {
    const fake = show();
    const drop = createEvent.drop(screen.getByRole('table'), {dataTransfer: {types: ['Files'], files: []}});
    fireEvent(screen.getByRole('table'), drop);
    expect([drop.defaultPrevented, fake.calls]).toEqual([true, []]);
});

test('a line that leads to the wrong person can be put right too', async () => {
    const fake = show();
    await userEvent.click(line(5).getByRole('button', {name: /Correct….*Line 5/}));
    await userEvent.type(line(5).getByRole('textbox'), '.meier');
    await userEvent.click(line(5).getByRole('button', {name: 'Look up'}));
    expect(fake.calls).toEqual(['correct 4 @bob.meier']);
});

test('the button says what is done to how many', async () => {
    const fake = show({rows: Array.from({length: 33}, (_, index) => row(index, `p${index}`))});
    expect(screen.queryByText(/^Nobody/)).toBeNull();
    await userEvent.click(button('Deactivate 33 people'));
    await userEvent.click(button('Back'));
    expect(fake.calls).toEqual(['ask', 'back']);
});

test('nobody chosen, or too many for the server, and nothing can be done', () => {
    const fake = show({rows: [nobody]});
    expect(button('Deactivate 0 people')).toHaveProperty('disabled', true);
    expect(screen.getByText('Nobody here can be ticked. Each line says why.')).toBeTruthy();
    fake.set({rows: [nobody, namesakes]});
    expect(screen.getByText('Nobody is ticked yet.')).toBeTruthy();
    fake.set({verb: 'activate', rows: [row(0, 'ann'), row(1, 'bob')], blocked: {id: 'list.seats', values: {count: 2, room: 1, limit: 5}}});
    expect(button('Activate 2 people')).toHaveProperty('disabled', true);
    expect(screen.getByRole('alert').textContent).toBeTruthy();
});

test('status has nothing to tick, and leads on to what can be done', async () => {
    const fake = show({verb: 'status', rows: [row(0, 'bob', 'on'), {...namesakes, state: 'check'}]});
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getAllByRole('columnheader').map(({textContent}) => textContent)).toEqual(['Line', 'State', 'Person']);
    expect(cells().map(({length}) => length)).toEqual([3, 3]);
    expect(screen.queryByRole('button', {name: /people|1 person/})).toBeNull();
    await userEvent.click(button('Deactivate…'));
    expect(fake.calls).toEqual(['choose deactivate']);
});

test('what was chosen of the list is told, and what would happen in sum', () => {
    const columns = {people: [{kind: 'exact' as const, columns: [0], keys: 1, samples: [], count: 2, shapes: [], others: []}], others: [], same: [], preset: 0, isSideBySide: false, rows: 2};
    const asked = {columns, labels: ['E-Mail', 'Status'], said: [], choice: {people: [0], only: {column: 1, values: ['Leaver']}}};
    show({asked, sum: [{id: 'list.sum.off', values: {count: 33}}]});
    expect(screen.getByText('People from column E-Mail · Only rows where Status is Leaver')).toBeTruthy();
    expect(screen.getByText('33 accounts off, signed out everywhere')).toBeTruthy();
});

test('Esc does not throw away what was looked up', () => {
    const {calls} = show();
    pressEsc(line(3).getByRole('textbox'));
    expect(calls).toEqual([]);
});
