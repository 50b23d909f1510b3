/** @jest-environment jsdom */
import {screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import {person} from '../../../../test/people';
import {entry, fakeList, openList, row} from '../../../../test/list-ui';
import {watchConsole} from '../../../../test/ui';

watchConsole();

const nobody = row(1, '', 'unknown', {entry: entry(1, '@bobb'), candidates: [], chosen: ''});
const rows = [row(0, 'ann'), nobody];
const field = () => screen.getByRole<HTMLInputElement>('textbox', {name: 'Correct line 2'});
const press = (name: string) => userEvent.click(screen.getByRole('button', {name}));

test('what was typed and not looked up is still there after another filter, and after the question', async () => {
    const fake = fakeList({phase: 'table', rows});
    openList(fake);
    await userEvent.type(field(), 'y');
    await press('Ticked');
    expect(screen.queryByRole('textbox')).toBeNull();
    await press('All');
    expect(field().value).toBe('@bobby');
    fake.set({phase: 'asking'});
    fake.set({phase: 'table'});
    expect(field().value).toBe('@bobby');
});

test.each(['paste', 'columns'] as const)('of another list, or another column, nothing is left: %s', async (phase) => {
    const fake = fakeList({phase: 'table', rows});
    openList(fake);
    await userEvent.type(field(), 'y');
    fake.set({phase});
    fake.set({phase: 'table'});
    expect(field().value).toBe('@bobb');
});

test('while it is looked up nothing else can be typed, which would be lost', async () => {
    const fake = fakeList({phase: 'table', rows});
    openList(fake);
    await userEvent.type(field(), 'y{Enter}{Enter}');
    expect(fake.calls).toEqual(['correct 1 @bobby']);
    expect(field().readOnly).toBe(true);
    fake.set({rows: [rows[0]!, {...nobody, entry: entry(1, '@bobby')}]});
    expect(field().value).toBe('@bobby');
    expect(field().readOnly).toBe(false);
});

test('a row that was ticked says so, as its filter and the headline count it', () => {
    openList(fakeList({phase: 'table', rows: [row(0, 'ann', 'check', {chosen: person('ann').id})]}));
    expect(screen.getByText('To check, ticked')).toBeTruthy();
});
