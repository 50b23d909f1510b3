import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import {SIDE_BY_SIDE} from '../../../webapp/src/app/list/many';
import type {Crowd} from '../../contract/world';
import {barriers} from '../page/axe';
import {chooseTheme} from '../page/channel';
import {anyDialog, button, focused} from '../page/dialog';
import {editor} from '../page/editor';
import {answer, ended, everyRow, include, lookUp, openList, people, read, row, yes} from '../page/list';
import {ownAdmin} from '../people';
import type {Story} from '../story';
import {sentence} from '../words';

import {tabTo} from './keyboard';

const verb = 'deactivate';

/** Holds back what would be done, until what this resolves with is called. */
async function held(page: Page): Promise<() => void> {
    let go = () => undefined as void;
    const gate = new Promise<void>((resolve) => (go = resolve));
    await page.route(/\/active$/, async (route) => {
        await gate;
        await route.continue();
    });
    return go;
}

/** Every screen of the list dialog, one after the other. */
async function* screens(page: Page, {people: crowd}: Crowd): AsyncGenerator<string> {
    await openList(page, verb);
    yield 'paste';
    await lookUp(page, crowd.map(({email}, index) => `Note ${index}:\n${email}`).join('\n'));
    await include(page, crowd.length, 'list.includeAll').check();
    yield 'text';
    await button(page, 'list.back').click();
    const lines = crowd.map(({email}, index) => `${email},${crowd[(index + 1) % crowd.length]!.email},${index % 2 ? 'Leaver' : 'Joiner'}`);
    await read(page, ['E-Mail,Manager,Status', ...lines, `nobody.${crowd[0]!.email},,`].join('\n'));
    await anyDialog(page).getByText(sentence('list.which'), {exact: true}).waitFor();
    yield 'columns';
    await anyDialog(page).getByRole('radio', {name: /^E-Mail/}).check();
    await everyRow(page, crowd.length + 1);
    yield 'table';
    await answer(page, verb, crowd.length);
    yield 'asking';
    const go = await held(page);
    await yes(page, verb, crowd.length).click();
    await anyDialog(page).getByRole('progressbar').waitFor();
    yield 'running';
    go();
    await ended(page);
    yield 'ended';
}

function walk(name: string, viewport: {width: number; height: number}, theme: 'denim' | 'onyx', look: (page: Page) => Promise<string[]>): Story {
    return {
        name: `a list, ${name}`,
        needs: ['sql'],
        pageOnly: true,
        run: async ({world, open}) => {
            const admin = await ownAdmin(world);
            const crowd = await world.crowd(21);
            try {
                const {page, watch} = await open(admin, {viewport});
                watch.expect(/404.*\/users\/email\//);
                await chooseTheme(page, theme);
                const found: string[] = [];
                for await (const screen of screens(page, crowd)) {
                    found.push(...(await look(page)).map((line) => `${screen}: ${line}`));
                }
                assert.ok(found.length === 0, found.join('\n'));
            } finally {
                await crowd.leave();
            }
        },
    };
}

/** What has to be scrolled to sideways, and a last button that has to be scrolled to at all: there are rows and rows above it. */
async function overflow(page: Page): Promise<string[]> {
    const box = anyDialog(page);
    const {x, width} = (await box.locator('.modal-content').boundingBox())!;
    const {width: screen, height} = page.viewportSize()!;
    const wide = await box.evaluate((element) => [element, ...element.querySelectorAll('.modal-body')].filter((one) => one.scrollWidth > one.clientWidth + 1).map(({className}) => className));
    const last = box.locator('.modal-footer').getByRole('button').last();
    const at = (await last.boundingBox())!;
    return [
        ...(x < 0 || x + width > screen ? [`from ${x} to ${x + width}`] : []),
        ...wide.map((one) => `sideways: ${one}`),
        ...(at.x < 0 || at.x + at.width > screen || at.y + at.height > height ? ['the last button is out of reach'] : []),
    ];
}

/** Nothing is lost by Esc, and the focus is in the dialog. */
async function staysAtEsc(page: Page): Promise<void> {
    await page.keyboard.press('Escape');
    const isInside = await anyDialog(page).evaluate((box) => box.contains(document.activeElement) && document.activeElement !== box);
    assert.ok(isInside, `The focus is on ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))}`);
}

/** Without a mouse, with a screen reader, on a small screen. */
export const listKeyboard: Story[] = [
    walk('on every screen axe finds no barrier in denim', {width: 1280, height: 800}, 'denim', (page) => barriers(page, '.modal')),
    walk('on every screen axe finds no barrier in onyx', {width: 1280, height: 800}, 'onyx', (page) => barriers(page, '.modal')),
    walk('320 px wide: everything is in reach and nothing has to be scrolled sideways', {width: 320, height: 568}, 'denim', overflow),
    {
        name: 'a list by keyboard alone: pasted, looked up, ticked, counted, stopped by Esc, gone on with and closed; Esc loses nothing, and what changes is read out',
        needs: ['sql'],

        // Another crowd has people of the same names.
        alone: true,
        clipboard: true,
        run: async ({world, open}) => {
            const admin = await ownAdmin(world);
            const crowd = await world.crowd(21);
            const last = crowd.people[20]!;
            try {
                const {page} = await open(admin);
                const box = anyDialog(page);
                const counts = (ticked: string) => box.getByRole('status').getByRole('heading', {name: `21 lines: ${ticked} ticked`}).waitFor();
                const lines = [...crowd.usernames.slice(0, 20), `${last.username} 30.11.`].map((one) => `@${one}`);
                await page.context().grantPermissions(['notifications', 'clipboard-read', 'clipboard-write']);
                await page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\n'));
                await editor(page).focus();
                await page.keyboard.type('/useradmin bulk deactivate');
                await page.keyboard.press('Enter');
                await focused(people(page)).waitFor();
                await page.keyboard.press('Control+V');
                await staysAtEsc(page);
                assert.ok((await people(page).inputValue()).startsWith(`@${crowd.usernames[0]}`));
                await tabTo(page, button(page, 'list.look'));
                await page.keyboard.press('Enter');

                await focused(box.getByRole('status').getByRole('heading')).waitFor();
                await staysAtEsc(page);
                await counts('nobody');
                await tabTo(page, button(page, 'list.tickShown', {count: 21, check: 1}));
                await page.keyboard.press('Enter');
                await focused(button(page, 'list.untickShown', {count: 21, check: 1})).waitFor();
                await counts('21');
                await tabTo(page, row(page, 1).getByRole('checkbox'));
                await row(page, 21).getByRole('checkbox').focus();
                await page.keyboard.press('Space');
                await focused(row(page, 21).getByRole('checkbox', {checked: false})).waitFor();
                await counts('20');
                await page.keyboard.press('Space');
                await focused(row(page, 21).getByRole('checkbox', {checked: true})).waitFor();
                await counts('21');
                await tabTo(page, yes(page, verb, 21));
                await page.keyboard.press('Enter');

                await focused(button(page, 'ask.cancel')).waitFor();
                await page.keyboard.press('Escape');
                await focused(box.getByRole('status').getByRole('heading')).waitFor();
                await yes(page, verb, 21).focus();
                await page.keyboard.press('Enter');
                await focused(button(page, 'ask.cancel')).waitFor();
                await tabTo(page, box.getByLabel(sentence('list.typeCount', {count: 21}), {exact: true}));
                await page.keyboard.type('21');
                await yes(page, verb, 21).and(page.locator(':enabled:not([aria-disabled])')).waitFor();
                await tabTo(page, yes(page, verb, 21));
                const go = await held(page);
                await page.keyboard.press('Enter');

                await focused(box.getByRole('heading', {name: / of 21$/})).waitFor();
                await box.getByRole('progressbar', {name: / of 21$/}).waitFor();
                assert.equal(await box.getByRole('status').count(), 1);
                await box.getByText(sentence('list.line.asked')).nth(SIDE_BY_SIDE - 1).waitFor();
                await staysAtEsc(page);
                await box.getByText(sentence('list.run.stopping', {asked: SIDE_BY_SIDE, answered: 0}), {exact: true}).waitFor();
                await staysAtEsc(page);
                go();
                await ended(page);
                await focused(box.getByRole('alert').getByRole('heading')).waitFor();
                await box.getByText(sentence('list.end.stopped'), {exact: true}).waitFor();
                const rest = button(page, 'list.end.goOn', {count: 21 - SIDE_BY_SIDE});
                await rest.and(page.locator(':not([aria-disabled])')).waitFor();
                await rest.focus();
                await page.keyboard.press('Enter');

                assert.equal(await ended(page), sentence('list.end.all', {verb, count: 21}));
                await focused(box.getByRole('alert').getByRole('heading')).waitFor();
                await box.locator('.modal-footer').getByRole('button').and(page.locator(':not([aria-disabled])')).waitFor();
                await page.keyboard.press('Escape');
                await box.waitFor({state: 'detached'});
                await focused(editor(page)).waitFor();
            } finally {
                await crowd.leave();
            }
        },
    },
];
