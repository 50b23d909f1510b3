import assert from 'node:assert/strict';
import {setTimeout as sleep} from 'node:timers/promises';

import type {Page} from 'playwright-core';

import {agreed} from '../../contract/api-people';
import {asAdmin, eventually} from '../../contract/kit';
import type {Account, Caller, Crowd, World} from '../../contract/world';
import {posts} from '../page/channel';
import {deaf} from '../page/context';
import {anyDialog} from '../page/dialog';
import {editor} from '../page/editor';
import {begin, ended, lookUp, next, openList, passed, told} from '../page/list';
import {openStart} from '../page/receipt';
import {ownAdmin} from '../people';
import type {Stage, Story, Tab} from '../story';
import {said, sentence} from '../words';

import {upgraded} from './upgrade';

const MANY = 40;
const verb = 'deactivate';

interface Scene {tab: Tab; admin: Caller; crowd: Crowd; ids: string[]}

/** A list of forty that is a few people under way, each of whose requests takes a while. A deaf page hears no events. */
async function underWay({world, open}: Stage, run: (scene: Scene) => Promise<void>, isDeaf = true): Promise<void> {
    const admin = await ownAdmin(world);
    const crowd = await world.crowd(MANY);
    try {
        const tab = await open(admin, isDeaf ? {before: deaf} : {});
        tab.watch.expect(/401|ERR_|WebSocket/);
        await tab.page.route(/\/active$/, async (route) => {
            await sleep(150);

            // The page may have gone by then.
            await route.continue().catch(() => undefined);
        });
        await openList(tab.page, verb);
        await lookUp(tab.page, crowd.usernames.join('\n'));
        await begin(tab.page, verb, MANY);
        await passed(tab.page, 4);
        await run({tab, admin, crowd, ids: crowd.people.map(({id}) => id)});
    } finally {
        await crowd.leave();
    }
}

const off = async (world: World, list: Account[]) => {
    const states = await world.states(list.map(({id}) => id));
    return list.filter(({id}) => states.get(id)! > 0).map(({username}) => username);
};

/** Opens the list from what this tab has kept. */
async function openKept(page: Page): Promise<void> {
    await page.reload();
    await editor(page).waitFor();
    await openFromStart(page);
}

async function openFromStart(page: Page): Promise<void> {
    await openStart(page);
    await anyDialog(page).getByRole('button', {name: sentence('list.end.title', {verb, count: MANY})}).click();
    await anyDialog(page).getByRole('alert').waitFor();
}

/** Of each the last request was agreed to, and no other. */
async function askedOnce(world: World, ids: string[]): Promise<void> {
    const asked = (await world.requests()).filter(({method, path}) => method === 'PUT' && path.endsWith('/active'));
    const answers = ids.map((id) => asked.filter(({path}) => path.includes(id)).map(({status}) => status === 200));
    assert.deepEqual(answers.filter((one) => one.indexOf(true) !== one.length - 1), []);
}

/** Does the rest: those not started, then those of whom nobody could say; everybody is off then, and was asked for once. */
async function goOn({world}: Stage, {tab: {page}, crowd, ids}: Scene): Promise<void> {
    const lines = [...(await told(page)).values()];
    const rest = lines.filter(({came}) => came === sentence('head.notStarted')).length;
    const open = lines.filter(({came}) => !said('head.deactivate.checked').test(came)).length - rest;
    assert.ok(rest + open > 0, 'Some were left.');
    if (rest > 0) {
        await next(page, 'list.end.goOn', rest);
        await ended(page);
    }
    if (open > 0) {
        await next(page, 'list.end.retry', open);
    }

    // Who was asked just before the page was left is off, and not by this list as far as anybody can say.
    const heads = [sentence('list.end.all', {verb, count: MANY}), sentence('list.end.some', {verb, count: MANY, done: MANY, sure: 'yes'})];
    const head = await ended(page);
    assert.ok(heads.includes(head), head);
    assert.deepEqual(await off(world, crowd.people), crowd.usernames);
    await askedOnce(world, ids);
}

/** A list that something comes in the way of. */
export const listBroken: Story[] = [
    {
        name: 'a list, signed out in the middle: that is said, nobody is told checked who is not off, and after log-in the rest is done from /useradmin',
        needs: ['sql'],
        run: (stage) => underWay(stage, async (scene) => {
            const {tab: {page}, admin, crowd} = scene;
            const {world} = stage;
            agreed(await (await asAdmin(world)).call('POST', `/users/${admin.account.id}/sessions/revoke/all`), 'Signing out');
            await ended(page);
            await anyDialog(page).getByText(sentence('list.end.expired'), {exact: true}).waitFor();
            const lines = [...(await told(page)).values()];
            const now = await off(world, crowd.people);
            const left = lines.filter(({came}) => came === sentence('head.notStarted')).map(({who}) => who);
            assert.deepEqual(left.filter((who) => now.includes(who)), [], 'Who is told not started is not off.');
            assert.deepEqual(lines.filter(({who, came}) => said('head.deactivate.checked').test(came) && !now.includes(who)), []);
            assert.equal(await anyDialog(page).getByRole('button', {name: said('list.end.goOn')}).count(), 0);
            const back = await world.logIn(admin.account);
            await page.context().addCookies(back.cookies().map((cookie) => ({...cookie, url: world.url})));
            await openKept(page);
            await goOn(stage, scene);
        }),
    },
    {
        name: 'a list, reloaded in the middle: the browser asks first, and afterwards the rest is done from /useradmin',
        needs: ['sql'],
        run: (stage) => underWay(stage, async (scene) => {
            const {page} = scene.tab;
            const asked: string[] = [];
            let stay = true;
            page.on('dialog', (dialog) => {
                asked.push(dialog.type());
                void (stay ? dialog.dismiss() : dialog.accept());
            });
            await page.evaluate(() => setTimeout(() => location.reload()));
            await eventually('The question', async () => asked[0]);
            await anyDialog(page).getByRole('progressbar').waitFor();
            stay = false;
            await openKept(page);
            assert.deepEqual(asked, ['beforeunload', 'beforeunload']);
            await anyDialog(page).getByText(sentence('list.end.gone'), {exact: true}).waitFor();
            await goOn(stage, scene);
        }),
    },
    {
        name: 'a list, upgraded in the middle: nobody is told checked who is not off, and the new build does the rest from /useradmin',
        needs: ['sql', 'plugins', 'sockets'],
        alone: true,
        run: (stage) => underWay(stage, (scene) => upgraded(stage, scene.tab.page, true, async () => {
            const {tab: {page}, crowd} = scene;
            await anyDialog(page).waitFor({state: 'detached'});
            await openFromStart(page);
            const [lines, now] = [[...(await told(page)).values()], await off(stage.world, crowd.people)];
            assert.deepEqual(lines.filter(({who, came}) => said('head.deactivate.checked').test(came) && !now.includes(who)), []);
            assert.deepEqual(lines.filter(({who, came}) => came === sentence('head.notStarted') && now.includes(who)), []);
            await goOn(stage, scene);
        }), false),
    },
    {
        name: 'a list, closed while it runs: nobody more is begun, and the channel is told how far it came',
        needs: ['sql'],
        run: (stage) => underWay(stage, async (scene) => {
            const {tab: {page, watch}, crowd} = scene;
            await anyDialog(page).getByRole('button', {name: sentence('dialog.close'), exact: true}).click();
            await anyDialog(page).waitFor({state: 'detached'});
            const card = posts(page).filter({hasText: '/useradmin to go on'}).last();
            await card.waitFor();
            const sent = watch.sent(/^PUT .*\/active$/).length;
            const now = await off(stage.world, crowd.people);
            assert.equal(now.length, sent);
            const rest = sentence('list.came.not-started', {verb, count: MANY - sent});
            assert.ok((await card.innerText()).includes(sentence('list.told.done', {verb, count: sent, some: 'yes', rest, more: 'yes'})));
            await openKept(page);
            await goOn(stage, scene);
        }),
    },
];
