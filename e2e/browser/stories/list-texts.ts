import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import type {Account, Caller, Member, World} from '../../contract/world';
import {anyDialog, button} from '../page/dialog';
import {ended, rows} from '../page/list';
import {HANDS, column, everyRow, include, nothingIsTicked, reached, rowsWhere, sayYes, standsWhole, tickedIn, value} from '../page/list-ask';
import type {Hand} from '../page/list-ask';
import {copied, keepCopies} from '../page/receipt';
import {ownAdmin} from '../people';
import type {Story} from '../story';
import {DEEDS} from '../watch';
import {sentence} from '../words';

const verb = 'deactivate';
const CROWD = 8;

/** A text and how somebody comes from it to those who are meant. */
export interface Told {
    name: string;
    /** Of a crowd of eight, in the order of the text. */
    meant: number[];
    text(people: Member[], world: World): string | Promise<string>;
    /** What is shown first. */
    first: 'columns' | 'table';
    /** Parts of the text that have to stand in the table as they are; all of its lines by default. */
    whole?(people: Member[]): string[];
    /** Presses until all who are meant are ticked. */
    presses: number;
    decide(page: Page, hand: Hand): Promise<void>;
    /** Tries something else over the table, and comes back to it. */
    further?(page: Page, hand: Hand): Promise<void>;
    /** The headline at the end; that all are off and checked by default. */
    end?: string;
    /** When all is over. */
    after?(page: Page): Promise<void>;
    /** Who does it; an administrator by default. */
    by?(world: World): Promise<Caller>;
    /** Changes some of the crowd first. */
    before?(world: World, people: Member[]): Promise<void>;
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const nameOf = ({firstName, lastName}: Member) => `${firstName} ${lastName}`;
const names = (list: Account[]) => list.map(({username}) => username);

/** The story of a text, with this hand. */
function played({name, meant, text: textOf, first, whole, presses, decide, further, end, after, by = ownAdmin, before}: Told, [how, handOf]: (typeof HANDS)[number]): Story {
    return {
        name: `a list from ${name}, ${how}: exactly those meant are deactivated`,
        needs: ['sql'],
        run: async ({world, open}) => {
            const admin = await by(world);
            const crowd = await world.crowd(CROWD);
            const chosen = meant.map((index) => crowd.people[index]!);
            const ids = crowd.people.map(({id}) => id);
            try {
                await before?.(world, crowd.people);
                const since = await world.states(ids);
                const text = await textOf(crowd.people, world);
                const {page, watch} = await open(admin, {before: keepCopies});
                const hand = handOf(page);
                await hand.paste(verb, text);
                assert.equal(await reached(page), first);
                await nothingIsTicked(page);
                hand.presses = 0;
                await decide(page, hand);
                assert.deepEqual([await tickedIn(page), hand.presses], [names(chosen), presses]);
                await standsWhole(page, whole?.(crowd.people) ?? linesOf(text));
                await further?.(page, hand);
                assert.deepEqual(await tickedIn(page), names(chosen));
                assert.deepEqual(watch.sent(DEEDS), [], 'Nothing has been sent.');
                await sayYes(page, hand, verb, meant.length);
                assert.equal(await ended(page), end ?? sentence('list.end.all', {verb, count: meant.length}));
                await after?.(page);
                const states = await world.states(ids);
                const changed = crowd.people.filter(({id}) => states.get(id) !== since.get(id));
                assert.deepEqual(names(changed).sort(), names(chosen).sort());
                assert.ok(chosen.every(({id}) => states.get(id)! > 0));
                const asked = watch.sent(DEEDS).map(({path}) => (/users\/([a-z0-9]{26})\//).exec(path)?.[1] ?? path);
                assert.deepEqual([...new Set(asked)].sort(), chosen.map(({id}) => id).sort(), 'The server was asked about nobody else.');
            } finally {
                await crowd.leave();
            }
        },
    };
}

/** Each text once by mouse and once by keyboard alone. */
export const toldBoth = (told: Told[]): Story[] => told.flatMap((one) => HANDS.map((hand) => played(one, hand)));

const mail: Told = {
    name: 'a mail with prose and a signature',
    meant: [0, 1, 2],
    text: ([a, b, c, writer, stays]) => [
        `From: ${nameOf(writer!)} <${writer!.email}>`, 'To: IT desk', 'Subject: Leavers in November', '', 'Hello,', '', 'please close these three accounts by Friday:', '',
        ...[a!, b!, c!].map((one) => `${nameOf(one)} <${one.email}>`), '', `${stays!.email} stays with us and only moves to Sales.`, '', 'Kind regards', nameOf(writer!),
        'HR desk, room 12', writer!.email,
    ].join('\n'),
    first: 'table',
    presses: 1,
    decide: (page, hand) => hand.press(include(page, 3)),
};

const chat: Told = {
    name: 'a conversation copied from the chat',
    meant: [0, 1, 2],
    text: ([a, b, c, asks, does, stays]) => [
        asks!.username, '9:12 AM', 'Please switch these accounts off today, they have left', ...[a!, b!, c!].map(({username}) => `@${username}`),
        does!.username, '9:15 AM', `ok, on it. @${asks!.username} was that all?`, asks!.username, '9:16 AM', `yes. @${stays!.username} only takes a break`,
    ].join('\n'),
    first: 'table',
    presses: 1,
    decide: (page, hand) => hand.press(include(page, 3)),
};

const manager: Told = {
    name: 'a CSV with a column of managers',
    meant: [0, 1, 2, 3, 4],
    text: (people) => ['Name,E-Mail,Manager', ...people.slice(0, 5).map((one, index) =>
        `"${one.lastName}, ${one.firstName}",${one.email},${people[5 + (index % 2)]!.email}`)].join('\n'),
    first: 'columns',
    presses: 2,
    async decide(page, hand) {
        await everyRow(page, 5).and(page.locator('[aria-disabled]')).waitFor();
        await hand.press(column(page, 'E-Mail'));
        await hand.press(everyRow(page, 5));
    },
};

const STATUS = ['Leaver', 'Joiner', 'Leaver', '', 'Joiner', 'Leaver', 'Leaver'];
const ONLY = sentence('list.onlyRows', {column: 'Status', values: 'Leaver', count: 1});

const leavers: Told = {
    name: 'an export with a status of which one value is chosen',
    meant: [0, 2, 5, 6],
    text: (people) => ['Name;E-Mail;Status;Last day', ...STATUS.map((status, index) =>
        `${nameOf(people[index]!)};${people[index]!.email};${status};${index + 10}.11.2026`)].join('\n'),
    first: 'columns',
    presses: 2,
    async decide(page, hand) {
        await everyRow(page, STATUS.length).and(page.locator(':focus')).waitFor();
        await hand.press(value(page, 'Status', 'Leaver', 4));
        await hand.press(rowsWhere(page, 'Status', 'Leaver', 4));
    },
    async further(page, hand) {
        await anyDialog(page).getByText(ONLY).waitFor();
        assert.deepEqual([...(await rows(page)).values()].map(({state}) => state), STATUS.map((status) => (status === 'Leaver' ? 'ready' : 'aside')));
        await hand.press(button(page, 'list.back'));
        assert.equal(await value(page, 'Status', 'Leaver', 4).isChecked(), true);
        await hand.press(rowsWhere(page, 'Status', 'Leaver', 4));
        await hand.press(button(page, 'list.copy'));
        await anyDialog(page).getByText(sentence('copy.done'), {exact: true}).waitFor();
    },
    async after(page) {
        assert.ok((await copied(page, 'copy.csv')).includes(ONLY));
        assert.ok((await copied(page, 'copy.markdown')).includes(ONLY));
        const copies = await page.evaluate(() => (window as unknown as {keptCopies: string[]}).keptCopies);
        assert.deepEqual(copies.filter((copy) => !copy.includes(ONLY)), []);
    },
};

const scim = (people: Member[]) => ({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: 3,
    Resources: people.slice(0, 3).map((one, index) => ({
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        id: `2819c223-7f76-453a-919d-41386190464${index}`,
        userName: one.email,
        name: {givenName: one.firstName, familyName: one.lastName},
        emails: [{value: one.email, type: 'work', primary: true}],
        active: false,
        'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {manager: {value: '26118915', displayName: nameOf(people[3]!)}},
    })),
});

const json: Told = {
    name: 'JSON, an object that holds the array',
    meant: [0, 1, 2],
    text: (people) => JSON.stringify(scim(people), null, 2),
    first: 'columns',
    whole: (people) => ['totalResults: 3', ...scim(people).Resources.map((one) => JSON.stringify(one.name, null, 1)), 'schemas'],
    presses: 1,
    async decide(page, hand) {
        await standsWhole(page, ['totalResults: 3', sentence('list.peopleFrom', {count: 2, columns: 'userName and emails.0.value'})]);
        await hand.press(everyRow(page, 3));
    },
};

/** Texts as people have them, from the paste to what became of everybody. */
export const listTexts: Story[] = toldBoth([mail, chat, manager, leavers, json]);
