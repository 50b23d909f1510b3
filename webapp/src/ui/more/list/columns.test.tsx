/** @jest-environment jsdom */
import {screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {button, pressEsc, fakeList, openList, press} from '../../../../test/list-ui';
import type {FakeList} from '../../../../test/list-ui';
import {watchConsole} from '../../../../test/ui';
import type {Asked, ListState} from '../../../app/list/types';
import type {Columns, OtherColumn, PeopleColumn} from '../../../core/list/read/columns';

watchConsole();

const email: PeopleColumn = {kind: 'exact', columns: [0, 1], keys: 1, samples: ['bob@acme.test', 'joe@acme.test'], count: 36, shapes: [], others: []};
const manager: PeopleColumn = {kind: 'exact', columns: [2], keys: 1, samples: ['ann@acme.test'], count: 37, shapes: [], others: []};
const names: [string, number][] = Array.from({length: 30}, (_, index) => [`Cleo Berg ${index}`, 1]);
const deputy: PeopleColumn = {kind: 'name', columns: [6], keys: 1, samples: ['Cleo Berg'], count: 30, shapes: [], others: [{column: 6, filled: 30, values: names}]};
const status: OtherColumn = {column: 3, filled: 35, values: [['Leaver', 31], ['Joiner', 4]]};
const note: OtherColumn = {column: 4, filled: 1, values: [['Not him, please', 1]]};
const city = (column: number): OtherColumn => ({column, filled: 37, values: Array.from({length: 37}, (_, index) => [`city ${column} ${index}`, 1])});
const LABELS = ['E-Mail', 'Name', 'Manager', 'Status', 'Note', 'Type', '', 'A', 'B', 'C', 'D'];

function show(columns: Partial<Columns> = {}, asked: Partial<Asked> = {}, change: Partial<ListState> = {}): FakeList & {baseElement: Element} {
    const all: Columns = {people: [email], others: [note, status], same: [[5, 'user'], [6, 'Berlin']], preset: 0, isSideBySide: false, rows: 37, ...columns};
    const fake = fakeList({phase: 'columns', asked: {columns: all, labels: LABELS, said: [], choice: undefined, ...asked}, ...change});
    return {...fake, ...openList(fake)};
}

const ASKED: Partial<Columns> = {people: [email, manager, deputy], preset: undefined};
const box = (column: string, value: RegExp) => within(screen.getByRole('group', {name: column})).getByRole('checkbox', {name: value});
const radio = (name: RegExp) => screen.getByRole('radio', {name});

describe('where one column names the people', () => {
    test('it is said, and every row is one press, which has the focus', async () => {
        const {calls, baseElement} = show();
        expect(screen.getAllByRole('heading', {level: 2})[0]!.textContent).toBe('People from column E-Mail');
        expect(screen.getByText('Also names them: Name')).toBeTruthy();
        expect(screen.queryByRole('radio')).toBeNull();
        expect(document.activeElement).toBe(button('Every row (37)'));
        expect((await axe(baseElement)).violations).toEqual([]);
        await userEvent.keyboard('{Enter}');
        expect(calls).toEqual(['column {"people":[0]}']);
    });

    test('Enter that is still held down from the screen before presses nothing', async () => {
        const {calls} = show();
        await userEvent.keyboard('{Enter>3}');
        expect(calls).toEqual(['column {"people":[0]}']);
    });

    test('what the other columns say is told once, what is the same in all rows in one line', () => {
        show();
        const groups = screen.getAllByRole('group').map((one) => [one.querySelector('legend')!.textContent, within(one).getAllByRole('checkbox').map((own) => own.closest('label')!.textContent)]);
        expect(groups).toEqual([['Note1 of 37 rows', ['Not him, please 1', 'empty 36']], ['Status35 of 37 rows', ['Leaver 31', 'Joiner 4', 'empty 2']]]);
        expect(screen.getByText('Same in all rows: Type = user · Column 7 = Berlin')).toBeTruthy();
    });

    test('of columns that say something else in each row there are samples, folded where they are more than a few', async () => {
        show({others: [status, city(7), city(8), city(9), city(10)]});
        expect(screen.queryByText(/city/)).toBeNull();
        await press('4 more columns');
        expect(screen.getByText('city 8 0, city 8 1, city 8 2')).toBeTruthy();
    });

    test('a few of them are simply there, also people who are not asked about', () => {
        show({people: [email, deputy], others: [city(7)]});
        expect(screen.getByText('city 7 0, city 7 1, city 7 2')).toBeTruthy();
        expect(screen.getByText('Cleo Berg 0, Cleo Berg 1, Cleo Berg 2')).toBeTruthy();
        expect(screen.queryByRole('checkbox')).toBeNull();
    });
});

describe('rows by their values', () => {
    test('are chosen by keys alone, and the button says which and how many', async () => {
        const {calls} = show();
        box('Status 35 of 37 rows', /Leaver/).focus();
        await userEvent.keyboard(' ');
        expect(button('Rows where Status is Leaver (31)')).toBeTruthy();
        await userEvent.tab();
        await userEvent.tab();
        await userEvent.keyboard(' ');
        expect(document.activeElement).toBe(box('Status 35 of 37 rows', /empty/));
        expect(button('Rows with 2 values of Status (33)')).toBeTruthy();
        await press(/^Rows with/);
        expect(calls).toEqual(['column {"people":[0],"only":{"column":3,"values":["Leaver",""]}}']);
    });

    test('values of another column take their place, and without any it is every row again', async () => {
        const {calls} = show();
        await userEvent.click(box('Status 35 of 37 rows', /Joiner/));
        await userEvent.click(box('Note 1 of 37 rows', /empty/));
        expect(screen.getAllByRole('checkbox', {checked: true})).toEqual([box('Note 1 of 37 rows', /empty/)]);
        expect(button('Rows where Note is empty (36)')).toBeTruthy();
        await userEvent.click(box('Note 1 of 37 rows', /empty/));
        await press('Every row (37)');
        expect(calls).toEqual(['column {"people":[0]}']);
    });

    test('a long value is not put on the button', async () => {
        show({others: [{column: 4, filled: 1, values: [['x'.repeat(200), 1]]}]});
        await userEvent.click(box('Note 1 of 37 rows', /x/));
        expect(button('Rows with 1 value of Note (1)')).toBeTruthy();
    });
});

describe('where several could', () => {
    test('it is asked which: none is chosen, the first has the focus, and nothing goes on before', async () => {
        const {calls, baseElement} = show(ASKED);
        const question = screen.getByRole('group', {name: 'Which column names the people?'});
        expect(within(question).getAllByRole('radio').map((one) => [one.closest('label')!.textContent, (one as HTMLInputElement).checked])).toEqual([
            ['E-Mailbob@acme.test, joe@acme.test · Accounts in 36 of 37 rows · Also names them: Name', false],
            ['Managerann@acme.test · Accounts in 37 of 37 rows', false],
            ['Column 7Cleo Berg · Names in 30 of 37 rows · People are found by full name, and each is to be checked', false],
        ]);
        expect(document.activeElement).toBe(radio(/^E-Mail/));
        expect((await axe(baseElement)).violations).toEqual([]);
        const go = button('Every row (37)');
        expect([go.getAttribute('aria-disabled'), document.getElementById(go.getAttribute('aria-describedby')!)!.textContent]).toEqual(['true', 'Choose a column first.']);
        await userEvent.click(go);
        expect(calls).toEqual([]);
    });

    test('it is answered by keys alone', async () => {
        const {calls} = show(ASKED);
        radio(/^Manager/).focus();
        await userEvent.keyboard(' ');
        expect(radio(/^Manager/)).toHaveProperty('checked', true);
        expect(screen.queryByText('Choose a column first.')).toBeNull();
        button('Every row (37)').focus();
        await userEvent.keyboard('{Enter}');
        expect(calls).toEqual(['column {"people":[1]}']);
    });

    test('all of them may be meant in a list side by side', async () => {
        const {calls} = show({people: [email, manager], preset: undefined, isSideBySide: true, others: [], same: []});
        await userEvent.click(radio(/^All of them/));
        await press('Every row (37)');
        expect(calls).toEqual(['column {"people":[0,1]}']);
        expect(screen.queryByRole('heading', {name: 'Other columns'})).toBeNull();
    });

    test('and whoever comes back finds what was chosen', () => {
        show(ASKED, {choice: {people: [1], only: {column: 3, values: ['Joiner']}}});
        expect(screen.getAllByRole('radio', {checked: true})).toEqual([radio(/^Manager/)]);
        expect(screen.getAllByRole('checkbox', {checked: true})).toEqual([box('Status 35 of 37 rows', /Joiner/)]);
        expect(document.activeElement).toBe(button('Rows where Status is Joiner (4)'));
    });
});

test('text outside the table is there as a whole, with its lines', () => {
    const long = `Leave @bob alone. ${'Really. '.repeat(80)}`.trim();
    show({}, {said: [{line: 1, text: 'Hello,'}, {line: 3, text: long}, {line: 42, text: 'Regards'}]});
    const region = screen.getByRole('region', {name: 'Text outside the table'});
    expect([...region.querySelectorAll('p')].map(({textContent}) => textContent)).toEqual([`Lines 1 to 3Hello,\n\n${long}`, 'Line 42Regards']);
});

test('no column fits, back, cancel and a reason', async () => {
    const {calls} = show({}, {}, {why: {id: 'list.nobody'}});
    expect(screen.getByRole('alert').textContent).toMatch(/^No line names anybody/);
    await press('No column fits');
    await press('Back');
    await press('Cancel');
    expect(calls).toEqual(['column', 'back', 'close']);
});

test('Esc loses nothing', () => {
    const {calls} = show();
    [button('Back'), box('Status 35 of 37 rows', /Leaver/)].forEach(pressEsc);
    expect(calls).toEqual([]);
});
