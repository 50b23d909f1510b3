/** Takes the README's pictures, and those for looking at, on a stand-in with its made-up company. Run it with tsx after the build. */
import {mkdirSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

import type {Browser, Locator, Page} from 'playwright-core';

import {deploy} from '../../build/deploy';
import {packPlugin} from '../../build/package';
import {root, runMain} from '../../build/paths';
import {startStandIn} from '../../playground/server';
import {cookieCaller} from '../contract/caller';
import type {Account, Caller} from '../contract/world';

import {launch} from './chromium';
import {card, chooseTheme, posts} from './page/channel';
import type {Theme} from './page/channel';
import {anyDialog, button, closeDialog} from './page/dialog';
import {editor, send} from './page/editor';
import {offer, openPopover, popover} from './page/popover';
import {said, sentence} from './words';

const WHO = {username: 'bob.meier', first: 'Bob'};
const CHANNEL = 'town-square';
const SCREEN = {width: 1280, height: 800};
const CROP = {width: 800, height: 600};
const CHANNEL_LEFT = 269;

// These two stand in the README; the rest is for looking at.
const IN_README = ['dialog-denim', 'popover-onyx'];

interface Studio {browser: Browser; url: string; admin: Caller; team: string; folder(name: string): string}

/** A picture of the README's size with `part` in the middle of its height; dialogs in the middle of its width, the rest with the channel from its left edge. */
async function picture(studio: Studio, page: Page, name: string, part: Locator): Promise<void> {
    const {x, y, width, height} = (await part.boundingBox())!;
    const inside = (from: number, room: number) => Math.round(Math.max(0, Math.min(from, room)));
    const clip = {
        ...CROP,
        x: name.startsWith('popover') || name.startsWith('card') ? CHANNEL_LEFT : inside(x + ((width - CROP.width) / 2), SCREEN.width - CROP.width),
        y: inside(y + ((height - CROP.height) / 2), SCREEN.height - CROP.height),
    };
    const file = path.join(studio.folder(name), `${name}.png`);
    await page.screenshot({path: file, clip, animations: 'disabled', caret: 'hide'});
    process.stdout.write(`${file}\n`);
}

async function open({browser, url, admin, team}: Studio, theme: Theme): Promise<Page> {
    const context = await browser.newContext({viewport: SCREEN, deviceScaleFactor: 1, reducedMotion: 'reduce', locale: 'en-GB'});
    await context.addCookies(admin.cookies().map((cookie) => ({...cookie, url})));
    const page = await context.newPage();
    await page.goto(`${url}/${team}/channels/${CHANNEL}`);
    await editor(page).waitFor();
    await chooseTheme(page, theme);
    await posts(page).last().waitFor();
    await page.waitForLoadState('networkidle');
    return page;
}

/** Popover, dialog, receipt and card of one deactivation, which is taken back at the end. */
async function shoot(studio: Studio, theme: Theme): Promise<void> {
    const page = await open(studio, theme);
    const ours = await openPopover(page, WHO);
    await ours.getByText(/^Active · /).waitFor();
    await page.waitForLoadState('networkidle');
    await picture(studio, page, `popover-${theme}`, popover(page, WHO));
    await offer(ours, 'deactivate').click();
    const does = button(page, 'act.deactivate.do', {name: WHO.first});
    await does.and(page.locator(':enabled:not([aria-disabled])')).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Cancel');
    await page.waitForLoadState('networkidle');
    await picture(studio, page, `dialog-${theme}`, anyDialog(page).locator('.modal-content'));
    await does.click();
    await anyDialog(page).getByRole('alert').getByText(said('head.deactivate.checked')).waitFor();
    await picture(studio, page, `receipt-${theme}`, anyDialog(page).locator('.modal-content'));
    await closeDialog(page);
    await card(page, WHO).last().waitFor();
    await picture(studio, page, `card-${theme}`, card(page, WHO).last());
    await send(page, `/useradmin status ${WHO.username}`);
    await anyDialog(page).getByText(sentence('card.state')).waitFor();
    await picture(studio, page, `status-${theme}`, anyDialog(page).locator('.modal-content'));
    await page.context().close();
}

async function main(): Promise<void> {
    const readme = path.join(root, 'assets/pictures');
    mkdirSync(readme, {recursive: true});
    const others = mkdtempSync(path.join(tmpdir(), 'useradmin-pictures-'));
    const tarball = await packPlugin();
    const browser = await launch(process.env);
    try {
        for (const theme of ['denim', 'onyx'] as const) {
            // A fresh company each time: a closed account has no sessions to show.
            const standIn = await startStandIn({seed: 'company', controlPort: false, hostDir: path.join(root, 'dist/host')});
            const {url, admin, team} = standIn;
            try {
                const {username, password}: Account = admin;
                await deploy({url, username, password}, tarball);
                const folder = (name: string) => (IN_README.includes(name) ? readme : others);
                await shoot({browser, url, admin: await cookieCaller(url, admin), team: team.name, folder}, theme);
            } finally {
                await standIn.close();
            }
        }
    } finally {
        await browser.close();
    }
}

if (require.main === module) {
    runMain(main);
}
