/** @jest-environment jsdom */
import {screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import {endedLine, failedLine, lineOf, numbered} from '../../../../test/list-lines';
import {fakeList, openList, row} from '../../../../test/list-ui';
import type {FakeList} from '../../../../test/list-ui';
import {watchConsole} from '../../../../test/ui';
import type {ListState} from '../../../app/list/types';
import type {Line} from '../../../core/list/types';

watchConsole();

const press = (name: string) => userEvent.click(screen.getByRole('button', {name}));

// The layout that jsdom has none of: a head, a bar that stays at the top of what scrolls, and the rows.
const HEAD = 300;
const BAR = 40;
const FAR = 2_000;
const scroller = () => document.querySelector('.modal-body')!;
const bounds = (top: number, height: number) => ({top, bottom: top + height}) as DOMRect;

function boundsOf(element: Element): DOMRect {
    const {scrollTop} = scroller();
    return element.matches('.useradmin-bar') ? bounds(Math.max(0, HEAD - scrollTop), BAR) : bounds((HEAD + BAR) - scrollTop, FAR);
}

beforeEach(() => {
    jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function bound(this: Element) {
        return boundsOf(this);
    });
    Element.prototype.scrollIntoView = function scroll(this: Element) {
        scroller().scrollTop += boundsOf(this).top - BAR;
    };
});

afterEach(() => {
    jest.restoreAllMocks();
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
});

function show(change: Partial<ListState>): FakeList {
    const fake = fakeList(change);
    openList(fake);
    return fake;
}

const count = 120;
const rows = Array.from({length: count}, (_, index) => row(index, `p${index}`, index % 2 ? 'ready' : 'already'));
const lines = numbered(Array.from({length: count}, (_, index) => (index % 2 ? failedLine(`p${index}`) : endedLine(`p${index}`))));

describe.each<[string, Partial<ListState>, string]>([
    ['table', {phase: 'table', rows: [...rows, row(count, 'boss', 'refused')]}, 'Ticked'],
    ['result', {phase: 'ended', ending: 'told', lines}, '60 failed'],
])('the %s', (_, state, filter) => {
    test.each([['another page', 'Later lines'], ['another kind', filter]])('%s begins at its first row, which was beneath the bar', async (__, name) => {
        show(state);
        scroller().scrollTop = FAR;
        await press(name);
        expect(scroller().scrollTop).toBe(HEAD);
        expect(document.activeElement).toBe(screen.getByRole('button', {name}));
    });

    test('nothing moves where its first row is in sight', async () => {
        show(state);
        scroller().scrollTop = HEAD - 1;
        await press('Later lines');
        await press(filter);
        expect(scroller().scrollTop).toBe(HEAD - 1);
    });

    test('nothing moves where the rows change and neither page nor kind does', () => {
        const fake = show(state);
        scroller().scrollTop = FAR;
        fake.set({rows: [...rows], lines: [...lines]});
        expect(scroller().scrollTop).toBe(FAR);
    });

    test('the pages are turned before the rows, where the bar keeps them in reach', () => {
        show(state);
        expect(screen.getByRole('navigation', {name: 'Pages'}).compareDocumentPosition(scroller().querySelector('.useradmin-shown')!)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
        expect(screen.getByRole('navigation', {name: 'Pages'}).parentElement!.className).toBe('useradmin-bar');
    });
});

describe('while it runs', () => {
    const at = (done: number): Line[] => numbered(Array.from({length: count}, (_, index) => (index < done ? endedLine : lineOf)(`p${index}`)));

    test.each([['stays in sight', 0, 0], ['is left for the first row that goes on, by whoever looks further down', FAR, HEAD]])('the page turns by itself: the count %s', (_, before, after) => {
        const fake = show({phase: 'running', total: count, lines: at(0)});
        scroller().scrollTop = before;
        fake.set({done: 60, lines: at(60)});
        expect(screen.getByText('51 to 100 of 120')).toBeTruthy();
        expect(scroller().scrollTop).toBe(after);
    });
});
