import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {stripVTControlCharacters} from 'node:util';

import type {Browser, BrowserContext} from 'playwright-core';

import type {Caller, World} from '../contract/world';

import {editor} from './page/editor';
import type {OpenOptions, Stage, Story, Tab} from './story';
import {watchPage} from './watch';

/** How many stories went how, and what they measured. */
export interface Result {passed: number; failed: number; skipped: number; figures: Record<string, number>}

// A browser that waits longer than this for anything is not going to see it.
const PATIENCE = 15_000;
const STORY = 60_000;

// Stories that leave others alone run side by side: most of their time is waiting.
const LANES = 3;

interface Setting {browser: Browser; world: World; print(line: string): void; result: Result; pictures(): string}

function reason(error: unknown): string {
    if (error instanceof Error) {
        const at = (error.stack ?? '').split('\n').find((line) => line.includes(`${path.sep}browser${path.sep}stories`));
        return `${stripVTControlCharacters(error.message)}${at ? `\n${at.trim()}` : ''}`;
    }
    return typeof error === 'object' && error !== null && 'status' in error ? `refused: ${error.status} ${String((error as {text?: string}).text)}` : String(error);
}

async function openContext(browser: Browser, world: World, who: Caller | undefined, {viewport, before}: OpenOptions): Promise<BrowserContext> {
    const context = await browser.newContext({
        viewport: viewport ?? {width: 1280, height: 800},
        reducedMotion: 'reduce',
        locale: 'en-GB',
        permissions: ['notifications'],
    });
    context.setDefaultTimeout(PATIENCE);
    await context.addCookies((who?.cookies() ?? []).map((cookie) => ({...cookie, url: world.url})));
    await before?.(context);
    return context;
}

/** The stage of one story, and what has to be done at its end. */
function createStage({browser, world, result}: Setting): Stage & {tabs: Tab[]; end(): Promise<void>} {
    const contexts: BrowserContext[] = [];
    const tabs: Tab[] = [];
    return {
        world,
        tabs,
        measured: (name, value) => (result.figures[name] = value),
        async open(who, options = {}) {
            const context = await openContext(browser, world, who, options);
            contexts.push(context);
            const page = await context.newPage();
            const tab = {page, watch: watchPage(page, world.url)};
            tabs.push(tab);
            await page.goto(`${world.url}${options.path ?? `/${world.team.name}/channels/town-square`}`);
            await (who ? editor(page) : page.locator('#input_loginId')).waitFor();
            return tab;
        },
        async end() {
            await Promise.all(contexts.map((context) => context.close()));
        },
    };
}

async function limited(work: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`Not over within ${STORY / 1000} s.`)), STORY);
    });
    await Promise.race([work, over]).finally(() => clearTimeout(timer));
}

/** Resolves to false when the story failed, which is not yet counted. */
async function playOne(story: Story, setting: Setting): Promise<boolean> {
    const {world, print, result, pictures} = setting;
    const missing = (story.needs ?? []).filter((need) => !world.offers.has(need));
    if (missing.length > 0) {
        result.skipped++;
        print(`skipped  ${story.name} (needs ${missing.join(', ')})`);
        return true;
    }
    const stage = createStage(setting);
    const start = Date.now();
    try {
        await limited(story.run(stage));
        if (stage.tabs.some(({watch}) => watch.problems().length > 0)) {
            throw new Error('Something went wrong in the page.');
        }
        result.passed++;
        print(`ok       ${story.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
        return true;
    } catch (error) {
        const shots = await Promise.all(stage.tabs.map(({page}, index) => {
            const file = path.join(pictures(), `${story.name.replace(/\W+/g, '-').slice(0, 60)}-${index}.png`);
            return page.screenshot({path: file, timeout: 5_000}).then(() => file, () => 'no picture could be taken');
        }));
        const problems = stage.tabs.flatMap(({watch}) => watch.problems());
        print(`FAILED   ${story.name}\n${[reason(error), ...problems, ...shots].join('\n').replace(/^/gm, '         ')}`);
        return false;
    } finally {
        await stage.end();
    }
}

/**
 * Plays stories, a line for each. Those that leave others alone go side by side, the rest one after the other. One that fails beside others
 * plays once more alone, and that counts: people who join the channel meanwhile make the page ask and move. Never rejects for a story's sake.
 */
export async function playStories(stories: Story[], browser: Browser, world: World, print: (line: string) => void): Promise<Result> {
    const result: Result = {passed: 0, failed: 0, skipped: 0, figures: {}};
    let folder: string | undefined;
    const pictures = () => (folder ??= mkdtempSync(path.join(tmpdir(), 'useradmin-browser-')));
    const setting: Setting = {browser, world, print, result, pictures};
    const together = stories.filter(({alone}) => !alone);
    const disturbed: Story[] = [];
    const lane = async () => {
        for (let story = together.shift(); story; story = together.shift()) {
            if (!await playOne(story, setting)) {
                disturbed.push(story);
            }
        }
    };
    await Promise.all(Array.from({length: LANES}, lane));
    if (disturbed.length > 0) {
        print(`Once more alone: ${disturbed.length}`);
    }
    for (const story of [...disturbed, ...stories.filter(({alone}) => alone)]) {
        result.failed += await playOne(story, setting) ? 0 : 1;
        await world.clearFaults();
    }
    if (folder) {
        print(`Pictures of what failed: ${folder}`);
    }
    return result;
}
