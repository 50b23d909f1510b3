import type {Page} from 'playwright-core';

import {editor} from '../browser/page/editor';
import {ended, openList} from '../browser/page/list';
import {CHUNK, watchPage} from '../browser/watch';
import {eventually} from '../contract/kit';
import type {Caller, World} from '../contract/world';

import type {LonelyChromium} from './alone';
import {allDone, ENDED, paste, prepareToConfirm, TABLE, VERB} from './list-dialog';
import type {Took, Way} from './way';

// A list of hundreds takes its time on a far server.
const PATIENCE = 120_000;

async function openTab(chromium: LonelyChromium, world: World, url: string, admin: Caller): Promise<Page> {
    const page = await chromium.page(admin.cookies().map(({name, value}) => ({name, value, url})));
    page.setDefaultTimeout(PATIENCE);
    const watch = watchPage(page, url);
    await page.goto(`${url}/${world.team.name}/channels/town-square`);
    await editor(page).waitFor();
    await eventually('The admin chunk', async () => watch.sent(CHUNK).find(({status}) => status === 200));
    await page.waitForLoadState('networkidle');
    return page;
}

async function deactivate(chromium: LonelyChromium, page: Page, usernames: string[]): Promise<Took> {
    const looked = await chromium.leave(await paste(page, usernames), TABLE);
    const ran = await chromium.leave(await prepareToConfirm(looked.page, usernames.length), ENDED);
    const said = await ended(ran.page);
    return {
        seconds: looked.seconds + ran.seconds,
        parts: {'look-up': looked.seconds, run: ran.seconds},
        errors: said.endsWith(allDone(usernames.length)) ? [] : [`the headline is "${said}"`],
    };
}

/**
 * The list dialog of the packed plugin, on the host page that the server gives at this address: a fresh tab each time, loaded before and not part of the time,
 * and no debugger attached while it works. Two times make the sum: from having the names looked up to the table, and from saying yes to the end.
 * What a person does between them is not counted.
 */
export function pluginWay(chromium: LonelyChromium, world: World, url: string, admin: Caller): Way {
    let page: Page | undefined;
    return {
        name: 'plugin',
        ready: async () => {
            page = await openTab(chromium, world, url, admin);
            await openList(page, VERB);
        },
        run: (usernames) => deactivate(chromium, page!, usernames),
        done: () => chromium.rest(),
        close: () => Promise.resolve(),
    };
}
