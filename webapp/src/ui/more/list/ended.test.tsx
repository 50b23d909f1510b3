/** @jest-environment jsdom */
import {act, fireEvent, screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {endedLine, failedLine, idleLine, lineOf, numbered, openLine, undoneLine, unknownLine} from '../../../../test/list-lines';
import {button, endedState, pressEsc, fakeList, openList, press, rowOf} from '../../../../test/list-ui';
import {watchConsole} from '../../../../test/ui';
import type {ListState} from '../../../app/list/types';

watchConsole();

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
        const {fake, baseElement} = show(endedState(endedLine('bob'), endedLine('cy'), idleLine('nobody', 'unknown')));
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
        ['nobody knows', unknownLine('cy'), '1 of 2 people known to be off', 'Problem'],
        ['something works', openLine('cy'), '2 of 2 people off', 'Attention'],
        ['not started', lineOf('cy'), '1 of 2 people off', 'Attention'],
        ['taken back', undoneLine('cy'), '1 of 2 people off', 'OK'],
    ])('the worst thing decides how it looks: %s', (_, line, headline, tone) => {
        show(endedState(endedLine('bob'), line));
        expect(within(screen.getByRole('alert')).getByRole('img', {name: tone})).toBeTruthy();
        expect(within(screen.getByRole('alert')).getByRole('heading').textContent).toBe(headline);
    });

    test.each([['stopped', /You stopped it/], ['expired', /You were signed out. Sign in again/], ['gone', /cut short/]] as const)('why it ended: %s', (ending, sentence) => {
        show({...endedState(lineOf('bob')), ending});
        expect(screen.getByRole('alert').textContent).toMatch(sentence);
    });

    test('what is left can be gone on with, and what failed tried again', async () => {
        const {fake} = show(endedState(endedLine('bob'), failedLine('cy'), unknownLine('dan'), lineOf('eve'), lineOf('fay'), idleLine('gus', 'check')));
        await press('Continue with 2 people');
        await press('Try 2 people again');
        expect(fake.calls).toEqual(['goOn', 'retry']);
    });

    test('whoever is signed out cannot do more from here', () => {
        show({...endedState(endedLine('bob'), failedLine('cy'), lineOf('dan')), ending: 'expired'});
        expect(screen.queryByRole('button', {name: /^Try|Continue|Undo/})).toBeNull();
        expect(button('Copy as CSV')).toBeTruthy();
    });

    test('the title says that it is over, and no longer asks for it', () => {
        show(endedState(endedLine('bob'), endedLine('cy'), idleLine('nobody', 'unknown')));
        expect(screen.getByRole('heading', {level: 1}).textContent).toBe('Result of deactivating 2 people');
    });

    test('all that the table said of somebody who was not ticked is in the notes', async () => {
        show(endedState(endedLine('bob'), idleLine('@cy', 'check', {person: lineOf('cy').person, why: {id: 'list.caution.bot'}, cautions: [{id: 'list.caution.active', values: {ago: {ago: 60_000}}}]})));
        await userEvent.click(within(rowOf('cy')).getByRole('button', {name: '2 notes'}));
        expect(rowOf('cy').textContent).toMatch(/This is a bot.*Was active 1 min/);
    });

    describe('what was meant for the run', () => {
        beforeEach(() => void jest.useFakeTimers());
        afterEach(() => void jest.useRealTimers());

        test('the second of a double Esc that stopped the run does not throw the result off the screen; a later one closes', async () => {
            const fake = fakeList({phase: 'running', total: 2, lines: numbered([endedLine('bob'), lineOf('cy')])});
            openList(fake, {armAfter: 600});
            const esc = () => pressEsc(document.activeElement!);
            esc();
            expect(fake.calls).toEqual(['stop']);
            fake.set({...endedState(endedLine('bob'), lineOf('cy')), ending: 'stopped'});
            await Promise.resolve();
            esc();
            expect(fake.calls).toEqual(['stop']);
            act(() => jest.advanceTimersByTime(600));
            fireEvent.keyDown(document.activeElement!, {key: 'Escape', repeat: true});
            expect(fake.calls).toEqual(['stop']);
            esc();
            expect(fake.calls).toEqual(['stop', 'close']);
        });

        test('nor does a late click on Stop, where Close comes to stand', () => {
            const fake = fakeList(endedState(endedLine('bob')));
            openList(fake, {armAfter: 600});
            const late = () => fireEvent.click(screen.getAllByRole('button', {name: 'Close'})[1]!);
            late();
            expect(fake.calls).toEqual([]);
            act(() => jest.advanceTimersByTime(600));
            late();
            expect(fake.calls).toEqual(['close']);
        });
    });

    test('a list that was cut short can be gone on with', async () => {
        const {fake} = show({...endedState(endedLine('bob'), lineOf('cy')), ending: 'gone'});
        await press('Continue with 1 person');
        expect(fake.calls).toEqual(['goOn']);
    });

    test('why nothing could be begun is said', () => {
        show({...endedState(lineOf('bob')), why: {id: 'error.offline'}});
        expect(screen.getByText(/cannot be reached/)).toBeTruthy();
    });

    test('rows show the line as it stood, fold their notes, and go by result', async () => {
        show(endedState(endedLine('bob', {}, {text: 'Müller, Bob; IT'}), failedLine('cy'), idleLine('boss', 'refused', {why: {id: 'error.offline'}})));
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
        const {copied} = show({...endedState(endedLine('bob')), answers: {ticket: 'INC-7', tokensOff: false}});
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
        show(endedState(...Array.from({length: 1_000}, (_, index) => endedLine(`p${index}`))));
        expect(within(screen.getByRole('list', {name: 'Lines of the list'})).getAllByRole('listitem')).toHaveLength(50);
    });
});
