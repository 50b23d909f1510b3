import assert from 'node:assert/strict';

import {agreed} from '../../contract/api-people';
import {asAdmin, setActive} from '../../contract/kit';
import type {Account, Member, World} from '../../contract/world';
import {anyDialog, button} from '../page/dialog';
import {answer, everyRow, include, lookUp, openList, people, read, row, rows, yes} from '../page/list';
import type {Story} from '../story';
import {DEEDS} from '../watch';
import {sentence} from '../words';
import type {WordId} from '../words';

const verb = 'deactivate';

// What is looked up and belongs to nobody.
const NOBODY_THERE = /404.*\/users\/email\//;

type State = 'ready' | 'check' | 'already' | 'refused' | 'unknown' | 'twice' | '';

/** A line of the text, its state once all are included, whose username is ticked then, and a sentence that says why. */
type Line = [text: string, state: State, ticked?: string, why?: WordId];

interface Company {crowd: Member[]; namesakes: Account[]; boss: Account; ldap: Account; busy: Account; owner: Account}

/** Part of a name that nobody else has: letters alone. */
const ownName = ([first]: Member[]) => first!.username.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);

async function named(world: World, {id}: Account, first: string, last: string): Promise<void> {
    agreed(await (await asAdmin(world)).call('PUT', `/users/${id}/patch`, {first_name: first, last_name: last}), 'Naming somebody');
}

/** Umlauts and two of one name, a system admin, one from the directory, one who was there just now, one who owns a bot, and one who is off. */
async function company(world: World, crowd: Member[]): Promise<Company> {
    const [boss, ldap] = await Promise.all([world.person({role: 'system_admin'}), world.person({authService: 'ldap'})]);
    const namesakes = [crowd[30]!, crowd[31]!];
    for (const one of namesakes) {
        await named(world, one, 'Jörg', `Weiß${ownName(crowd)}`);
    }
    await named(world, crowd[0]!, 'Anna Lena', 'Groß');
    await world.change(crowd[32]!, {seenAt: Date.now() - 60_000});
    await world.bot(crowd[33]!);
    await setActive(world, crowd[34]!, false);
    return {crowd, namesakes, boss, ldap, busy: crowd[32]!, owner: crowd[33]!};
}

const ofExport = (member: Member, manager: string, index: number) => {
    const address = index % 3 === 0 ? member.email.toUpperCase() : member.email;
    return `${member.lastName}, ${member.firstName};${index % 4 === 0 ? `"${address}"` : address};${manager};30.11.`;
};

function linesOf({crowd, namesakes, boss, ldap, busy, owner}: Company): Line[] {
    const manager = crowd[35]!.email;
    const of = (person: Account, name: string) => `${name};${person.email};${manager};30.11.`;
    return [
        ['Hello IT,', ''],
        ['please close these accounts by Friday:', ''],
        ['', ''],
        ['Name;E-Mail;Manager;Last day', ''],
        [of(crowd[0]!, 'Groß, Anna-Lena'), 'ready', crowd[0]!.username],
        ...crowd.slice(1, 21).map((member, index): Line => [ofExport(member, manager, index), 'ready', member.username]),
        [of(crowd[21]!, 'Somebody, Else'), 'check', '', 'list.why.otherName'],
        [`${crowd[22]!.lastName}, ${crowd[22]!.firstName};;${manager};30.11.`, 'check', ''],
        [`Weiß${ownName(crowd)}, Jörg;;${manager};30.11.`, 'check', ''],
        [of(namesakes[0]!, `Weiss${ownName(crowd)}, Joerg`), 'ready', namesakes[0]!.username],
        [of(busy, `${crowd[32]!.lastName}, ${crowd[32]!.firstName}`), 'check', ''],
        [of(owner, `${crowd[33]!.lastName}, ${crowd[33]!.firstName}`), 'check', ''],
        [of(crowd[34]!, `${crowd[34]!.lastName}, ${crowd[34]!.firstName}`), 'already', ''],
        [of(boss, ''), 'refused', ''],
        [of(ldap, ''), 'refused', ''],
        [of(crowd[1]!, `${crowd[1]!.lastName}, ${crowd[1]!.firstName}`), 'twice', ''],
        [`Kunz, Erich;erich.${crowd[0]!.email};${manager};30.11.`, 'unknown', ''],
        ['', ''],
        ['Kind regards', ''],
        ['HR desk', ''],
        [crowd[36]!.email, 'check', '', 'list.doubt.cells'],
    ];
}

/** Lists as people send them. */
export const listForty: Story[] = [
    {
        name: 'a list of forty lines as HR writes them: asked for the column, ticked by a press, and only who was meant is ready',
        hosts: true,
        needs: ['sql'],
        run: async ({world, open}) => {
            const crowd = await world.crowd(37);
            try {
                const lines = linesOf(await company(world, crowd.people));
                const {page, watch} = await open(await asAdmin(world));
                watch.expect(NOBODY_THERE);
                await openList(page, verb);
                await read(page, lines.map(([text]) => text).join('\n'));
                const box = anyDialog(page);
                const filled = lines.filter(([text]) => text.includes(';')).length - 1;
                await box.getByText(sentence('list.which'), {exact: true}).waitFor();
                await box.getByText(/^Hello IT,\s+please close these accounts by Friday:$/).waitFor();
                await box.getByText(/^Kind regards\s+HR desk\s/).waitFor();
                await box.getByText(sentence('list.same', {values: 'Last day = 30.11.'}), {exact: true}).waitFor();
                await box.getByRole('radio', {name: /^E-Mail/}).check();
                await everyRow(page, filled);

                // Rows without an address are found by name, which may as well be a heading: nobody is ticked.
                assert.deepEqual([...(await rows(page)).values()].filter(({ticked}) => ticked !== ''), []);
                const ready = lines.filter(([, state]) => state === 'ready').length;
                await include(page, ready, 'list.includeAll').check();
                const table = await rows(page);
                const seen = lines.map(([text], index) => [text, table.get(index + 1)?.state ?? '', table.get(index + 1)?.ticked ?? '']);
                assert.deepEqual(seen, lines.map(([text, state, ticked = '']) => [text, state, ticked]));
                for (const [index, [, , , why]] of lines.entries()) {
                    if (why) {
                        assert.ok(table.get(index + 1)!.text.includes(sentence(why, {words: '', username: ''}).split('\'')[0]!.slice(0, 30)), `${index + 1}: ${why}`);
                    }
                }
                await answer(page, verb, ready);
                assert.deepEqual(watch.sent(DEEDS), [], 'Nothing has been sent.');
            } finally {
                await crowd.leave();
            }
        },
    },
    {
        name: 'a list with two columns that could be meant: asked which, and the table says whose rows they are',
        needs: ['sql'],
        run: async ({world, open}) => {
            const crowd = await world.crowd(24);
            try {
                const {page} = await open(await asAdmin(world));
                const [staff, managers] = [crowd.people.slice(0, 12), crowd.people.slice(12)];
                await openList(page, verb);
                await read(page, ['Person,Manager', ...staff.map(({email}, index) => `${email},${managers[index]!.email}`)].join('\n'));
                const box = anyDialog(page);
                await box.getByText(sentence('list.which'), {exact: true}).waitFor();
                assert.equal(await box.getByText(sentence('list.columnAccounts', {count: 12, rows: 12})).count(), 2);
                assert.equal(await box.getByRole('radio', {checked: true}).count(), 0, 'None is chosen at first.');
                for (const [column, meant] of [['Person', staff], ['Manager', managers]] as const) {
                    await box.getByRole('radio', {name: new RegExp(`^${column}`)}).check();
                    await everyRow(page, 12);
                    await box.getByText(sentence('list.peopleFrom', {count: 1, columns: column}), {exact: true}).waitFor();
                    assert.deepEqual([...(await rows(page)).values()].map(({ticked}) => ticked), meant.map(({username}) => username));
                    await button(page, 'list.back').click();
                }
                await button(page, 'list.back').click();
                assert.match(await people(page).inputValue(), /^Person,Manager/);
            } finally {
                await crowd.leave();
            }
        },
    },
    {
        name: 'a list: a line is left out, a doubtful one ticked, a namesake chosen, a wrong line put right, and the button counts along',
        needs: ['sql'],
        run: async ({world, open}) => {
            const crowd = await world.crowd(6);
            const [one, other, near, wrong, ...namesakes] = crowd.people;
            const shared = `Weiß${ownName(crowd.people)}`;
            for (const namesake of namesakes) {
                await named(world, namesake, 'Jörg', shared);
            }
            try {
                const {page} = await open(await asAdmin(world));
                await openList(page, verb);
                const lines = [`@${one!.username}`, other!.email, `@${near!.username} 30.11.`, `@${wrong!.username}x`, `${shared}, Joerg`];
                await lookUp(page, lines.join('\n'));
                await yes(page, verb, 0).waitFor();
                await include(page, 2).check();
                await yes(page, verb, 2).waitFor();
                await row(page, 1).getByRole('checkbox').uncheck();
                await yes(page, verb, 1).waitFor();
                await row(page, 3).getByText(sentence('list.why.otherName', {username: near!.username, words: '30.11.'})).waitFor();
                await row(page, 3).getByRole('checkbox', {name: `@${near!.username}`}).check();
                await yes(page, verb, 2).waitFor();
                await row(page, 5).getByText(sentence('list.why.namesakes'), {exact: true}).waitFor();
                await row(page, 5).getByRole('checkbox', {name: `@${namesakes[1]!.username}`}).check();
                await yes(page, verb, 3).waitFor();
                await row(page, 4).getByRole('button', {name: sentence('list.correct')}).click();
                await row(page, 4).getByLabel(sentence('list.rightLine', {line: 4})).fill(`@${wrong!.username}`);
                await row(page, 4).getByRole('button', {name: sentence('list.lookOne'), exact: true}).click();
                await yes(page, verb, 4).waitFor();
                const meant = [other, near, wrong, namesakes[1]].map((person) => person!.username);
                assert.deepEqual([...(await rows(page)).values()].map(({ticked}) => ticked), ['', ...meant]);
                await button(page, 'list.back').click();
                assert.ok((await people(page).inputValue()).includes(`\n@${wrong!.username}\n`), 'The line is put right in the text too.');
            } finally {
                await crowd.leave();
            }
        },
    },
];
