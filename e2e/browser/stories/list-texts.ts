import assert from 'node:assert/strict';

import type {Member} from '../../contract/world';
import {anyDialog, button} from '../page/dialog';
import {rows} from '../page/list';
import {column, everyRow, include, rowsWhere, standsWhole, value} from '../page/list-ask';
import {copied} from '../page/receipt';
import type {Story} from '../story';
import {sentence} from '../words';

import {toldBoth} from './list-told';
import type {Told} from './list-told';

const nameOf = ({firstName, lastName}: Member) => `${firstName} ${lastName}`;

const mail: Told = {
    name: 'a mail with prose and a signature',
    meant: [0, 1, 2],
    text: ([a, b, c, writer, stays]) => [
        `From: ${nameOf(writer!)} <${writer!.email}>`, 'To: IT desk', 'Subject: Leavers in November', '',
        'Hello,', '', 'please close these three accounts by Friday:', '', ...[a!, b!, c!].map((one) => `${nameOf(one)} <${one.email}>`), '',
        `${stays!.email} stays with us and only moves to Sales.`, '', 'Kind regards', nameOf(writer!), 'HR desk, room 12', writer!.email,
    ].join('\n'),
    first: 'table',
    presses: 1,
    decide: (page, hand) => hand.press(include(page, 3)),
};

const chat: Told = {
    name: 'a conversation copied from the chat',
    meant: [0, 1, 2],
    text: ([a, b, c, asks, does, stays]) => [
        asks!.username, '9:12 AM', 'Please switch these accounts off today', ...[a!, b!, c!].map(({username}) => `@${username}`),
        does!.username, '9:15 AM', `ok, on it. @${asks!.username} was that all?`,
        asks!.username, '9:16 AM', `yes. @${stays!.username} only takes a break`,
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
        const states = [...(await rows(page)).values()].map(({state}) => state);
        assert.deepEqual(states, STATUS.map((status) => (status === 'Leaver' ? 'ready' : 'aside')));
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
    whole: (people) => ['"totalResults": 3', ...scim(people).Resources.map((one) => JSON.stringify(one.name, null, 1)), 'schemas'],
    presses: 1,
    async decide(page, hand) {
        await standsWhole(page, ['"totalResults": 3', sentence('list.peopleFrom', {count: 2, columns: 'userName and emails.0.value'})]);
        await hand.press(everyRow(page, 3));
    },
};

/** Texts as people have them, from the paste to what became of everybody. */
export const listTexts: Story[] = toldBoth([mail, chat, manager, leavers, json]);
