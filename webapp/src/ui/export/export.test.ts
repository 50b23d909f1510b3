import {parse} from 'papaparse';

import {receiptOf, words} from '../../../test/ui';
import {bot, facts, hook, NOON, person, session, token} from '../../../test/people';
import type {Item} from '../../core/act';
import {known} from '../../core/model';
import type {Receipt, StepResult, Thing} from '../../core/receipt';

import {csvOf} from '../more/csv';
import {harmless, markdownOf} from './markdown';
import {afterOf, beforeOf} from './rows';
import {titleOfReceipt} from './things';

const say = (id: Parameters<typeof words.say>[0] | string, values?: Receipt['headline']['text']['values']) => words.say(typeof id === 'string' ? {id, values} : id);
const versions = {server: '11.6.0', plugin: '0.1.0'};
const bob = facts(person('bob.meier', {name: 'Bob Meier'}));
const step = (change: Partial<StepResult>): StepResult => ({step: 'account-off', outcome: 'checked', said: 'ok', before: known([]), left: known([]), later: [], ...change});
const tokens = (...ids: string[]): Item[] => ids.map((id) => ({kind: 'token', id, token: token(id)}));
const jenkins: Item = {kind: 'hook', id: 'k', hook: hook('incoming', 'Jenkins')};

const full = receiptOf(bob, {
    ticket: 'INC-7',
    headline: {text: {id: 'head.deactivate.checked', values: {at: {time: NOON}}}, tone: 'warn', notes: [{id: 'note.tokens'}]},
    steps: [
        ...receiptOf(bob).steps,
        step({step: 'sessions-end', before: known([{kind: 'session', id: 's', session: session('s')}])}),
        step({step: 'tokens-off', outcome: 'not-done', before: known(tokens('ci', 'old')), left: known(tokens('old')), errorId: 'api.some.app_error'}),
    ],
    stays: {things: [{part: 'incoming', id: 'k', name: 'Jenkins', channel: 'Town Square'}], hidden: ['bots'], unread: ['outgoing', 'commands']},
});

test('Markdown has all of it, with times in UTC', () => {
    expect(markdownOf(full, say, versions).split('\n')).toEqual([
        '#### Deactivate Bob Meier (`@bob.meier`): Off and checked 12:00:00 UTC', '',
        'Access tokens are refused while the account is off.', '',
        '| Step | Before | Read back |', '|---|---|---|',
        '| Account | on | off |',
        '| Sessions | 1 session | 0 sessions |',
        '| Access tokens | on: ci export and old export | on: old export · not done |', '',
        '- Person: Bob Meier (`@bob.meier`), account id bobmeier000000000000000000',
        '- By: `@ann`',
        '- Time: 2026-03-03T12:00:00.000Z',
        '- Ticket: INC-7',
        '- Error id: `api.some.app_error`',
        '- Mattermost 11.6.0, useradmin 0.1.0', '',
        '**Goes on working**', '',
        '- incoming webhook “Jenkins” in Town Square', '',
        'Not visible to your role: bots', '',
        'Could not check: outgoing webhooks and slash commands',
    ]);
});

test.each([
    ['@channel look', '`@channel` look'],
    ['by @bob.meier: *off*, see [x](y) | ~town', 'by `@bob.meier`: `*off*`, see `[x](y`) \\| `~town`'],
    ['`@all` and a`b', '`\'@all\'` and a\'b'],
    ['one\n\n# two\u2028\u0000three', 'one `#` two three'],
    ['&#64;here &commat;here R&D', '`&#64;here` `&commat;here` `R&D`'],
    ['bob@acme.test\u200b\u202e', '`bob@acme.test`'],
    ['https://tickets.acme.test/INC_7?a=b', '`https://tickets.acme.test/INC_7?a=b`'],
    ['www.acme.test, acme.test/x and (mailto:x).', '`www.acme.test`, `acme.test/x` and (`mailto:x`).'],
    ['<img src=x>', '`<img` src`=x>`'.replace('src`=', '`src=')],
    ['(@here)@there', '(`@here)@there`'],
    [':smile: :100: at 12:00:05 UTC, Note: $x$', '`:smile`: `:100`: at 12:00:05 UTC, Note: `$x$`'],
    ['tel:12 a1:22: 1:100:', '`tel:12` `a1:22`: `1:100`:'],
    ['\\_ a|b', '`\\_` a\\|b'],
    ['Bob Meier (Sales): off', 'Bob Meier (Sales): off'],
])('%j calls nobody, links nowhere and formats nothing in Markdown', (text, safe) => expect(harmless(text)).toBe(safe));

test('what others named stays harmless in every line', () => {
    const evil = '@channel | **x**\n# y';
    const receipt = receiptOf(facts(person('bob', {name: evil})), {
        ticket: evil,
        steps: [step({step: 'hooks-gone', before: known<Item[]>([{kind: 'hook', id: 'k', hook: hook('incoming', evil)}])})],
        stays: {things: [{part: 'tokens', id: 't', name: evil, channel: ''}], hidden: [], unread: []},
    });
    const text = markdownOf(receipt, say, versions);
    expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/@|\*\*x|# y/);
    expect(text.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.replace(/\\\|/g, '').split('|').length)).toEqual([5, 5]);
});

test('more webhooks than a post holds are cut at its size, and the rest is counted', () => {
    const things = Array.from({length: 5_000}, (_, index): Thing => ({part: 'incoming', id: `${index}`, name: `hook ${index}`, channel: 'Town Square'}));
    const text = markdownOf({...full, stays: {things, hidden: ['bots'], unread: []}}, say, versions);
    const shown = text.split('\n').filter((line) => line.startsWith('- incoming')).length;
    expect([text.length > 13_000, text.length <= 14_000]).toEqual([true, true]);
    expect(text).toContain(`- And ${(5_000 - shown).toLocaleString('en')} more: see the CSV.`);
    expect(text).toContain('Not visible to your role: bots');
});

describe('readings in words', () => {
    const bots = (...names: string[]) => known(names.map((name): Item => ({kind: 'bot', id: name, bot: bot(name)})));
    test.each<[string, Partial<StepResult>, string, string]>([
        ['tokens switched on', {step: 'tokens-on', before: known(tokens('ci'))}, 'off: ci export', 'on'],
        ['nothing to switch off', {step: 'tokens-off', outcome: 'skipped'}, 'none', 'none · not needed'],
        ['a bot that the server left on', {step: 'bots-off', outcome: 'remains', before: bots('deploy-bot'), left: bots('deploy-bot')}, 'on: @deploy-bot', 'on: @deploy-bot · not stopped'],
        ['bots not visible', {step: 'bots-off', outcome: 'refused', before: {ok: false, hidden: true, why: {id: 'unseen.role'}}, left: {ok: false, hidden: true, why: {id: 'unseen.role'}}}, 'not visible to your role', 'not visible to your role'],
        ['a webhook deleted', {step: 'hooks-gone', before: known([jenkins])}, 'Jenkins', 'deleted'],
        ['a webhook not deleted', {step: 'hooks-gone', outcome: 'failed', said: 'refused', before: known([jenkins]), left: known([jenkins])}, 'Jenkins', 'Jenkins · refused'],
        ['a token made meanwhile', {step: 'tokens-off', before: known(tokens('ci')), later: tokens('new')}, 'on: ci export', 'off · made later: new export'],
        ['a token without description', {step: 'tokens-off', before: known<Item[]>([{kind: 'token', id: 't', token: token('t', {description: ''})}])}, 'on: unnamed', 'off'],
    ])('%s', (_, change, before, after) => {
        const result = step(change);
        expect([beforeOf(result, say), afterOf(result, say)]).toEqual([before, after]);
    });
});

test('the title names what an act of the card was aimed at', () => {
    const title = (change: Partial<Receipt>) => words.say(titleOfReceipt(receiptOf(bob, change)));
    expect(title({act: 'end-sessions', aims: {sessions: 2}})).toBe('End 2 sessions of Bob Meier (@bob.meier)');
    expect(title({act: 'disable-tokens', aims: [{part: 'tokens', id: 't', name: 'ci', channel: ''}]})).toBe('Disable access token “ci” of Bob Meier (@bob.meier)');
    expect(title({act: 'delete-hooks', aims: [{part: 'incoming', id: 'k', name: '', channel: 'Support'}]})).toBe('Delete incoming webhook in Support, made by Bob Meier (@bob.meier)');
    expect(title({act: 'undo'})).toBe('Undo for Bob Meier (@bob.meier)');
});

describe('CSV', () => {
    const rows = (...receipts: Receipt[]) => parse<Record<string, string>>(csvOf(receipts, say, versions), {header: true}).data;

    test('has one row per person and act, with columns by name', () => {
        const [first, second, ...rest] = rows(full, receiptOf(facts(person('joe')), {undone: true}));
        expect(first).toMatchObject({
            person_id: 'bobmeier000000000000000000', username: 'bob.meier', act: 'deactivate', tone: 'warn', headline: 'Off and checked 12:00:00 UTC',
            at_utc: '2026-03-03T12:00:00.000Z', by: 'ann', ticket: 'INC-7', account_before: 'on', account_after: 'off', account_outcome: 'checked',
            sessions_before: '1 session', sessions_after: '0 sessions', tokens_outcome: 'not-done', bots_before: '', bots_outcome: '',
            stays: 'incoming webhook “Jenkins” in Town Square', not_visible: 'bots', could_not_check: 'outgoing commands', undone: 'false',
            error_ids: 'api.some.app_error', server: '11.6.0', plugin: '0.1.0',
        });
        expect(second).toMatchObject({username: 'joe', undone: 'true'});
        expect(rest).toEqual([]);
    });

    test.each(['a, b; "c"', 'one\ntwo\r\nthree', ' blank ', '""', 'ü✓'])('%j comes back as it was', (ticket) => {
        expect(rows(receiptOf(bob, {ticket}))[0]!.ticket).toBe(ticket);
    });

    test.each(['=1+1', '+49 30', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://evil.test","x")'])('%j is no formula', (ticket) => {
        expect(rows(receiptOf(facts(person('bob', {name: ticket})), {ticket}))[0]).toMatchObject({ticket: `'${ticket}`, name: `'${ticket}`});
    });

    test('every column is documented', () => {
        const columns = csvOf([full], say, versions).split('\r\n')[0]!.split(',');
        const {readFileSync} = jest.requireActual<typeof import('node:fs')>('node:fs');
        const documented = readFileSync(`${__dirname}/../../../../docs/receipts.md`, 'utf8');
        expect(columns.filter((column) => !documented.includes(`\`${column}\``))).toEqual([]);
    });
});
