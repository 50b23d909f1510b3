import assert from 'node:assert/strict';

import type {CDPSession, Page} from 'playwright-core';

import {asAdmin} from '../../contract/kit';
import type {Crowd} from '../../contract/world';
import {anyDialog, button} from '../page/dialog';
import {begin, counted, ended, include, openList, people} from '../page/list';
import type {OpenOptions, Stage, Story} from '../story';
import {sentence} from '../words';

const verb = 'deactivate';
const LINES = 1_000;

// As many as are run and checked in one go.
const CROWD = 200;

// Of a text of so many lines, these many are rows.
const AMONG = 100;

// Other programs on the machine make tasks long as well, but not each time: the best of these counts.
const TRIES = 3;

const OPENINGS = 20;

// The first times code is compiled and kept, which is no leak; a list that stayed behind would be about a megabyte each time.
const SETTLED = 12;
const MORE = 1.05;

/** As many lines as a list may have: some that are given, spread evenly, and others between them. */
function longText(some: string[], between: (index: number) => string): string {
    const every = LINES / some.length;
    return Array.from({length: LINES}, (_, index) => (index % every === 0 ? some[index / every]! : between(index))).join('\n');
}

/** People with their names, and names that nobody has. */
const longList = ({people: crowd}: Crowd) =>
    longText(crowd.map(({firstName, lastName, email}) => `${firstName} ${lastName} <${email}>`), (index) => `@nobody.${index}`);

/** People among lines of text. */
const longMail = ({people: crowd}: Crowd) =>
    longText(crowd.slice(0, AMONG).map(({email}) => email), (index) => `Remark ${index}: what is meant by it, a person has to judge.`);

/** Notes from now on every task that keeps the page from answering, in ms. */
function watchTasks(page: Page): Promise<void> {
    return page.evaluate(() => {
        const tasks: PerformanceEntry[] = [];
        const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
        observer.observe({type: 'longtask'});
        Object.assign(window, {longTasks: {tasks, observer}});
    });
}

/** The longest since it was asked for last; 0 where none is over 50 ms. */
function longestTask(page: Page): Promise<number> {
    return page.evaluate(() => {
        const {tasks, observer} = (window as unknown as {longTasks: {tasks: PerformanceEntry[]; observer: PerformanceObserver}}).longTasks;
        return Math.max(0, ...[...tasks.splice(0), ...observer.takeRecords()].map(({duration}) => duration));
    });
}

/** By the clipboard, as people paste: an insertion by the driver costs the browser a second by itself. Resolves with what the table says of all lines. */
async function lookUpPasted(page: Page, text: string): Promise<string> {
    await page.evaluate((all) => navigator.clipboard.writeText(all), text);
    await people(page).press('ControlOrMeta+v');
    await people(page).and(page.locator(':not(:placeholder-shown)')).waitFor();
    await button(page, 'list.look').click();
    return counted(page);
}

const clipboard: OpenOptions = {before: (context) => context.grantPermissions(['clipboard-read', 'clipboard-write'])};

async function close(page: Page): Promise<void> {
    await button(page, 'ask.cancel').click();
    await anyDialog(page).waitFor({state: 'detached'});
}

async function heap(cdp: CDPSession): Promise<{bytes: number; nodes: number}> {
    await cdp.send('HeapProfiler.collectGarbage');
    const [{usedSize}, {nodes}] = [await cdp.send('Runtime.getHeapUsage'), await cdp.send('Memory.getDOMCounters')];
    return {bytes: usedSize, nodes};
}

async function withCrowd(stage: Stage, play: (crowd: Crowd, stage: Stage) => Promise<void>): Promise<void> {
    const crowd = await stage.world.crowd(CROWD);
    try {
        await play(crowd, stage);
    } finally {
        await crowd.leave();
    }
}

/** The longest task from paste to a table that says this of all lines; the best of some openings, the last of which stays open. */
async function makeTable(page: Page, text: string, counts: RegExp): Promise<number> {
    const longest: number[] = [];
    for (let attempt = 1; attempt <= TRIES; attempt++) {
        await openList(page, verb);
        await longestTask(page);
        assert.match(await lookUpPasted(page, text), counts);
        longest.push(await longestTask(page));
        await (attempt < TRIES ? close(page) : undefined);
    }
    return Math.min(...longest);
}

/** Pages through the table and leaves one out. */
async function leaveOneOut(page: Page): Promise<void> {
    await button(page, 'list.after').click();
    await button(page, 'list.after').click();
    await anyDialog(page).locator('tbody [data-row]').getByRole('checkbox').first().uncheck();
}

/** Does the others, until the channel is told of it. */
async function carryOut(page: Page): Promise<void> {
    const count = CROWD - 1;
    await begin(page, verb, count);
    assert.equal(await ended(page), sentence('list.end.all', {verb, count}));
    await page.getByText(sentence('list.told.done', {verb, count, some: 'no', rest: '', more: 'no'})).waitFor();
}

/** What a long list costs the page. */
export const listSmooth: Story[] = [
    {
        name: 'a list of 1,000 pasted lines is read, looked up, paged through and done; the longest task is measured',
        needs: ['sql'],
        pageOnly: true,
        clipboard: true,
        quiet: true,
        run: (stage) => withCrowd(stage, async (crowd, {open, world, measured}) => {
            const {page} = await open(await asAdmin(world), clipboard);
            await watchTasks(page);
            measured('longest_task_from_paste_to_table_ms', await makeTable(page, longList(crowd), /^1,000 lines: 200 ticked/));
            await leaveOneOut(page);
            await carryOut(page);
            measured('longest_task_from_table_to_end_ms', await longestTask(page));
        }),
    },
    {
        name: 'a list of 100 people among 900 lines of text is ticked by one press and paged through; the longest task is measured',
        needs: ['sql'],
        pageOnly: true,
        clipboard: true,
        quiet: true,
        run: (stage) => withCrowd(stage, async (crowd, {open, world, measured}) => {
            const {page} = await open(await asAdmin(world), clipboard);
            await watchTasks(page);
            const longest = await makeTable(page, longMail(crowd), /^100 lines: nobody ticked · 100 ready/);
            measured('longest_task_from_paste_to_table_among_text_ms', longest);
            await include(page, AMONG, 'list.includeAll').check();
            await leaveOneOut(page);
            assert.match(await counted(page), /^100 lines: 99 ticked · 1 ready/);
            measured('longest_task_in_table_among_text_ms', await longestTask(page));
        }),
    },
    {
        name: 'a list of 1,000 lines opened and closed twenty times leaves no memory behind',
        needs: ['sql'],
        pageOnly: true,
        clipboard: true,
        run: (stage) => withCrowd(stage, async (crowd, {open, world, measured}) => {
            const {page} = await open(await asAdmin(world), clipboard);
            const cdp = await page.context().newCDPSession(page);
            let settled = {bytes: 0, nodes: 0};
            for (let opening = 1; opening <= OPENINGS; opening++) {
                await openList(page, verb);
                await lookUpPasted(page, longList(crowd));
                await close(page);
                settled = opening === SETTLED ? await heap(cdp) : settled;
            }
            const last = await heap(cdp);
            measured('heap_growth_bytes', last.bytes - settled.bytes);
            assert.ok(last.bytes < settled.bytes * MORE, `${settled.bytes} bytes after ${SETTLED} openings, ${last.bytes} after ${OPENINGS}`);
            assert.ok(last.nodes < settled.nodes * MORE, `${settled.nodes} nodes after ${SETTLED} openings, ${last.nodes} after ${OPENINGS}`);
        }),
    },
];
