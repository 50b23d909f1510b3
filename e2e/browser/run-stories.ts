import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {stripVTControlCharacters} from 'node:util';

import type {Browser, BrowserContext} from 'playwright-core';

import type {Caller, World} from '../contract/world';

import {launch} from './chromium';
import {editor} from './page/editor';
import type {Place} from './place';
import type {OpenOptions, Stage, Story, Tab} from './story';
import {watchPage} from './watch';

/** How many stories went how, and what they measured. `again` counts those of the passed that needed a second try. */
export interface Result {passed: number; failed: number; skipped: number; again: number; figures: Record<string, number>}

// A browser that waits longer than this for anything is not going to see it.
const PATIENCE = 15_000;
const STORY = 120_000;

// Stories that leave others alone run side by side: much of their time is waiting.
const LANES = 3;

/** What stories are played with. `turn`: has a story played when it is its turn, for suites that share the turns; at once by default. */
export interface Playing {browser: Browser; place: Place; print(line: string): void; turn?(play: () => Promise<boolean>): Promise<boolean>}

interface Setting extends Playing {result: Result; pictures(): string}

function reason(error: unknown): string {
    if (error instanceof Error) {
        const at = (error.stack ?? '').split('\n').find((line) => line.includes(`${path.sep}browser${path.sep}stories`));
        return `${stripVTControlCharacters(error.message)}${at ? `\n${at.trim()}` : ''}`;
    }
    return typeof error === 'object' && error !== null && 'status' in error ? `refused: ${error.status} ${String((error as {text?: string}).text)}` : String(error);
}

async function openContext(browser: Browser, world: World, who: Caller | undefined, {viewport, motion, before}: OpenOptions): Promise<BrowserContext> {
    const context = await browser.newContext({
        viewport: viewport ?? {width: 1280, height: 800},
        reducedMotion: motion ? 'no-preference' : 'reduce',
        locale: 'en-GB',
        permissions: ['notifications'],
    });
    context.setDefaultTimeout(PATIENCE);
    await context.addCookies((who?.cookies() ?? []).map((cookie) => ({...cookie, url: world.url})));
    await before?.(context);
    return context;
}

/** The stage of one story, and what has to be done at its end. */
function createStage({browser, result}: Setting, world: World): Stage & {tabs: Tab[]; end(): Promise<void>} {
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

/** Why it is not played in this world. */
function unfit({needs = [], pageOnly}: Story, {offers, kind}: World): string | undefined {
    const missing = needs.filter((need) => !offers.has(need));
    return pageOnly && kind === 'real' ? 'about the page alone' : missing.length > 0 ? `needs ${missing.join(', ')}` : undefined;
}

/** Resolves to false when the story failed, which is not yet counted. */
async function playIn(world: World, story: Story, setting: Setting): Promise<boolean> {
    const {print, result, pictures} = setting;
    const why = unfit(story, world);
    if (why) {
        result.skipped++;
        print(`skipped  ${story.name} (${why})`);
        return true;
    }
    const stage = createStage(setting, world);
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

function play(story: Story, setting: Setting): Promise<boolean> {
    const {place, turn = (begin) => begin()} = setting;
    return turn(async () => {
        const own = story.clipboard ? await launch(process.env) : undefined;
        const world = await place.enter(story.needs);
        try {
            return await playIn(world, story, {...setting, browser: own ?? setting.browser});
        } finally {
            await place.leave(world);
            await own?.close();
        }
    });
}

/**
 * Plays stories, a line for each. In one world those that must be alone come first, one after the other: they mostly wait and leave the machine to
 * suites that go on meanwhile. The rest play side by side. A story that fails plays once more when all others are over, and that result counts:
 * people who join the channel make the page move, and other suites slow the machine. Never rejects for a story's sake.
 */
export async function playStories(stories: Story[], playing: Playing): Promise<Result> {
    const {place, print} = playing;
    const result: Result = {passed: 0, failed: 0, skipped: 0, again: 0, figures: {}};
    let folder: string | undefined;
    const pictures = () => (folder ??= mkdtempSync(path.join(tmpdir(), 'useradmin-browser-')));
    const setting: Setting = {...playing, result, pictures};
    const failed: Story[] = [];
    const playAll = async (list: Story[]) => {
        for (let story = list.shift(); story; story = list.shift()) {
            if (!await play(story, setting)) {
                failed.push(story);
            }
        }
    };
    const isAlone = ({alone}: Story) => alone && place.shared;
    const together = stories.filter((story) => !isAlone(story));
    await playAll(stories.filter(isAlone));
    await Promise.all(Array.from({length: LANES}, () => playAll(together)));
    if (failed.length > 0) {
        print(`Once more alone: ${failed.length}`);
    }
    for (const story of failed) {
        result[await play(story, setting) ? 'again' : 'failed']++;
    }
    if (folder) {
        print(`Pictures of what failed: ${folder}`);
    }
    return result;
}
