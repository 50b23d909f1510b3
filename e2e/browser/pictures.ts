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
import {settled} from './page/confirmation';
import {anyDialog, button, closeDialog} from './page/dialog';
import {editor} from './page/editor';
import {begin, ended, include, lookUp, openList} from './page/list';
import {openCard} from './page/person-card';
import {offer, openPopover, popover} from './page/popover';
import {openStart} from './page/receipt';
import {postOf, trace} from './page/source';
import {said} from './words';

const WHO = {username: 'bob.meier', first: 'Bob'};
const BUILD = 'Build #1287 passed';
const LIST = ['omar.haddad@acme.test', '@ingrid.solberg', 'Bob Meier', '@yusuf.kaya', '@alice.tanaka', '@wanda.former', '@lena.fischer', 'nina.gone@acme.test', 'sara.saml@acme.test'];
const LIST_READY = 4;
const CHANNEL = 'town-square';
const SCREEN = {width: 1280, height: 800};
const CROP = {width: 800, height: 600};
const TALL = {width: 1080, height: 760};
const CHANNEL_LEFT = 269;
const FROM_CHANNEL = /^(popover|result)/;

// These stand in the README; the rest is for looking at.
const IN_README = ['dialog-denim', 'list-denim', 'list-ended-onyx', 'popover-onyx', 'receipt-onyx', 'source-denim'];

interface Studio {browser: Browser; url: string; admin: Caller; team: string; folder(name: string): string}

/** A picture of the README's size, lists a little taller, with `part` in the middle of its height; dialogs in the middle of its width, the rest with the channel from its left edge. */
async function picture(studio: Studio, page: Page, name: string, part: Locator): Promise<void> {
    const {x, y, width, height} = (await part.boundingBox())!;
    const inside = (from: number, room: number) => Math.round(Math.max(0, Math.min(from, room)));
    const crop = name.startsWith('list-') ? TALL : CROP;
    const clip = {
        ...crop,
        x: FROM_CHANNEL.test(name) ? CHANNEL_LEFT : inside(x + ((width - crop.width) / 2), SCREEN.width - crop.width),
        y: inside(y + ((height - crop.height) / 2), SCREEN.height - crop.height),
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

const body = (page: Page) => anyDialog(page).locator('.modal-content');

/** Everything on the way from a mention to a closed account. */
async function shootDeed(studio: Studio, page: Page, theme: Theme): Promise<void> {
    const ours = await openPopover(page, WHO);
    await ours.getByText(/^Active · /).waitFor();
    await page.waitForLoadState('networkidle');
    await picture(studio, page, `popover-${theme}`, popover(page, WHO));
    await offer(ours, 'deactivate').click();
    const does = button(page, 'act.deactivate.do', {name: WHO.first});
    await does.and(page.locator(':enabled:not([aria-disabled])')).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Cancel');
    await settled(anyDialog(page));
    await page.waitForLoadState('networkidle');
    await picture(studio, page, `dialog-${theme}`, body(page));
    await does.click();
    await anyDialog(page).getByRole('alert').getByText(said('head.deactivate.stays')).waitFor();
    await picture(studio, page, `receipt-${theme}`, body(page));
    await closeDialog(page);
    await card(page, WHO).last().waitFor();
    await picture(studio, page, `result-${theme}`, card(page, WHO).last());
    await openStart(page);
    await picture(studio, page, `start-${theme}`, body(page));
}

/** What can be looked at besides: a person's card, and where a post comes from. */
async function shootViews(studio: Studio, page: Page, theme: Theme): Promise<void> {
    await openCard(page, WHO);
    await picture(studio, page, `card-${theme}`, body(page));
    await closeDialog(page);
    const post = postOf(page, BUILD);
    await post.hover();
    await post.getByRole('button', {name: 'actions', exact: true}).click();
    await picture(studio, page, `menu-${theme}`, page.getByRole('menuitem').first());
    await page.keyboard.press('Escape');
    await trace(page, BUILD);
    await picture(studio, page, `source-${theme}`, body(page));
    await closeDialog(page);
}

/** Several people, from the table to what became of them. */
async function shootList(studio: Studio, page: Page, theme: Theme): Promise<void> {
    await openList(page, 'deactivate');
    await lookUp(page, LIST.join('\n'));
    await include(page, LIST_READY, 'list.includeAll').check();
    await settled(anyDialog(page));
    await picture(studio, page, `list-${theme}`, body(page));
    await begin(page, 'deactivate', LIST_READY);
    await ended(page);
    await settled(anyDialog(page));
    await picture(studio, page, `list-ended-${theme}`, body(page));
    await closeDialog(page);
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
                const studio = {browser, url, admin: await cookieCaller(url, admin), team: team.name, folder};
                const page = await open(studio, theme);
                await shootViews(studio, page, theme);
                await shootDeed(studio, page, theme);
                await closeDialog(page);
                await shootList(studio, page, theme);
                await page.context().close();
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
