/** A Chromium whose page can be left to itself: as long as a debugger is attached, each request costs browser and page as much again. */
import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createInterface} from 'node:readline';

import {chromium} from 'playwright-core';
import type {Browser, Locator, Page} from 'playwright-core';

import {FLAGS} from '../browser/chromium';
import {stopProcess} from '../server/process';

// Until the debugger is gone, in ms.
const LEAVE = 1_000;

// A list of hundreds takes its time on a far server.
const PATIENCE = 120_000;

export interface LonelyChromium {
    /** A page in the browser's own context, whatever was open before. */
    page(cookies: {name: string; value: string; url: string}[]): Promise<Page>;
    /**
     * Lets go of the browser, and has the page press this button and wait until something matches `selector`. Resolves with the seconds
     * from the press to that, by the page's own clock, and the page, held again.
     */
    leave(press: Locator, selector: string): Promise<{seconds: number; page: Page}>;
    /** Leaves no page open that asks for anything. */
    rest(): Promise<void>;
    close(): Promise<void>;
}

/** Where the browser listens for a debugger, as it says itself. Rejects when it ends before. */
function listening(child: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
        createInterface(child.stderr!).on('line', (line) => {
            const address = (/^DevTools listening on (ws:\S+)/).exec(line)?.[1];
            if (address) {
                resolve(address);
            }
        });
        child.once('exit', () => reject(new Error('Chromium ended before it listened.')));
    });
}

/** Told by the page that it is done. */
async function startBell(): Promise<{url: string; rung: Promise<number>; close(): void}> {
    let ring: (ms: number) => void = () => undefined;
    const rung = new Promise<number>((resolve) => {
        ring = resolve;
    });
    const server = createServer((request, response) => {
        ring(Number(request.url!.slice(1)));
        response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, rung, close: () => server.close()};
}

async function within(rung: Promise<number>): Promise<number> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`The page is not done within ${PATIENCE / 1000} s.`)), PATIENCE);
    });
    return Promise.race([rung, late]).finally(() => clearTimeout(timer));
}

/** Runs in the page. */
function pressLater(button: Element, {selector, bell, later}: {selector: string; bell: string; later: number}): void {
    setTimeout(() => {
        const start = performance.now();
        const observer = new MutationObserver(() => {
            if (document.querySelector(selector)) {
                observer.disconnect();
                new Image().src = `${bell}${performance.now() - start}`;
            }
        });
        observer.observe(document.body, {childList: true, subtree: true});
        (button as HTMLElement).click();
    }, later);
}

/** Starts this Chromium with a profile of its own. */
export async function startLonely(program: string): Promise<LonelyChromium> {
    const profile = mkdtempSync(path.join(tmpdir(), 'useradmin-bench-'));
    const child = spawn(program, [...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--window-size=1280,800', '--lang=en-GB', 'about:blank'], {stdio: ['ignore', 'ignore', 'pipe']});
    const address = await listening(child);
    let browser: Browser = await chromium.connectOverCDP(address);
    const context = () => browser.contexts()[0]!;
    return {
        async page(cookies) {
            const old = context().pages();
            const page = await context().newPage();
            await Promise.all(old.map((one) => one.close()));
            await context().clearCookies();
            await context().addCookies(cookies);
            return page;
        },
        async leave(press, selector) {
            const bell = await startBell();
            await press.evaluate(pressLater, {selector, bell: bell.url, later: LEAVE});
            await browser.close();
            const ms = await within(bell.rung);
            bell.close();
            browser = await chromium.connectOverCDP(address);
            return {seconds: ms / 1000, page: context().pages()[0]!};
        },
        async rest() {
            const old = context().pages();
            await context().newPage();
            await Promise.all(old.map((one) => one.close()));
        },
        async close() {
            // It may have been started by a script, which would end alone.
            await (await browser.newBrowserCDPSession()).send('Browser.close').catch(() => undefined);
            await browser.close();
            await stopProcess(child);
            child.stderr.destroy();

            // What is left of the browser may still write into it for a moment.
            rmSync(profile, {recursive: true, force: true, maxRetries: 10, retryDelay: 200});
        },
    };
}
