/** @jest-environment jsdom */
import {fireEvent, render, screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';
import React from 'react';

import {endedLine, failedLine, idleLine, lineOf, numbered, openLine, undoneLine, unknownLine} from '../../../../test/list-lines';
import {fakeList, openList} from '../../../../test/list-ui';
import {watchConsole, words} from '../../../../test/ui';
import type {ListState} from '../../../app/list/types';
import type {Line} from '../../../core/list/types';
import {WordsProvider} from '../../words';

import {KeptLists} from './kept';

watchConsole();

const button = (name: string | RegExp) => screen.getByRole('button', {name});
const press = (name: string | RegExp) => userEvent.click(button(name));
const rowOf = (username: string) => screen.getAllByRole('listitem').find(({textContent}) => textContent.includes(`@${username}`))!;

/** These lines after a run that has dealt with all of them. */
const ended = (...lines: Line[]): Partial<ListState> => ({phase: 'ended', ending: 'told', lines: numbered(lines)});

function show(change: Partial<ListState>) {
    const fake = fakeList(change);
    const copied: string[] = [];
    const copy = (text: string) => {
        copied.push(text);
        return Promise.resolve(true);
    };
    return {fake, copied, ...openList(fake, {copy})};
}

describe('afterwards', () => {
    test('all of them done is good, and Close is all that is left', async () => {
        const {fake, baseElement} = show(ended(endedLine('bob'), endedLine('cy'), idleLine('nobody', 'unknown')));
        const alert = screen.getByRole('alert');
        expect(within(alert).getByRole('heading').textContent).toBe('All 2 people off and checked');
        expect(within(alert).getByRole('img', {name: 'OK'})).toBeTruthy();
        expect(document.activeElement).toBe(within(alert).getByRole('heading'));
expect(within(alert).getByText('2 off and checked · 1 not found')).toBeTruthy();
        expect(screen.queryByRole('button', {name: /^Try|Continue/})).toBeNull();
        expect((await axe(baseElement)).violations).toEqual([]);
        await userEvent.click(screen.getAllByRole('button', {name: 'Close'})[1]!);
        expect(fake.calls).toEqual(['close']);
    });

    test.each<[string, ReturnType<typeof lineOf>, string, string]>([
        ['failed', failedLine('cy'), '1 of 2 people off', 'Problem'],
        ['nobody knows', unknownLine('cy'), '1 of 2 people off', 'Problem'],
        ['something works', openLine('cy'), '2 of 2 people off', 'Attention'],
        ['not started', lineOf('cy'), '1 of 2 people off', 'Attention'],
        ['taken back', undoneLine('cy'), '1 of 2 people off', 'OK'],
    ])('the worst thing decides how it looks: %s', (_, line, headline, tone) => {
        show(ended(endedLine('bob'), line));
        expect(within(screen.getByRole('alert')).getByRole('img', {name: tone})).toBeTruthy();
        expect(within(screen.getByRole('alert')).getByRole('heading').textContent).toBe(headline);
    });

    test.each([['stopped', /You stopped it/], ['expired', /You were signed out. Sign in again/], ['gone', /cut short/]] as const)('why it ended: %s', (ending, sentence) => {
        show({...ended(lineOf('bob')), ending});
        expect(screen.getByRole('alert').textContent).toMatch(sentence);
    });

    test('what is left can be gone on with, and what failed tried again', async () => {
        const {fake} = show(ended(endedLine('bob'), failedLine('cy'), unknownLine('dan'), lineOf('eve'), lineOf('fay'), idleLine('gus', 'check')));
        await press('Continue with 2 people');
        await press('Try 2 people again');
        expect(fake.calls).toEqual(['goOn', 'retry']);
    });

    test('whoever is signed out cannot do more from here', () => {
        show({...ended(endedLine('bob'), failedLine('cy'), lineOf('dan')), ending: 'expired'});
        expect(screen.queryByRole('button', {name: /^Try|Continue|Undo/})).toBeNull();
        expect(button('Copy as CSV')).toBeTruthy();
    });

    test('a single row is undone by its own button, all by one press; what does not return is said', async () => {
        const {fake} = show(ended(endedLine('bob'), endedLine('cy'), failedLine('dan')));
        expect(screen.getByText(/Sessions that ended do not return/)).toBeTruthy();
        await press('Undo for @cy');
        await press('Undo for all 2 people');
        expect(fake.calls).toEqual(['undo 1', 'undo']);
        expect(screen.queryByRole('button', {name: 'Undo for @dan'})).toBeNull();
        fake.set({undoing: true, lines: numbered([endedLine('bob', {undone: true}), undoneLine('cy'), failedLine('dan')])});
        expect(within(screen.getByRole('alert')).getByRole('heading').textContent).toBe('Taken back for 2 people');
        expect([rowOf('bob').textContent, rowOf('cy').textContent]).toEqual([expect.stringContaining('Taken back'), expect.stringContaining('Undone and checked')]);
        expect(screen.queryByRole('button', {name: /^Undo/})).toBeNull();
    });

    test('an undo that did not come out may be tried again, and the act is not done anew', async () => {
        const not = endedLine('cy', {act: 'undo', undoes: 'r-cy', steps: [], headline: {text: {id: 'head.undo.not'}, tone: 'bad', notes: []}});
        const {fake} = show({...ended(undoneLine('bob'), not), undoing: true});
        expect(within(screen.getByRole('alert')).getByRole('heading').textContent).toBe('Taken back for 1 of 2 people');
        expect(screen.queryByRole('button', {name: /^Try|Continue/})).toBeNull();
        await press('Undo for @cy');
        expect(fake.calls).toEqual(['undo 1']);
    });

    test('a list that was cut short can be gone on with', async () => {
        const {fake} = show({...ended(endedLine('bob'), lineOf('cy')), ending: 'gone'});
        await press('Continue with 1 person');
        expect(fake.calls).toEqual(['goOn']);
    });

    test('why nothing could be begun is said', () => {
        show({...ended(lineOf('bob')), why: {id: 'error.offline'}});
        expect(screen.getByText(/cannot be reached/)).toBeTruthy();
    });

    test('rows show the line as it stood, fold their notes, and go by result', async () => {
        show(ended(endedLine('bob', {}, {text: 'Müller, Bob; IT'}), failedLine('cy'), idleLine('boss', 'refused', {why: {id: 'error.offline'}})));
        expect(rowOf('bob').textContent).toContain('Line 1: Müller, Bob; IT');
        await userEvent.click(within(rowOf('cy')).getByRole('button', {name: '1 note'}));
        expect(rowOf('cy').textContent).toContain('cannot be reached');
        await press('1 failed');
        expect(screen.queryByText(/Müller/)).toBeNull();
        expect(rowOf('cy')).toBeTruthy();
    });

    test('a list is copied as Markdown and as CSV, and saved as a file', async () => {
        const saved: {name: string; type: string; revoked: boolean}[] = [];
        Object.assign(URL, {createObjectURL: ({type}: Blob) => {
            saved.push({name: '', type, revoked: false});
            return 'blob:x';
        }, revokeObjectURL: () => Object.assign(saved[0]!, {revoked: true})});
        const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function note(this: HTMLAnchorElement) {
            Object.assign(saved[0]!, {name: this.download});
        });
        const {copied} = show({...ended(endedLine('bob')), answers: {ticket: 'INC-7', tokensOff: false}});
        await press('Copy as Markdown');
        await press('Copy as CSV');
        expect(copied).toEqual([expect.stringMatching(/^#### Deactivate: list of 1 line\n[^]*INC-7/), expect.stringMatching(/^line,original/)]);
        jest.useFakeTimers();
        fireEvent.click(button('Download CSV'));
        jest.runAllTimers();
        jest.useRealTimers();
        click.mockRestore();
        expect(saved).toEqual([{name: 'useradmin-deactivate-2026-03-03-1200.csv', type: 'text/csv;charset=utf-8', revoked: true}]);
    });

    test('a thousand lines are drawn fifty at a time', () => {
        show(ended(...Array.from({length: 1_000}, (_, index) => endedLine(`p${index}`))));
        expect(within(screen.getByRole('list', {name: 'Lines of the list'})).getAllByRole('listitem')).toHaveLength(50);
    });
});

test('the lists of this tab: newest first, with what is open', async () => {
    const opened: string[] = [];
    const record = (id: string, at: number) => ({id, verb: 'deactivate' as const, at, by: 'ann', ticket: '', tokensOff: false, lines: []});
    const lists = [{record: record('old', Date.UTC(2026, 2, 1, 9)), lines: [endedLine('a')]}, {record: record('new', Date.UTC(2026, 2, 2, 9)), lines: [endedLine('a'), failedLine('b'), lineOf('c'), idleLine('x', 'unknown')]}];
    render(<WordsProvider words={words}><KeptLists lists={lists} open={(id) => opened.push(id)}/></WordsProvider>, {legacyRoot: true});
    const [first, second] = screen.getAllByRole('button');
    expect(first!.textContent).toMatch(/^Deactivate 3 people1 failed · 1 not started2 Mar/);
    expect(second!.textContent).toContain('nothing open');
    await userEvent.click(first!);
    expect(opened).toEqual(['new']);
});
