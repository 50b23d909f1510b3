import assert from 'node:assert/strict';

import type {CDPSession, Page} from 'playwright-core';

import {asAdmin, eventually} from '../../contract/kit';
import {asked, deed, receipt} from '../page/dialog';
import {mention, offer, section} from '../page/popover';
import {mentioned} from '../people';
import type {Story} from '../story';
import {CHUNK, LIST_CHUNK} from '../watch';

// Account, picture and sessions; what is in their name; account and sessions again; the act; then all of it but picture and teams once more.
// With one team: each further one costs a request before the act and, up to ten of them, one after it.
const MOST = {clicks: 3, requests: 19, bytes: 100_000};

interface Traffic {asked: string[]; bytes: number}

/** Counts what goes over the wire from now on, as Chromium's own network panel does: headers and bodies as sent, compressed. */
async function countTraffic(wire: CDPSession): Promise<Traffic> {
    const traffic: Traffic = {asked: [], bytes: 0};
    wire.on('Network.requestWillBeSent', ({request: {method, url}}) => {
        if (!url.startsWith('data:')) {
            traffic.asked.push(`${method} ${new URL(url).pathname}`);
        }
    });
    wire.on('Network.loadingFinished', ({encodedDataLength}) => (traffic.bytes += encodedDataLength));
    await wire.send('Network.enable');
    return traffic;
}

async function countClicks(page: Page): Promise<() => Promise<number>> {
    await page.evaluate(() => {
        const counter = window as unknown as {clicks: number};
        counter.clicks = 0;
        window.addEventListener('click', (event) => (counter.clicks += Number(event.isTrusted)), true);
    });
    return () => page.evaluate(() => (window as unknown as {clicks: number}).clicks);
}

/** What the way from the conversation to a closed account costs. */
export const figures: Story[] = [
    {
        name: 'from a mention in the channel to a closed account: 3 clicks, at most 19 requests and 100 kB',

        // What others post or do meanwhile costs this page requests too.
        alone: true,
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([asAdmin(world), mentioned(world)]);
            const {page, watch} = await stage.open(admin);

            // It is fetched while nobody does anything; its weight is told apart.
            const chunk = await eventually('The admin chunk', async () => watch.sent(CHUNK).find(({status}) => status === 200));
            await eventually('The chunk of lists', async () => watch.sent(LIST_CHUNK).find(({status}) => status === 200));
            await page.waitForLoadState('networkidle');
            const {responseBodySize, responseHeadersSize} = await chunk.request.sizes();
            const traffic = await countTraffic(await page.context().newCDPSession(page));
            const clicks = await countClicks(page);

            await mention(page, person.account).click();
            await offer(section(page, person.account), 'deactivate').click();
            await asked(page, 'deactivate', person.account);
            await deed(page, 'deactivate', person.account).click();
            await receipt(page, 'head.deactivate.checked');

            // Slash commands are asked for by team, and other cases leave teams behind: one of them before, one after.
            const perTeam = traffic.asked.filter((one) => one.endsWith('/commands')).length;
            const measured = {clicks: await clicks(), requests: traffic.asked.length - perTeam + Math.min(perTeam, 2), bytes: traffic.bytes};
            Object.entries(measured).forEach(([name, value]) => stage.measured(name, value));
            stage.measured('chunk_bytes', responseBodySize + responseHeadersSize);
            const list = `\n${traffic.asked.join('\n')}`;
            assert.equal(measured.clicks, MOST.clicks);
            assert.ok(measured.requests > 0 && measured.requests <= MOST.requests, `${measured.requests} requests:${list}`);
            assert.ok(measured.bytes > 0 && measured.bytes <= MOST.bytes, `${measured.bytes} bytes:${list}`);
        },
    },
];
