/** @jest-environment jsdom */
import {screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {button, candidate, fakeList, openList, press, row} from '../../../../test/list-ui';
import type {FakeList} from '../../../../test/list-ui';
import {person} from '../../../../test/people';
import {watchConsole} from '../../../../test/ui';
import type {ListState} from '../../../app/list/types';
import type {Row, RowState} from '../../../core/list/types';

watchConsole();

const LONG = `Please leave these two alone, whatever anybody says. ${'They are needed. '.repeat(60)}`.trim();
const said = [{line: 1, text: 'Hello Ann,'}, {line: 3, text: 'these leave:'}, {line: 6, text: LONG}];
const at = (line: number, username: string, section: number, state: RowState = 'ready', chosen = ''): Row =>
    ({...row(line - 1, username, state, {section, chosen}), isReady: state === 'ready'});
const mail = [at(4, 'bob', 0), at(5, 'joe', 0), at(7, 'cleo', 1), at(8, 'dan', 1, 'check'), at(9, 'root', 1, 'refused')];
const ticked = (...keys: number[]) => mail.map((one) => (keys.includes(one.entry.key) ? {...one, chosen: one.only!} : one));
const cells = () => screen.getAllByRole('row').slice(1).map((one) => within(one).getAllByRole('cell')[0]!.textContent);
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', {name});

function show(change: Partial<ListState> = {}): FakeList & {baseElement: Element} {
    const fake = fakeList({phase: 'table', rows: mail, said, ...change});
    return {...fake, ...openList(fake)};
}

describe('a list with text', () => {
    test('each text stands where it stood, whole, and each section begins with a box', async () => {
        const {baseElement} = show();
        expect(document.activeElement?.textContent).toBe('5 lines: nobody ticked · 3 ready · 1 to check · 1 not allowed');
        expect(cells()).toEqual([
            'Lines 1 to 3Hello Ann,\n\nthese leave:', 'Include these 2', 'Line 4@bob', 'Line 5@joe', `Line 6${LONG}`, 'Include this one', 'Line 7@cleo', 'Line 8@dan', 'Line 9@root',
        ]);
        expect(screen.getByText('Nobody is ticked yet.')).toBeTruthy();
        expect((await axe(baseElement)).violations).toEqual([]);
    });

    test('one section is included by the space bar, and left out again', async () => {
        const fake = show();
        box('Include these 2').focus();
        await userEvent.keyboard(' ');
        fake.set({rows: ticked(3, 4)});
        expect([document.activeElement, box('Include these 2').checked, box('Include this one').checked]).toEqual([box('Include these 2'), true, false]);
        expect([box('Include all 3').checked, box('Include all 3').indeterminate]).toEqual([false, true]);
        await userEvent.keyboard(' ');
        expect(fake.calls).toEqual(['include 0 in', 'include 0 out']);
    });

    test('a section of which one is left out is half included, and a press includes it whole', async () => {
        const fake = show({rows: ticked(3)});
        expect([box('Include these 2').checked, box('Include these 2').indeterminate]).toEqual([false, true]);
        await userEvent.click(box('Include these 2'));
        expect(fake.calls).toEqual(['include 0 in']);
    });

    test('all sections are included by one press', async () => {
        const fake = show();
        await userEvent.click(box('Include all 3'));
        fake.set({rows: ticked(3, 4, 6)});
        expect(screen.getByRole('heading', {name: '5 lines: 3 ticked · 1 to check · 1 not allowed'})).toBeTruthy();
        await userEvent.click(box('Include all 3'));
        expect(fake.calls).toEqual(['include in', 'include out']);
    });

    test('one section alone has one box', () => {
        show({rows: mail.slice(0, 2), said: said.slice(0, 2)});
        expect(screen.getAllByRole('checkbox', {name: /^Include/}).map((one) => one.closest('label')!.textContent)).toEqual(['Include these 2']);
    });

    test('a section of which nobody is ready has none', () => {
        show({rows: [at(4, 'bob', 0, 'check')], said: said.slice(0, 1)});
        expect(screen.queryByRole('checkbox', {name: /^Include/})).toBeNull();
    });

    test('a list of nothing but people has none either', () => {
        show({rows: mail.slice(0, 2), said: []});
        expect(screen.queryByRole('checkbox', {name: /^Include/})).toBeNull();
        expect(cells()).toEqual(['Line 4@bob', 'Line 5@joe']);
    });

    test('its status is only shown', () => {
        show({verb: 'status', rows: mail.map((one) => ({...one, state: 'on', isReady: false}))});
        expect(screen.queryByRole('checkbox')).toBeNull();
        expect(screen.queryByRole('button', {name: /shown/})).toBeNull();
        expect(cells()[0]).toMatch(/^Lines 1 to 3/);
    });
});

describe('all that is shown', () => {
    const admin = candidate(person('root'), {state: 'refused', why: {id: 'list.admin', values: {name: 'root'}}});
    const twoOf = [candidate(person('hans')), candidate(person('hans2'))];
    const people = [...mail.slice(0, 4), {...mail[4]!, candidates: [admin]}, {...at(10, 'hans', 1, 'check'), candidates: twoOf, only: undefined}, at(11, 'eve', 1, 'aside')];

    test('is ticked by one press: not admins, nor where somebody has to be chosen, nor what was not chosen', async () => {
        const fake = show({rows: people});
        await press('Tick all 4 shown (1 to check)');
        expect(fake.calls).toEqual(['tickAll 3,4,6,7 on']);
    });

    test('is what the filter shows, and can be unticked again without the button going away', async () => {
        const fake = show({rows: people});
        await press('To check');
        const tick = button('Tick the 1 shown (1 to check)');
        tick.focus();
        await userEvent.keyboard('{Enter}');
        fake.set({rows: people.map((one) => (one.entry.key === 7 ? {...one, chosen: one.only!} : one))});
        expect(document.activeElement).toBe(tick);
        await press('Untick the 1 shown (1 to check)');
        expect(fake.calls).toEqual(['tickAll 7 on', 'tickAll 7 off']);
    });

    test('is on all pages', async () => {
        const fake = show({rows: Array.from({length: 120}, (_, index) => at(index + 1, `p${index}`, 0)), said: []});
        await press('Tick all 120 shown');
        expect(fake.calls[0]!.split(',')).toHaveLength(120);
    });

    test('is nobody where nobody can be ticked', () => {
        show({rows: [people[4]!], said: []});
        expect(screen.queryByRole('button', {name: /shown/})).toBeNull();
    });
});
