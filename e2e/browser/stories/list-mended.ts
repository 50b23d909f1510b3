import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import {read, setActive} from '../../contract/kit';
import type {Member, World} from '../../contract/world';
import {anyDialog, button, closeDialog} from '../page/dialog';
import {begin, counted, ended, lookUp, openList, people, row, rows} from '../page/list';
import {HANDS, everyRow, include, nothingIsTicked, reached, sayYes, tickedIn} from '../page/list-ask';
import type {Hand} from '../page/list-ask';
import {openStart} from '../page/receipt';
import {ownAdmin} from '../people';
import type {Story} from '../story';
import {said, sentence} from '../words';

const verb = 'deactivate';

// How the server answers when asked for an address that nobody has.
const NOBODY_THERE = /404/;

// What a line said that led to nobody.
const NOBODY = '"Nobody, Nick"';

const names = (list: Member[]) => list.map(({username}) => username);

/** Puts a line right whose name leads to nobody. */
async function putRight(page: Page, hand: Hand, line: number, wrong: string, right: string): Promise<void> {
    const field = row(page, line).getByLabel(sentence('list.rightLine', {line}));
    const text = (await field.inputValue()).replace(wrong, right);
    await hand.press(field);
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
    await hand.press(row(page, line).getByRole('button', {name: sentence('list.lookOne'), exact: true}));
    await field.waitFor({state: 'detached'});
}

async function offOf(world: World, crowd: Member[]): Promise<string[]> {
    const states = await world.states(crowd.map(({id}) => id));
    return names(crowd.filter(({id}) => states.get(id)! > 0));
}

const COLUMNS = ['line', 'original', 'state', 'reason', 'person_id', 'username', 'name', 'email', 'act', 'result', 'headline', 'notes', 'stays', 'off_since', 'at_utc', 'by', 'ticket', 'undone', 'error_ids', 'server', 'plugin'];

/** A file as version 0.1.0 has written it: of the last of them, who was off before, and of a line that led to nobody. */
async function fileOf(world: World, crowd: Member[]): Promise<string> {
    const lines = await Promise.all(crowd.map(async (one, index) => {
        const {delete_at: at} = await read(world, one);
        const isLast = index === crowd.length - 1;
        const came = isLast ? ['already', 'Already off'] : ['done', 'Off and checked'];
        const when = new Date(at).toISOString();
        return [
            index + 1, `'@${one.username}`, isLast ? 'already' : 'ready', isLast ? 'Already off since 1 December' : '', one.id, one.username, `${one.firstName} ${one.lastName}`, one.email,
            verb, ...came, '', '', when, isLast ? '' : when, 'ann', 'HR-7', isLast ? '' : 'false', '', '11.6.0', '0.1.0',
        ].join(',');
    }));
    const nobody = [crowd.length + 1, NOBODY, 'unknown', 'Nobody has this name', ...COLUMNS.slice(6).map(() => ''), '11.6.0', '0.1.0'].join(',');
    return `\ufeff${[COLUMNS.join(','), ...lines, nobody].join('\r\n')}\r\n`;
}

const mended = ([how, handOf]: (typeof HANDS)[number]): Story[] => [
    {
        name: `a list whose table has a wrong address, ${how}: put right in its row it is one of them`,
        needs: ['sql'],
        run: async ({world, open}) => {
            const admin = await ownAdmin(world);
            const crowd = await world.crowd(4);
            try {
                const {page, watch} = await open(admin);
                watch.expect(NOBODY_THERE);
                const hand = handOf(page);
                const [, wrong] = crowd.people;
                const right = crowd.people.slice(0, 3).map((one, index) => `${one.firstName} ${one.lastName};${one.email};Room ${index % 2}`);
                const pasted = ['Name;E-Mail;Room', ...right].join('\n').replace(wrong!.email, `x${wrong!.email}`);
                await hand.paste(verb, pasted);
                assert.equal(await reached(page), 'columns');
                await hand.press(everyRow(page, 3));
                assert.deepEqual(await tickedIn(page), [crowd.usernames[0], crowd.usernames[2]]);
                await putRight(page, hand, 3, `x${wrong!.email}`, wrong!.email);
                assert.deepEqual((await rows(page)).get(3)!.state, 'ready');
                assert.deepEqual(await tickedIn(page), crowd.usernames.slice(0, 3));
                await hand.press(button(page, 'list.back'));
                await hand.press(button(page, 'list.back'));
                assert.equal(await people(page).inputValue(), ['Name;E-Mail;Room', ...right].join('\n'));
                await hand.press(button(page, 'list.look'));
                await hand.press(everyRow(page, 3));
                await counted(page);
                await sayYes(page, hand, verb, 3);
                assert.equal(await ended(page), sentence('list.end.all', {verb, count: 3}));
                assert.deepEqual(await offOf(world, crowd.people), crowd.usernames.slice(0, 3));
            } finally {
                await crowd.leave();
            }
        },
    },
    {
        name: `a list with sections in which a name is wrong, ${how}: put right it is in the section where it stands, and nobody is ticked by that`,
        needs: ['sql'],
        run: async ({world, open}) => {
            const admin = await ownAdmin(world);
            const crowd = await world.crowd(5);
            const [one, other, wrong, ...stay] = crowd.usernames;
            try {
                const {page, watch} = await open(admin);
                watch.expect(NOBODY_THERE);
                const hand = handOf(page);
                await hand.paste(verb, ['These have left:', `@${one}`, `@nobody.${wrong}`, `@${other}`, '', 'These stay:', ...stay.map((username) => `@${username}`)].join('\n'));
                assert.equal(await reached(page), 'table');
                await nothingIsTicked(page);
                await include(page, 2).first().waitFor();
                await putRight(page, hand, 3, `nobody.${wrong}`, wrong!);
                await nothingIsTicked(page);
                await hand.press(include(page, 3));
                assert.deepEqual(await tickedIn(page), [one, wrong, other]);
                await sayYes(page, hand, verb, 3);
                assert.equal(await ended(page), sentence('list.end.all', {verb, count: 3}));
                assert.deepEqual(await offOf(world, crowd.people), crowd.usernames.slice(0, 3));
            } finally {
                await crowd.leave();
            }
        },
    },
    {
        name: `a list that version 0.1.0 has written as CSV, ${how}: status tells how they are, and activating takes back what that run did`,
        needs: ['sql'],
        run: async ({world, open}) => {
            const admin = await ownAdmin(world);
            const crowd = await world.crowd(4);
            const done = crowd.people.slice(0, 3);
            try {
                for (const one of crowd.people) {
                    await setActive(world, one, false);
                }
                const file = await fileOf(world, crowd.people);
                const {page} = await open(admin);
                const hand = handOf(page);
                await hand.paste('status', file);
                assert.equal(await reached(page), 'table');
                assert.deepEqual([...(await rows(page)).values()].map(({state}) => state), ['off', 'off', 'off', 'off', 'unknown']);
                await closeDialog(page);
                await hand.paste('activate', file);
                assert.equal(await reached(page), 'table');
                await nothingIsTicked(page);
                await anyDialog(page).getByText(sentence('list.past.counts', {done: 3, before: 1, changed: 0, other: 0}), {exact: true}).waitFor();
                await hand.press(include(page, 3));
                assert.deepEqual(await tickedIn(page), names(done));
                await sayYes(page, hand, 'activate', 3);
                assert.equal(await ended(page), sentence('list.end.all', {verb: 'activate', count: 3}));
                assert.deepEqual(await offOf(world, crowd.people), names(crowd.people.slice(3)));
            } finally {
                await crowd.leave();
            }
        },
    },
];

/** As version 0.1.0 has kept its lists: they do not say what was chosen. */
function withoutBasis(): number {
    const kept = Object.entries(sessionStorage).filter(([key]) => key.startsWith('useradmin-lists:'));
    for (const [key, text] of kept) {
        const {version, lists} = JSON.parse(text as string) as {version: number; lists: {basis?: unknown}[]};
        sessionStorage.setItem(key, JSON.stringify({version, lists: lists.map(({basis: _basis, ...list}) => list)}));
    }
    return kept.length;
}

/** Lines put right, and what an earlier version has left. */
export const listMended: Story[] = [
    ...HANDS.flatMap(mended),
    {
        name: 'a list that version 0.1.0 has kept opens from /useradmin, and can be taken back',
        needs: ['sql'],
        run: async ({world, open}) => {
            const admin = await ownAdmin(world);
            const crowd = await world.crowd(3);
            try {
                const {page} = await open(admin);
                await openList(page, verb);
                await lookUp(page, crowd.usernames.map((username) => `@${username}`).join('\n'));
                await begin(page, verb, 3);
                await ended(page);
                await closeDialog(page);
                assert.equal(await page.evaluate(withoutBasis), 1);
                await page.reload();
                const box = await openStart(page);
                await box.getByRole('button', {name: said('list.end.title', {verb, count: 3})}).click();
                assert.equal(await ended(page), sentence('list.end.all', {verb, count: 3}));
                await button(page, 'list.end.undo', {count: 3}).click();
                assert.equal(await ended(page), sentence('list.end.back', {count: 3}));
                assert.deepEqual(await offOf(world, crowd.people), []);
            } finally {
                await crowd.leave();
            }
        },
    },
];
