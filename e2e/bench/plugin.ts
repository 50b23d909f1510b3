import type {Browser, BrowserContext, Page} from 'playwright-core';

import {editor} from '../browser/page/editor';
import {CHUNK, watchPage} from '../browser/watch';
import type {Watch} from '../browser/watch';
import {eventually} from '../contract/kit';
import type {Caller, World} from '../contract/world';

import {allDone, confirm, lookUp, openList, prepareToConfirm} from './list-dialog';
import {timed} from './way';
import type {Took, Way} from './way';

// A list of hundreds takes its time on a far server.
const PATIENCE = 120_000;

interface Tab {context: BrowserContext; page: Page; watch: Watch}

async function openTab(browser: Browser, world: World, url: string, admin: Caller): Promise<Tab> {
    const context = await browser.newContext({viewport: {width: 1280, height: 800}, reducedMotion: 'reduce', locale: 'en-GB'});
    await context.addCookies(admin.cookies().map((cookie) => ({...cookie, url})));
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const watch = watchPage(page, url);
    await page.goto(`${url}/${world.team.name}/channels/town-square`);
    await editor(page).waitFor();
    await eventually('The admin chunk', async () => watch.sent(CHUNK).find(({status}) => status === 200));
    await page.waitForLoadState('networkidle');
    return {context, page, watch};
}

async function deactivate({page, watch}: Tab, usernames: string[]): Promise<Took> {
    const looked = await timed(() => lookUp(page, usernames));
    await prepareToConfirm(page, usernames.length);
    const ran = await timed(() => confirm(page, usernames.length));
    const isDone = ran.value.endsWith(allDone(usernames.length));
    return {
        seconds: looked.seconds + ran.seconds,
        parts: {'look-up': looked.seconds, run: ran.seconds},
        errors: isDone ? watch.problems() : [...watch.problems(), `the headline is "${ran.value}"`],
    };
}

/**
 * The list dialog of the packed plugin, on the host page that the server gives at this address: a fresh tab each time, loaded before and not part of the time.
 * Two times make the sum: from pasting the names to the table, and from saying yes to the end. What a person does between them is not counted.
 */
export function pluginWay(browser: Browser, world: World, url: string, admin: Caller): Way {
    let tab: Tab | undefined;
    const done = async () => {
        await tab?.context.close();
        tab = undefined;
    };
    return {
        name: 'plugin',
        ready: async () => {
            tab = await openTab(browser, world, url, admin);
            await openList(tab.page);
        },
        run: (usernames) => deactivate(tab!, usernames),
        done,
        close: done,
    };
}
