/** @jest-environment jsdom */
import {act, fireEvent, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {endedLine, failedLine, idleLine, lineOf, numbered} from '../../../../test/list-lines';
import {pressEsc, fakeList, openList} from '../../../../test/list-ui';
import {watchConsole, words} from '../../../../test/ui';
import type {ListState} from '../../../app/list/types';
import type {Line} from '../../../core/list/types';

import {leftText} from './running';

watchConsole();

const button = (name: string | RegExp) => screen.getByRole('button', {name});
const press = (name: string | RegExp) => userEvent.click(button(name));
const rowOf = (username: string) => screen.getAllByRole('listitem').find(({textContent}) => textContent.includes(`@${username}`))!;

function show(change: Partial<ListState>) {
    const fake = fakeList({phase: 'running', ...change});
    return {fake, ...openList(fake)};
}

describe('while it runs', () => {
    const lines = numbered([endedLine('ann.lee'), lineOf('bob', {at: 'asked'}), lineOf('cy', {at: 'answered'}), lineOf('dan'), idleLine('Nobody Known', 'unknown')]);
    const running = {done: 1, total: 4, lines};

    test('says how far it is, how long it takes, and what is known of everybody', async () => {
        const {baseElement} = show({...running, leftMs: 38_000});
        expect(screen.getByRole('heading', {level: 1}).textContent).toBe('Deactivating 4 people');
        const bar = screen.getByRole('progressbar', {name: '1 of 4'});
        expect(bar).toMatchObject({value: 1, max: 4});
        expect(screen.getByText(/^about 40 s left/)).toBeTruthy();
        expect(['ann.lee', 'bob', 'cy', 'dan'].map((name) => rowOf(name).textContent)).toEqual([
            expect.stringContaining('Off and checked'), expect.stringContaining('Asked, no answer yet'), expect.stringContaining('Answered, not checked yet'), expect.stringContaining('Waiting'),
        ]);
        expect(screen.getByText(/Line 5: Nobody Known/)).toBeTruthy();
        expect((await axe(baseElement)).violations).toEqual([]);
    });

    test('a row changes when its line does', () => {
        const {fake} = show(running);
        fake.set({done: 2, lines: lines.map((line) => (line.key === 1 ? {...failedLine('bob'), key: 1, line: 2} : line))});
        expect(rowOf('bob').textContent).toContain('Not off');
        expect(screen.getByRole('heading', {level: 2}).textContent).toBe('2 of 4');
    });

    test('the focus is on the count and not on Stop; the × closes', async () => {
        const {fake} = show(running);
        expect(document.activeElement).toBe(screen.getByRole('heading', {level: 2}));
        await press('Close');
        expect(fake.calls).toEqual(['close']);
    });

    test.each([[false], [true]])('Esc stops it, which is said where the focus is; nobody else hears of it (unkept: %s)', async (unkept) => {
        const {fake} = show({...running, unkept});
        const count = screen.getByRole('heading', {level: 2});
        expect(document.getElementById(count.getAttribute('aria-describedby')!)!.textContent).toMatch(/^Esc stops it/);
        pressEsc(count);
        expect(fake.calls).toEqual(['stop']);
        fake.set({stopping: true});
        pressEsc(count);
        expect(fake.calls).toEqual(['stop']);
    });

    test('Esc stops it wherever in the dialog the focus is, a held one once', () => {
        const {fake} = show(running);
        [screen.getByRole('dialog'), button('Stop')].forEach(pressEsc);
        expect(fake.calls).toEqual(['stop', 'stop']);
        fireEvent.keyDown(button('Stop'), {key: 'Escape', repeat: true});
        fireEvent.keyDown(button('Stop'), {key: 'Enter'});
        expect(fake.calls).toHaveLength(2);
    });

    test.each<[string, Line['at'][], string]>([
        ['both', ['asked', 'asked', 'answered'], 'Stopping: 2 people are still being done, 1 is being checked'],
        ['requests alone', ['asked'], 'Stopping: 1 person is still being done'],
        ['checks alone', ['answered', 'answered', 'waiting'], 'Stopping: 2 people are being checked'],
        ['one check', ['answered'], 'Stopping: 1 person is being checked'],
        ['one request, many checks', ['asked', 'answered', 'answered'], 'Stopping: 1 person is still being done, 2 are being checked'],
        ['neither', ['waiting'], 'Stopping'],
    ])('what is still to come of a run that stops: %s', (_, all, said) => {
        show({total: all.length, lines: numbered(all.map((at, index) => lineOf(`p${index}`, {at}))), stopping: true});
        expect(screen.getByText(said, {ignore: '.sr-only'})).toBeTruthy();
    });

    test('Stop stops once, and says what is being finished', async () => {
        const {fake} = show(running);
        await press('Stop');
        expect(fake.calls).toEqual(['stop']);
        fake.set({stopping: true});
        expect(screen.getByText('Stopping: 1 person is still being done, 1 is being checked')).toBeTruthy();
        expect(screen.getByRole('status').textContent).toBe('Stopping');
        await press('Stop');
        expect(fake.calls).toEqual(['stop']);
        expect(document.activeElement).toBe(button('Stop'));
    });

    test('taking back is called so', () => {
        show({...running, undoing: true});
        expect(screen.getByRole('heading', {level: 1}).textContent).toBe('Undoing for 4 people');
    });

    test('the page asks before it is left, as long as it runs', () => {
        const leaves = () => {
            const event = new Event('beforeunload', {cancelable: true});
            window.dispatchEvent(event);
            return !event.defaultPrevented;
        };
        const {unmount} = show(running);
        expect(leaves()).toBe(false);
        unmount();
        expect(leaves()).toBe(true);
    });

    test('of a long list the page goes along with the run, until somebody turns it', async () => {
        const many = numbered(Array.from({length: 120}, (_, index) => lineOf(`p${index}`)));
        const {fake} = show({total: 120, lines: many});
        expect(screen.getAllByRole('listitem')).toHaveLength(50);
        const at = (count: number) => many.map((line, index) => (index < count ? {...endedLine(`p${index}`), key: index, line: index + 1} : line));
        fake.set({done: 60, lines: at(60)});
        expect(rowOf('p60').textContent).toContain('Waiting');
        expect(screen.getByText(/51 to 100 of 120/)).toBeTruthy();
        await press('Earlier lines');
        fake.set({done: 101, lines: at(101)});
        expect(screen.getByText(/1 to 50 of 120/)).toBeTruthy();
    });
});

describe('announcements', () => {
    beforeEach(() => void jest.useFakeTimers());
    afterEach(() => void jest.useRealTimers());
    const heard = (total: number, every: number) => {
        const {fake} = show({done: 0, total, lines: []});
        const said = new Set<string>();
        for (let done = 1; done <= total; done++) {
            act(() => jest.advanceTimersByTime(every));
            fake.set({done});
            said.add(document.querySelector('[role="status"]')!.textContent);
        }
        return [...said].filter(Boolean);
    };
    test.each<[string, number, number, string[]]>([
        ['quarters of a short list', 12, 5_000, ['3 of 12', '6 of 12', '9 of 12']],
        ['tenths of a long one', 200, 1_000, ['20 of 200', '40 of 200', '60 of 200', '80 of 200', '100 of 200', '120 of 200', '140 of 200', '160 of 200', '180 of 200']],
        ['nothing of one that takes no time', 12, 100, []],
        ['not more than one in five seconds', 200, 100, ['50 of 200', '100 of 200', '150 of 200']],
    ])('%s', (_, total, every, said) => expect(heard(total, every)).toEqual(said));
});

test.each([[1_000, 'about 5 s left'], [38_000, 'about 40 s left'], [58_000, 'about 1 min left'], [170_000, 'about 3 min left']])('%i ms are %s', (ms, said) => {
    expect(words.say(leftText(ms))).toBe(said);
});
