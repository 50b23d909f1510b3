/** @jest-environment jsdom */
import {screen, within} from '@testing-library/react';

import {endedLine, failedLine, numbered, stepOf, undoneLine} from '../../../../test/list-lines';
import {button, endedState, fakeList, openList, press, rowOf} from '../../../../test/list-ui';
import {watchConsole} from '../../../../test/ui';
import type {ListState} from '../../../app/list/types';

watchConsole();

function show(change: Partial<ListState>) {
    const fake = fakeList(change);
    return {fake, ...openList(fake)};
}

test('a single row is undone by its own button, all by one press; what does not return is said', async () => {
    const {fake} = show(endedState(endedLine('bob'), endedLine('cy'), failedLine('dan')));
    expect(screen.getByText('Undo activates them again. Sessions that ended do not return. It cannot know what plugins on the server did.')).toBeTruthy();
    await press('Undo for @cy');
    await press('Undo for all 2 people');
    expect(fake.calls).toEqual(['undo 1', 'undo']);
    expect(screen.queryByRole('button', {name: 'Undo for @dan'})).toBeNull();
    fake.set({undoing: true, lines: numbered([endedLine('bob', {undone: true}), undoneLine('cy'), failedLine('dan')])});
    expect(within(screen.getByRole('alert')).getByRole('heading').textContent).toBe('Undone for 2 people');
    expect([rowOf('bob').textContent, rowOf('cy').textContent]).toEqual([expect.stringContaining('Undone'), expect.stringContaining('Undone and checked')]);
    expect(screen.queryByRole('button', {name: /^Undo/})).toBeNull();
});

test('an undo that did not come out may be tried again, and the act is not done anew', async () => {
    const not = endedLine('cy', {act: 'undo', undoes: 'r-cy', steps: [], headline: {text: {id: 'head.undo.not'}, tone: 'bad', notes: []}});
    const {fake} = show({...endedState(undoneLine('bob'), not), undoing: true});
    expect(within(screen.getByRole('alert')).getByRole('heading').textContent).toBe('Undone for 1 of 2 people');
    expect(rowOf('cy').textContent).toContain('Not undone');
    expect(screen.queryByRole('button', {name: /^Try|Continue/})).toBeNull();
    await press('Undo for @cy');
    expect(fake.calls).toEqual(['undo 1']);
});

test('an undo that was stopped is not good, and whom it did not come to is off as before', () => {
    show({...endedState(undoneLine('bob'), endedLine('cy', {}, {at: 'waiting'})), undoing: true, ending: 'stopped'});
    const alert = screen.getByRole('alert');
    expect(within(alert).getByRole('heading').textContent).toBe('Undone for 1 of 2 people');
    expect(within(alert).getByRole('img', {name: 'Attention'})).toBeTruthy();
    expect(rowOf('cy').textContent).toContain('Off and checked');
    expect(button('Undo for @cy')).toBeTruthy();
});

test('what was taken back here is told apart from who is on again by somebody else, in the sum, the filters and the rows', async () => {
    const part = endedLine('dan', {act: 'undo', undoes: 'r-dan', steps: [stepOf('checked', {step: 'account-on'}), stepOf('failed', {step: 'bots-on'})], headline: {text: {id: 'head.undo.part', values: {at: {time: 0}}}, tone: 'warn', notes: []}});
    const {baseElement} = show(endedState(undoneLine('bob'), endedLine('cy', {cameBack: true}), endedLine('eve', {cameBack: true}), part));
    expect(within(screen.getByRole('alert')).getByText('1 failed · 1 undone · 2 on again')).toBeTruthy();
    await press('1 undone');
    expect(screen.getAllByRole('listitem').map(({textContent}) => textContent)).toEqual([expect.stringContaining('Undone and checked')]);
    await press('2 on again');
    expect(screen.getAllByRole('listitem').map(({textContent}) => textContent)).toEqual(Array(2).fill(expect.stringContaining('On again since then, not by this tab')));
    await press('1 failed');
    expect(rowOf('dan').textContent).toContain('Undone in part');
    expect(baseElement.textContent).not.toMatch(/taken back/i);
});

test('after one row is undone the others are where they were: same filter, same page', async () => {
    const lines = Array.from({length: 60}, (_, i) => endedLine(`p${i + 10}`));
    const {fake} = show(endedState(...lines, failedLine('dan')));
    await press('60 off and checked');
    await press('Later lines');
    await press('Undo for @p69');
    fake.set({phase: 'running', done: 0, total: 1});
    fake.set({phase: 'ended', undoing: true, lines: numbered([...lines.slice(0, 59), undoneLine('p69'), failedLine('dan')])});
    expect(screen.getByText('51 to 59 of 59')).toBeTruthy();
    expect(button('59 off and checked').getAttribute('aria-pressed')).toBe('true');
});
