/** @jest-environment jsdom */
import {createEvent, fireEvent, screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';
import {TextDecoder, TextEncoder} from 'node:util';

import {fakeList, openList} from '../../../../test/list-ui';
import {watchConsole} from '../../../../test/ui';

watchConsole();

// jsdom has none, and its files do not give their bytes.
beforeAll(() => void Object.assign(globalThis, {TextDecoder}));

const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', {name: 'People, one per line'});
const input = () => document.querySelector<HTMLInputElement>('input[type=file]')!;
const staff = (text: string, name = 'staff.csv') => {
    const bytes = new TextEncoder().encode(text).buffer;
    return Object.assign(new File([text], name, {type: 'text/csv'}), {arrayBuffer: () => Promise.resolve(bytes)});
};

test('what is pasted is kept as it is, and looked up by the button', async () => {
    const fake = fakeList();
    const {baseElement} = openList(fake);
    expect(document.activeElement).toBe(area());
    fireEvent.change(area(), {target: {value: '@bob\nann@acme.test'}});
    await userEvent.click(screen.getByRole('button', {name: 'Look them up'}));
    expect(fake.calls).toEqual(['type @bob\nann@acme.test', 'look']);
    expect((await axe(baseElement)).violations).toEqual([]);
});

test('Esc loses nothing that was typed, wherever in the dialog the focus is', () => {
    const fake = fakeList();
    openList(fake);
    fireEvent.change(area(), {target: {value: '@bob'}});
    [area(), screen.getByRole('dialog')].forEach((place) => fireEvent.keyDown(place, {key: 'Escape'}));
    expect(fake.calls).not.toContain('close');
    fireEvent.change(area(), {target: {value: ''}});
    fireEvent.keyDown(screen.getByRole('dialog'), {key: 'Escape'});
    expect(fake.calls).toContain('close');
});

test('Enter begins a line, Ctrl and Enter look up', async () => {
    const fake = fakeList();
    openList(fake);
    await userEvent.type(area(), 'a{Enter}b');
    expect(area().value).toBe('a\nb');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(fake.calls.filter((call) => !call.startsWith('type'))).toEqual(['look']);
});

test('what is to be done can be chosen', async () => {
    const fake = fakeList();
    openList(fake);
    expect(screen.getByRole('group', {name: 'What to do'})).toBeTruthy();
    expect(screen.getByRole('radio', {name: 'Deactivate'})).toHaveProperty('checked', true);
    await userEvent.click(screen.getByRole('radio', {name: 'Show status'}));
    expect(fake.calls).toEqual(['choose status']);
});

test('why it cannot be used is told, and the text stays', () => {
    openList(fakeList({text: '@bob', why: {id: 'error.offline'}}));
    expect(screen.getByRole('alert').textContent).toContain('cannot be reached');
    expect(area().value).toBe('@bob');
});

const FORMATTED = 'Colours and struck-out text are not seen here.';

/** Pastes over this part of the field. */
const paste = (html: string, from: number, to: number) => {
    area().setSelectionRange(from, to);
    fireEvent.paste(area(), {clipboardData: {getData: () => html}});
};

test('that colours came along is said as long as any of that text may be left', () => {
    const fake = fakeList({text: '@bob\n'});
    openList(fake);
    paste('<b>ann</b>', 0, 5);
    paste('<s>bob</s>', 0, 0);
    expect(fake.calls).toEqual([`format ${FORMATTED}`]);
    fake.set({formatted: FORMATTED});
    paste('<b>ann</b>', 1, 5);
    expect(fake.calls).toHaveLength(1);
    paste('<b>ann</b>', 0, 4);
    expect(fake.calls).toEqual([`format ${FORMATTED}`, 'format ']);
});

test('a file beside a text with colours leaves it said, and one in its place does not', async () => {
    const fake = fakeList({text: '@bob', formatted: FORMATTED});
    openList(fake);
    await userEvent.upload(input(), staff('@ann'));
    await waitFor(() => expect(area().value).toBe('@bob\n@ann'));
    expect(fake.calls).not.toContain('format ');
    fireEvent.change(area(), {target: {value: ' '}});
    await userEvent.upload(input(), staff('@joe'));
    await waitFor(() => expect(area().value).toBe('@joe'));
    expect(fake.calls).toContain('format ');
});

test('a chosen file is put into the field, and another takes its place', async () => {
    const fake = fakeList();
    openList(fake);
    await userEvent.upload(input(), staff('@bob\r\n@joe'));
    await waitFor(() => expect(fake.calls).toEqual(['type @bob\n@joe']));
    expect(screen.getByRole('status').textContent).toBe('staff.csv was read');
    await userEvent.upload(input(), staff('@ann', 'new.csv'));
    await waitFor(() => expect(area().value).toBe('@ann'));
});

test('a file does not take away what was typed by hand', async () => {
    openList(fakeList({text: '@bob'}));
    await userEvent.upload(input(), staff('@ann'));
    await waitFor(() => expect(area().value).toBe('@bob\n@ann'));
});

test('a file dropped on the dialog is read, and the page stays', async () => {
    const fake = fakeList();
    openList(fake);
    const drop = createEvent.drop(screen.getByRole('heading', {level: 1}), {dataTransfer: {types: ['Files'], files: [staff('@bob')]}});
    fireEvent(screen.getByRole('heading', {level: 1}), drop);
    expect(drop.defaultPrevented).toBe(true);
    await waitFor(() => expect(fake.calls).toEqual(['type @bob']));
});

test('words dragged about are left to the browser', () => {
    openList(fakeList());
    const drop = createEvent.drop(area(), {dataTransfer: {types: ['text/plain'], files: []}});
    fireEvent(area(), drop);
    expect(drop.defaultPrevented).toBe(false);
});

test('a workbook is refused and nothing is changed', async () => {
    const fake = fakeList();
    openList(fake);
    await userEvent.upload(input(), staff('PK\u0003\u0004', 'staff.csv'));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Save it as CSV first'));
    expect(fake.calls).toEqual([]);
});

test('looking up counts, and is told once', async () => {
    const fake = fakeList({phase: 'looking'});
    const {baseElement} = openList(fake);
    fake.set({done: 120, total: 300});
    expect(screen.getByRole('progressbar', {name: 'Looking up 120 of 300 names'})).toHaveProperty('value', 120);
    expect(screen.getByRole('status').textContent).toBe('Looking up…');
    expect((await axe(baseElement)).violations).toEqual([]);
});
