/** @jest-environment jsdom */
import {cleanup, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import {candidate, entry, fakeList, openList, row} from '../../../../test/list-ui';
import {NOON, person} from '../../../../test/people';
import {watchConsole} from '../../../../test/ui';
import type {ListState} from '../../../app/list/types';
import {known} from '../../../core/model';

watchConsole();

const one = person('hans.mueller', {name: 'Hans Müller', position: 'Sales'});
const two = candidate(person('hans.mueller2', {name: 'Hans Müller', deleteAt: NOON}), {state: 'already', why: {id: 'list.already.on'}});
const namesakes = row(1, '', 'check', {entry: entry(1, 'Müller, Hans'), why: {id: 'list.why.namesakes'}, candidates: [candidate(one), two]});

/** What the button copies. */
async function copiedFrom(change: Partial<ListState>): Promise<string> {
    let copied = '';
    openList(fakeList({phase: 'table', ...change}), {copy: (text) => Promise.resolve(Boolean(copied = text))});
    await userEvent.click(screen.getByRole('button', {name: 'Copy this table'}));
    expect(await screen.findByText('Copied')).toBeTruthy();
    return copied;
}

test('the table can be copied for a ticket before anything is done, and calls nobody there', async () => {
    const left = row(1, 'joe', 'ready', {entry: entry(1, '@channel | x'), chosen: ''});
    const [title, , ...table] = (await copiedFrom({rows: [row(0, 'bob'), left]})).split('\n');
    expect(title).toBe('#### Deactivate people from a list: 2 lines: 1 ticked · 1 ready');
    expect(table).toHaveLength(4);
    expect(table[2]).toBe('| 1 | `@bob` | Ticked | `@bob` · `bob@acme.test` · never seen | Signed out everywhere, cannot sign in |');
    expect(table[3]).toBe('| 2 | `@channel` \\| x | Ready | `@joe` · `joe@acme.test` · never seen | Signed out everywhere, cannot sign in |');
});

test('the copy tells namesakes apart, with all that speaks for and against each', async () => {
    const bots = {id: 'list.caution.bots', values: {count: 1, names: {names: ['@deploy']}}};
    const active = {id: 'list.caution.active', values: {ago: {ago: 120_000}}};
    const first = candidate(one, {activeAt: known(NOON), cautions: [bots, active], effects: [{id: 'list.effect.off'}, {id: 'list.effect.bots', values: bots.values}]});
    const copied = await copiedFrom({rows: [{...namesakes, candidates: [first, two], chosen: one.id}]});
    expect(copied.split('\n').pop()).toBe([
        '| 2',
        'Müller, Hans',
        'To check, ticked: Several people have this name. Who is meant?',
        'Hans Müller (`@hans.mueller`), ticked · `hans.mueller@acme.test` · Sales · last active 2026-03-03 12:00 UTC · ' +
            'Owns the bot `@deploy`, which stops · Was active 2 min ago; ' +
            'Hans Müller (`@hans.mueller2`) · `hans.mueller2@acme.test` · Off since 2026-03-03 12:00 UTC · Already on',
        '`@hans.mueller`: Signed out everywhere, cannot sign in; Bot `@deploy` stops |',
    ].join(' | '));
});

test('a new account is told as such on screen and in the copy: its address may have been another person\'s', async () => {
    const fresh = candidate(person('bob', {createAt: Date.now() - 3_600_000}));
    const old = candidate(person('ann', {createAt: NOON}));
    const copied = await copiedFrom({rows: [row(0, 'bob', 'ready', {candidates: [fresh]}), row(1, 'ann', 'ready', {candidates: [old]})]});
    expect(copied.match(/account made/g)).toHaveLength(1);
    expect(copied).toMatch(/`bob@acme.test` · never seen · account made /);
    expect(screen.getAllByText(/account made/)).toHaveLength(1);
});

test('the second of two cautions is in the copy too, and what the earlier run came to', async () => {
    const cautions = [{id: 'list.caution.bot'}, {id: 'list.caution.activeNow'}];
    expect(await copiedFrom({rows: [row(0, 'bob', 'check', {why: cautions[0], candidates: [candidate(person('bob'), {cautions})]})]})).
        toContain('| To check: This is a bot | `@bob` · `bob@acme.test` · never seen · Was active just now | Signed out everywhere, cannot sign in |');
    cleanup();
    const past = {act: 'deactivate', result: 'done', offSince: NOON} as const;
    expect(await copiedFrom({verb: 'activate', rows: [row(0, 'bob', 'ready', {entry: entry(0, 'bob', {past})})]})).toContain('- Deactivated by that run: 1');
});

test('texts are in the copy where they stood, and what was chosen of a table', async () => {
    const columns = {people: [{kind: 'exact' as const, columns: [0], keys: 1, samples: [], count: 2, shapes: [], others: []}], others: [], same: [], preset: 0, isSideBySide: false, rows: 2};
    const asked = {columns, labels: ['E-Mail', 'Status'], said: [], choice: {people: [0], only: {column: 1, values: ['Leaver', '']}}};
    const copied = await copiedFrom({rows: [row(1, 'bob'), row(2, 'joe')], said: [{line: 1, text: 'Not | @ann'}, {line: 3, text: 'Thanks'}], asked});
    expect(copied).toContain('- People from column E-Mail\n- Only rows where Status is one of these: Leaver and empty\n');
    expect(copied.split('\n').slice(-4).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
        '| 1 | Not \\| `@ann` | Text', '| 2 | `@bob` | Ticked', '| 3 | Thanks | Text', '| 3 | `@joe` | Ticked',
    ]);
});

test('the copy of a status has no column for what would happen', async () => {
    expect(await copiedFrom({verb: 'status', rows: [row(0, 'bob', 'on', {candidates: [candidate(person('bob'), {effects: []})]})]})).
        toMatch(/\| Line \| In the list \| State \| Person \|\n\|---\|---\|---\|---\|\n\| 1 \| `@bob` \| On \| `@bob` · `bob@acme.test` · never seen \|$/);
});

test('what the browser does not let us copy is shown', async () => {
    openList(fakeList({phase: 'table', rows: [namesakes]}), {copy: () => Promise.resolve(false)});
    await userEvent.click(screen.getByRole('button', {name: 'Copy this table'}));
    expect(((await screen.findByRole('textbox', {name: /by hand/})) as HTMLTextAreaElement).value).toContain('Müller, Hans');
});
