/** The list dialog: from what is pasted to what became of everybody. */
import type {Locator, Page} from 'playwright-core';

import type {ListVerb, RowState} from '../../../webapp/src/core/list/types';
import {sentence} from '../words';

import {anyDialog, button, dialog, headline} from './dialog';
import {send} from './editor';

// A list of hundreds takes its time, most of all on a server that limits the rate.
const PATIENCE = 50_000;

/** Where people are pasted. */
export const people = (page: Page): Locator => anyDialog(page).getByRole('textbox', {name: sentence('list.people'), exact: true});

/** Opens it by command, and waits until something can be pasted. */
export async function openList(page: Page, verb: ListVerb): Promise<void> {
    await send(page, `/useradmin bulk ${verb}`);
    await people(page).and(page.locator(':focus')).waitFor();
}

/** Waits for the table and resolves with what it says of all lines. */
export async function counted(page: Page): Promise<string> {
    await anyDialog(page).getByRole('table').waitFor();
    return (await anyDialog(page).getByRole('status').getByRole('heading').innerText()).trim();
}

/** Puts the text in, in one go, and has it read: the table comes, or the question about its columns. */
export async function read(page: Page, text: string): Promise<void> {
    await people(page).fill(text);
    await button(page, 'list.look').click();
}

/** The same for a text that leads to the table at once. Resolves with what the table says of all lines. */
export async function lookUp(page: Page, text: string): Promise<string> {
    await read(page, text);
    return counted(page);
}

/** Takes every row, of so many, on the screen about the columns. Resolves with what the table says of all lines. */
export async function everyRow(page: Page, count: number): Promise<string> {
    await button(page, 'list.rowsAll', {count}).click();
    return counted(page);
}

/** The box over a section that ticks so many, or that over the table for all of them. */
export const include = (page: Page, count: number, id: 'list.include' | 'list.includeAll' = 'list.include'): Locator =>
    anyDialog(page).getByRole('checkbox', {name: sentence(id, {count}), exact: true});

/** The row of a line of the text, from 1. */
export function row(page: Page, line: number): Locator {
    return anyDialog(page).locator('tbody').getByRole('row').filter({has: page.getByText(sentence('list.lineAt', {line}), {exact: true})});
}

/** What the rows on this page of the table are, by their line: state, and whose username is ticked. */
export async function rows(page: Page): Promise<Map<number, {state: RowState; ticked: string; text: string}>> {
    const all = await anyDialog(page).locator('tbody [data-row]').evaluateAll((elements) => elements.map((element) => {
        const ticked = [...element.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => (/@(\S+)/).exec(input.closest('label')!.innerText)![1]!);
        const line = Number((/\d+/).exec(element.querySelector('td')!.innerText)![0]);
        return [line, {state: element.querySelector<HTMLElement>('[data-state]')!.dataset.state!, ticked: ticked.join(' '), text: (element as HTMLElement).innerText}] as const;
    }));
    return new Map(all) as Map<number, {state: RowState; ticked: string; text: string}>;
}

/** The button that does it, under the table and under the question. */
export const yes = (page: Page, verb: ListVerb, count: number): Locator => button(page, 'list.do', {verb, count});

/** Presses the button under the table and answers what is asked, short of saying yes. */
export async function answer(page: Page, verb: ListVerb, count: number): Promise<Locator> {
    await yes(page, verb, count).click();
    const box = dialog(page, sentence('list.ask', {verb, count}));
    await box.waitFor();
    const number = box.getByLabel(sentence('list.typeCount', {count}), {exact: true});
    if (await number.count() > 0) {
        await number.fill(String(count));
    }
    await yes(page, verb, count).and(page.locator(':enabled:not([aria-disabled])')).waitFor();
    return box;
}

/** Says yes to so many; they are being dealt with when this resolves, or have been. */
export async function begin(page: Page, verb: ListVerb, count: number): Promise<void> {
    await answer(page, verb, count);
    await yes(page, verb, count).click();
}

/** Waits until at least so many have been dealt with. */
export async function passed(page: Page, count: number): Promise<void> {
    await page.waitForFunction((least) => document.querySelector<HTMLProgressElement>('.modal progress')!.value >= least, count, {polling: 10});
}

/** Waits for the end, and resolves with the headline without the word its icon stands for. */
export async function ended(page: Page): Promise<string> {
    await anyDialog(page).getByRole('alert').getByRole('heading').waitFor({timeout: PATIENCE});
    return (await headline(page)).replace(/^.*?: ?/, '');
}

/** A button that goes on from the end: it works only after a while. */
export async function next(page: Page, id: 'list.end.goOn' | 'list.end.retry', count: number): Promise<void> {
    await button(page, id, {count}).and(page.locator(':enabled:not([aria-disabled])')).click();
}

/** Every line of the list as the dialog tells it at the end, over all its pages, by the number of the line. */
export async function told(page: Page): Promise<Map<number, {who: string; came: string}>> {
    const all = new Map<number, {who: string; came: string}>();
    const read = async () => {
        const items = await anyDialog(page).locator('.useradmin-lines > li').evaluateAll((elements) => elements.map((element) => {
            const who = element.querySelector('strong')?.textContent ?? '';
            const [first, where] = [...element.querySelectorAll<HTMLElement>('.useradmin-grow > div')].map((part) => part.innerText);
            return [Number((/\d+/).exec(where!)![0]), {who: (/@([^\s)]+)/).exec(who)?.[1] ?? '', came: first!.slice(who ? who.length + 2 : 0)}] as const;
        }));
        items.forEach(([line, one]) => all.set(line, one));
    };
    const later = button(page, 'list.after');
    await read();
    while (await later.and(page.locator(':not([aria-disabled])')).count() > 0) {
        await later.click();
        await read();
    }
    return all;
}
