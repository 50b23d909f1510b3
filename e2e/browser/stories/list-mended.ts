import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import {button} from '../page/dialog';
import {counted, ended, people, row, rows} from '../page/list';
import {HANDS, everyRow, include, nothingIsTicked, reached, sayYes, tickedIn} from '../page/list-ask';
import type {Hand} from '../page/list-ask';
import {offOf, ownAdmin} from '../people';
import type {Story} from '../story';
import {sentence} from '../words';

const verb = 'deactivate';

// How the server answers when asked for an address that nobody has.
const NOBODY_THERE = /404/;

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
                const meant = crowd.people.slice(0, 3);
                const right = meant.map(({firstName, lastName, email}, index) => `${firstName} ${lastName};${email};Room ${index % 2}`);
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
                assert.deepEqual(await offOf(world, crowd), crowd.usernames.slice(0, 3));
            } finally {
                await crowd.leave();
            }
        },
    },
    {
        name: `a list with sections in which a name is wrong, ${how}: put right it stays in its section, and nobody is ticked by that`,
        needs: ['sql'],
        run: async ({world, open}) => {
            const admin = await ownAdmin(world);
            const crowd = await world.crowd(5);
            const [one, other, wrong, ...stay] = crowd.usernames;
            try {
                const {page, watch} = await open(admin);
                watch.expect(NOBODY_THERE);
                const hand = handOf(page);
                const left = [`@${one}`, `@nobody.${wrong}`, `@${other}`];
                const others = stay.map((username) => `@${username}`);
                await hand.paste(verb, ['These have left:', ...left, '', 'These stay:', ...others].join('\n'));
                assert.equal(await reached(page), 'table');
                await nothingIsTicked(page);
                await include(page, 2).first().waitFor();
                await putRight(page, hand, 3, `nobody.${wrong}`, wrong!);
                await nothingIsTicked(page);
                await hand.press(include(page, 3));
                assert.deepEqual(await tickedIn(page), [one, wrong, other]);
                await sayYes(page, hand, verb, 3);
                assert.equal(await ended(page), sentence('list.end.all', {verb, count: 3}));
                assert.deepEqual(await offOf(world, crowd), crowd.usernames.slice(0, 3));
            } finally {
                await crowd.leave();
            }
        },
    },
];

/** Lines put right where they stand. */
export const listMended: Story[] = HANDS.flatMap(mended);
