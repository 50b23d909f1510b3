/** What the list dialog asks before the table, and what ticks many there: by mouse, or by keyboard alone. */
import assert from 'node:assert/strict';

import type {Locator, Page} from 'playwright-core';

import type {ListVerb} from '../../../webapp/src/core/list/types';
import {sentence} from '../words';

import {anyDialog, button, dialog, focused} from './dialog';
import {editor} from './editor';
import {counted, openList, people, yes} from './list';

// A table of a few people has about three stops for each.
const MOST_TABS = 60;

/** How somebody works. `presses` counts what was pressed so far; choosing with the arrow keys is one press. */
export interface Hand {
    presses: number;
    press(goal: Locator): Promise<void>;
    /** Opens the list dialog by command, puts the text in and has it looked up. */
    paste(verb: ListVerb, text: string): Promise<void>;
}

/** Goes on with Tab until `goal` has the focus; among radio buttons with the arrow keys. */
async function reach(page: Page, goal: Locator): Promise<void> {
    await goal.waitFor();
    const group = await goal.getAttribute('name');
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
        if (await focused(goal).count() > 0) {
            return;
        }
        const isInGroup = group !== null && await page.locator(`:focus[name="${group}"]`).count() > 0;
        await page.keyboard.press(isInGroup ? 'ArrowDown' : 'Tab');
    }
    throw new Error(`Not reached with ${MOST_TABS} presses of Tab: ${await goal.innerText()}`);
}

function byMouse(page: Page): Hand {
    return {
        presses: 0,
        async press(goal) {
            this.presses += 1;
            await goal.click();
        },
        async paste(verb, text) {
            await openList(page, verb);
            await people(page).fill(text);
            await this.press(button(page, 'list.look'));
        },
    };
}

function byKeyboard(page: Page): Hand {
    return {
        presses: 0,
        async press(goal) {
            this.presses += 1;
            await reach(page, goal);
            const type = await goal.getAttribute('type');
            if (type !== 'text') {
                await page.keyboard.press(type === 'button' ? 'Enter' : 'Space');
            }
        },
        async paste(verb, text) {
            await editor(page).focus();
            await page.keyboard.type(`/useradmin bulk ${verb}`);
            await page.keyboard.press('Enter');
            await focused(people(page)).waitFor();
            await page.keyboard.insertText(text);
            await this.press(button(page, 'list.look'));
        },
    };
}

/** Both, with the words for the names of stories. */
export const HANDS: [name: string, make: (page: Page) => Hand][] = [['by mouse', byMouse], ['by keyboard alone', byKeyboard]];

/** The column that names the people, among those that are offered. */
export const column = (page: Page, label: string): Locator => anyDialog(page).getByRole('radio', {name: new RegExp(`^${label}`)});

/** A value of another column, with how often it stands there. */
export function value(page: Page, of: string, text: string, count: number): Locator {
    const name = `${text} ${sentence('list.valueCount', {count})}`;
    return anyDialog(page).getByRole('group', {name: new RegExp(`^${of}`)}).getByRole('checkbox', {name, exact: true});
}

/** The button of the columns screen for all rows. */
export const everyRow = (page: Page, count: number): Locator => button(page, 'list.rowsAll', {count});

/** The same for the rows that say this. */
export const rowsWhere = (page: Page, of: string, text: string, count: number): Locator =>
    button(page, 'list.rowsWhere', {column: of, value: text, isEmpty: 'no', count});

/** The box over the rows of a section. */
export const include = (page: Page, count: number): Locator =>
    anyDialog(page).getByRole('checkbox', {name: sentence('list.include', {count}), exact: true});

/** The button that ticks all rows on screen. */
export const tickShown = (page: Page, count: number, check: number): Locator => button(page, 'list.tickShown', {count, check});

/** Waits until everything has been looked up; resolves with what is on screen then. */
export async function reached(page: Page): Promise<'columns' | 'table'> {
    const table = anyDialog(page).getByRole('table');
    await table.or(button(page, 'list.noColumn')).waitFor();
    return await table.count() > 0 ? 'table' : 'columns';
}

/** Whatever the screen shows, nothing is ticked or chosen. */
export async function nothingIsTicked(page: Page): Promise<void> {
    assert.deepEqual(await anyDialog(page).locator('input:checked').locator('xpath=ancestor::label').allTextContents(), []);
}

/** Usernames of whoever is ticked on this page of the table, in its order. */
export async function tickedIn(page: Page): Promise<string[]> {
    await counted(page);
    const labels = await anyDialog(page).locator('tbody [data-row] input:checked').locator('xpath=ancestor::label').allInnerTexts();
    return labels.map((label) => (/@([^\s)]+)/).exec(label)![1]!);
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** All of these stand in the dialog as they were typed, blanks aside. */
export async function standsWhole(page: Page, texts: string[]): Promise<void> {
    const shown = spaced(await anyDialog(page).locator('.modal-body').innerText());
    assert.deepEqual(texts.filter((text) => !shown.includes(spaced(text))), []);
}

/** From the table through the confirmation. */
export async function sayYes(page: Page, hand: Hand, verb: ListVerb, count: number): Promise<void> {
    await hand.press(yes(page, verb, count));
    await dialog(page, sentence('list.ask', {verb, count})).waitFor();
    await yes(page, verb, count).and(page.locator(':enabled:not([aria-disabled])')).waitFor();
    await hand.press(yes(page, verb, count));
}
