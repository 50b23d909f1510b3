import {readFileSync} from 'node:fs';

import {parse} from 'papaparse';

import {endedLine, failedLine, idleLine, lineOf, numbered, openLine, stepOf, undoneLine} from '../../../test/list-lines';
import {NOON, idOf} from '../../../test/people';
import {say as sayText} from '../../../test/says';
import {ownGrid} from '../../core/list/read/own';
import {linesOf} from '../../core/list/read/lines';
import type {Line} from '../../core/list/types';
import type {Text} from '../../core/model';
import type {Say} from '../words';

import {listCsv} from './list-csv';
import {listMarkdown} from './list-markdown';
import type {ListMeta} from './list-markdown';

const say: Say = (id, values) => sayText(typeof id === 'string' ? {id, values} : id);
const versions = {server: '11.6.0', plugin: '0.1.0'};

describe('CSV of a list', () => {
    const csv = (...lines: Line[]) => listCsv(numbered(lines), {verb: 'deactivate', versions, basis: []}, say);
    const rows = (...lines: Line[]) => parse<Record<string, string>>(csv(...lines), {header: true}).data;

    test('has the columns that a reader goes by, in this order', () => {
        expect(csv().trim()).toBe('line,original,state,reason,person_id,username,name,email,act,result,headline,notes,stays,off_since,at_utc,by,ticket,undone,error_ids,server,plugin,basis');
    });

    test('has a row for each line in the order of the list, also for those that lead to nobody', () => {
        const list = rows(
            openLine('bob'), idleLine('Zoë?', 'unknown', {why: {id: 'list.line.missing'}}), failedLine('cy'), lineOf('dan'), idleLine('@eve', 'already', {person: lineOf('eve').person}),
            undoneLine('fay'), idleLine('gus', 'check'),
        );
        expect(list.map(({line, original, state, username, act, result}) => [line, original, state, username, act, result])).toEqual([
            ['1', '\'@bob', 'ready', 'bob', 'deactivate', 'done'],
            ['2', 'Zoë?', 'unknown', '', '', ''],
            ['3', '\'@cy', 'ready', 'cy', 'deactivate', 'failed'],
            ['4', '\'@dan', 'ready', 'dan', 'deactivate', 'not-started'],
            ['5', '\'@eve', 'already', 'eve', 'deactivate', 'already'],
            ['6', '\'@fay', 'ready', 'fay', 'undo', 'back'],
            ['7', 'gus', 'check', '', '', ''],
        ]);
        expect(list[0]).toMatchObject({
            person_id: 'bob00000000000000000000000', email: 'bob@acme.test', headline: 'Off, but 1 webhook still posts', stays: 'incoming webhook “Jenkins” in Town Square',
            off_since: '2026-03-03T12:00:00.000Z'.replace('12:00:00', '11:59:59'), at_utc: '2026-03-03T12:00:00.000Z', by: 'ann', undone: 'false', error_ids: '', server: '11.6.0', plugin: '0.1.0',
        });
        expect(list[1]).toMatchObject({reason: 'Not found', headline: '', off_since: '', at_utc: '', by: '', undone: ''});
        expect(list[2]).toMatchObject({headline: 'Not off', off_since: '', error_ids: 'api.some.app_error'});
        expect(list[3]).toMatchObject({headline: 'Not started', at_utc: ''});
    });

    test.each(['a, b; "c"', 'one\ntwo\r\nthree', ' Müller, Jürgen ', '""', 'Zoë ✓ \u{1f600}'])('%j comes back as it stood in the list', (text) => {
        expect(rows(idleLine(text, 'unknown'))[0]!.original).toBe(text);
    });

    test.each(['=1+1', '+49 30', '-1', '@SUM(A1)', '\t=1', '\n=1', '=HYPERLINK("https://evil.test","x")'])('%j is no formula', (text) => {
        expect(rows(endedLine('bob', {ticket: text}, {text}))[0]).toMatchObject({original: `'${text}`, ticket: `'${text}`});
    });

    test('pasted into the list dialog again it names the same people, with what became of them', () => {
        const grid = ownGrid(linesOf(csv(endedLine('bob', {}, {text: '@bob; Müller\nIT'}), lineOf('dan'), idleLine('Zoë Zell', 'unknown'))))!;
        const id = grid.labels!.indexOf('person_id');
        expect(grid.rows.map(({cells, own}) => [own!.original.replace(/^'/, ''), cells![id], own!.past])).toEqual([
            ['@bob; Müller\nIT', idOf('bob'), {act: 'deactivate', result: 'done', offSince: NOON - 1_000}],
            ['@dan', idOf('dan'), {act: 'deactivate', result: 'not-started', offSince: 0}],
            ['Zoë Zell', '', undefined],
        ]);
    });

    test('whoever was off before is in it for the sessions, and is not activated by it later', () => {
        const steps = [stepOf('skipped', {said: undefined}), stepOf('checked', {step: 'sessions-end'})];
        const [done, idle] = rows(endedLine('bob', {steps}), endedLine('cy', {steps: [stepOf('skipped', {said: undefined})]}));
        expect([done, idle].map((one) => [one!.act, one!.result])).toEqual([['revoke', 'done'], ['deactivate', 'already']]);
    });

    test('every row says what was chosen of the text', () => {
        const basis: Text[] = [{id: 'list.peopleFrom', values: {count: 1, columns: {names: ['E-Mail']}}}, {id: 'list.onlyRows', values: {column: 'Status', count: 1, values: {names: ['Leaver']}}}];
        const text = listCsv(numbered([endedLine('bob'), idleLine('Zoë', 'unknown')]), {verb: 'deactivate', versions, basis}, say);
        const told = 'People from column E-Mail; Only rows where Status is Leaver';
        expect(parse<Record<string, string>>(text, {header: true}).data.map((one) => one.basis)).toEqual([told, told]);
    });

    test('a time in a headline is one of UTC', () => expect(rows(endedLine('bob'))[0]!.headline).toBe('Off and checked 12:00:00 UTC'));

    test('taken back here and on again by somebody else are the same result, and told apart', () => {
        const [byUndo, own, others] = rows(undoneLine('bob'), endedLine('cy', {undone: true}), endedLine('dan', {cameBack: true}));
        expect([byUndo, own, others].map((one) => [one!.act, one!.result, one!.undone, one!.headline])).toEqual([
            ['undo', 'back', 'true', 'Undone and checked 12:00:00 UTC'],
            ['deactivate', 'back', 'true', 'Undone'],
            ['deactivate', 'back', 'false', 'On again since then, not by this tab'],
        ]);
    });

    test('the reason is all that the table said of the person', () => {
        const why = {id: 'list.caution.bots', values: {count: 1, names: {names: ['@robo']}}};
        const [several, one, none] = rows(endedLine('bob', {}, {state: 'check', why, cautions: [{id: 'list.caution.active', values: {ago: {ago: 60_000}}}]}), endedLine('cy', {}, {state: 'check', why}), endedLine('dan'));
        expect(several!.reason).toMatch(/^Owns the bot @robo, which stops; Was active 1 min.? ago$/);
        expect([one!.reason, none!.reason]).toEqual(['Owns the bot @robo, which stops', '']);
    });

    test('every column is documented', () => {
        const documented = readFileSync(`${__dirname}/../../../../docs/receipts.md`, 'utf8').split('## A list as CSV')[1] ?? '';
        expect(csv().trim().split(',').filter((column) => !documented.includes(`\`${column}\``))).toEqual([]);
    });
});

describe('Markdown of a list', () => {
    const meta = {verb: 'deactivate', by: 'ann', ticket: 'INC-7', versions, basis: []} satisfies ListMeta;
    const markdown = (lines: Line[], limit?: number) => listMarkdown(numbered(lines), meta, say, limit);

    test('Markdown says of how many the sessions were not read', () => {
        const unseen = endedLine('bob', {headline: {...endedLine('bob').receipt!.headline, notes: [{id: 'list.note.neverSeen'}]}});
        expect(markdown([unseen])).toContain('The sessions of 1 person were not read: Mattermost has never seen that person');
    });

    test('has the counts, who acted, when, the ticket, and a row for each line', () => {
        expect(markdown([endedLine('bob', {at: NOON + 5_000}), failedLine('cy'), idleLine('nobody', 'unknown')]).split('\n')).toEqual([
            '#### Deactivate: list of 3 lines', '',
            '1 off and checked · 1 failed · 1 not found', '',
            '- By: `@ann`',
            '- Time: 2026-03-03T12:00:00.000Z to 2026-03-03T12:00:05.000Z',
            '- Ticket: INC-7',
            '- Mattermost 11.6.0, useradmin 0.1.0', '',
            '| Line | Original | Person | Outcome |', '|---|---|---|---|',
            '| 1 | `@bob` | `@bob` | Off and checked 12:00:00 UTC |',
            '| 2 | `@cy` | `@cy` | Not off |',
            '| 3 | nobody |  | Not found |',
        ]);
    });

    test('says what was chosen of the text', () => {
        const basis: Text[] = [{id: 'list.peopleFrom', values: {count: 2, columns: {names: ['Login', 'E-Mail']}}}, {id: 'list.aside', values: {column: '@ann', isEmpty: 'yes'}}];
        expect(listMarkdown(numbered([endedLine('bob')]), {...meta, basis}, say)).toContain('0.1.0\n- People from columns Login and E-Mail\n- `@ann` is empty\n\n|');
    });

    test('taken back here is told apart from on again by somebody else', () => {
        const text = markdown([undoneLine('bob'), endedLine('cy', {cameBack: true})]);
        expect(text).toContain('1 undone · 1 on again');
        expect(text).toContain('| 1 | `@bob` | `@bob` | Undone and checked 12:00:00 UTC |\n| 2 | `@cy` | `@cy` | On again since then, not by this tab |');
    });

    test('what stood in the list formats nothing and calls nobody', () => {
        const text = markdown([idleLine('@channel | **x**\n# [y](z)', 'unknown')]);
        expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/@|\*\*x|# \[/);
        expect(text.split('\n').at(-1)!.replace(/\\\|/g, '').split('|')).toHaveLength(6);
    });

    test('a long list is cut between rows, and says how many more there are', () => {
        const lines = Array.from({length: 1_000}, (_, index) => endedLine(`somebody.${index}`, {steps: [stepOf('checked')]}));
        const text = markdown(lines);
        const shown = text.split('\n').filter((line) => line.startsWith('| ') && line.includes('Off and checked')).length;
        expect(text.length).toBeLessThanOrEqual(14_000);
        expect(text.length).toBeGreaterThan(13_000);
        expect(text.split('\n').at(-1)).toBe(`And ${1_000 - shown} more: see the CSV.`);
        expect(text).toContain('1,000 off and checked');
    });

    test.each([600, 1_000, 2_000, 5_000])('never more than %i characters', (limit) => {
        expect(markdown(Array.from({length: 60}, () => failedLine('bob')), limit).length).toBeLessThanOrEqual(limit);
    });
});
