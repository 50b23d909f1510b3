import assert from 'node:assert/strict';

import type {RealWorld} from '../../contract/real-world';
import {agreed} from '../../contract/api-people';
import {asAdmin, makeToken, setActive} from '../../contract/kit';
import type {Member, World} from '../../contract/world';
import {logInMmctl} from '../../server/mmctl';
import {everyRow, include, tickShown} from '../page/list-ask';
import {signedIn} from '../people';
import type {Story} from '../story';
import {sentence} from '../words';

import {toldBoth} from './list-told';
import type {Told} from './list-told';

const MEANT = 3;

/** What mmctl prints of all accounts of the real server, and its last line, which goes to another stream; undefined on another server. */
async function printed(world: World, ...more: string[]): Promise<{stdout: string; stderr: string} | undefined> {
    const {server} = world as Partial<RealWorld>;
    if (!server) {
        return undefined;
    }
    const mmctl = await logInMmctl(server.mmctl, world.url, (await makeToken(world, world.admin)).token);
    try {
        const {code, stdout, stderr} = await mmctl.run('user', 'list', '--all', ...more);
        assert.equal(code, 0, stderr);
        return {stdout, stderr};
    } finally {
        mmctl.close();
    }
}

/** The lines of these people, and those that are nobody's: as a file has them, or a terminal. */
async function userList(world: World, people: Member[], where: 'file' | 'terminal'): Promise<string> {
    const {stdout, stderr} = await printed(world) ?? {
        stdout: people.map(({id, username, email}) => `${id}: ${username} (${email})\n`).join(''),
        stderr: `There are ${people.length} users on ${world.url}/\n`,
    };
    assert.match(stderr, /^There are \d+ users on /);
    const lines = stdout.split('\n').filter((line) => !(/^[a-z0-9]{26}: /).test(line) || people.some(({id}) => line.startsWith(id)));
    assert.equal(lines.filter((line) => (/^[a-z0-9]{26}: /).test(line)).length, people.length, stdout.slice(0, 500));
    return where === 'file' ? lines.join('\n') : `${lines.join('\n')}\n${stderr}`;
}

interface User {
    id: string; username: string; email: string; first_name: string; last_name: string; create_at: number; delete_at: number; roles: string;
}

async function userOf(world: World, {id}: Member): Promise<User> {
    return agreed(await (await asAdmin(world)).call('GET', `/users/${id}`), 'Reading a person').json as User;
}

const OBJECT = /^(\s{1,4})\{\n[\s\S]*?^\1\}/gm;

/** The objects of these people with what stands around all of them. */
async function userJson(world: World, people: Member[]): Promise<string> {
    const users = await Promise.all(people.map((one) => userOf(world, one)));
    const output = (await printed(world, '--json'))?.stdout ?? JSON.stringify(users, null, 2);
    const objects = [...output.matchAll(OBJECT)];
    const mine = objects.filter(([object]) => people.some(({id}) => object.includes(`"id": "${id}"`))).map(([object]) => object);
    assert.equal(mine.length, people.length, output.slice(0, 1_000));
    const [first, last] = [objects[0]!, objects.at(-1)!];
    return `${output.slice(0, first.index)}${mine.join(',\n')}${output.slice(last.index + last[0].length)}`;
}

const EXPORT = [
    'Id', 'Username', 'Email', 'CreateAt', 'Name', 'Roles', 'LastLogin', 'LastStatusAt', 'LastPostDate', 'DaysActive',
    'TotalPosts', 'ChannelCount', 'Teams', 'DeletedAt',
].join(',');

const inUtc = (at: number) => (at > 0 ? new Date(at).toISOString().replace('T', ' ').replace('Z', ' +0000 UTC') : '');

/** Under the header of the System Console's export; the last of them is off. */
async function consoleExport(world: World, people: Member[]): Promise<string> {
    const users = await Promise.all(people.map((one) => userOf(world, one)));
    const lines = users.map((one, index) => [
        one.id, one.username, one.email, inUtc(one.create_at), `${one.first_name} ${one.last_name}`, one.roles,
        index === 0 ? inUtc(one.create_at + 60_000) : '', '', '', '', String(index * 17), String(index + 1), 'acme', inUtc(one.delete_at),
    ].join(','));
    return [EXPORT, ...lines].join('\n');
}

const few = (people: Member[]) => people.slice(0, MEANT);
const meant = [0, 1, 2];
const names = (people: Member[]) => few(people).flatMap(({username, email}) => [username, email]);

const exported = (by: 'system admin' | 'user manager'): Told => ({
    name: `the System Console's export, by a ${by}`,
    meant,
    text: (people, world) => consoleExport(world, people.slice(0, MEANT + 1)),
    before: (world, people) => setActive(world, people[MEANT]!, false),
    first: 'columns',
    presses: 2,

    // A column that says something of one person alone has that person checked.
    async decide(page, hand) {
        await hand.press(everyRow(page, MEANT + 1));
        await hand.press(tickShown(page, MEANT, 1));
    },

    // What the role does not see cannot be told to be checked.
    ...by === 'user manager' ? {end: sentence('list.end.some', {verb: 'deactivate', count: MEANT, done: MEANT, sure: 'yes'})} : {},
    by: (world) => signedIn(world, {role: by === 'user manager' ? 'user_manager' : 'system_admin'}),
});

/** What Mattermost's own programs write of their people. */
export const listReal: Story[] = toldBoth([
    {
        name: 'what mmctl user list prints into a file',
        meant,
        text: (people, world) => userList(world, few(people), 'file'),
        first: 'table',

        // Nothing else stands in it.
        presses: 0,
        decide: () => Promise.resolve(),
    },
    {
        name: 'what mmctl user list prints on a terminal',
        meant,
        text: (people, world) => userList(world, few(people), 'terminal'),
        first: 'table',
        presses: 1,
        decide: (page, hand) => hand.press(include(page, MEANT)),
    },
    {
        name: 'what mmctl user list prints as JSON',
        meant,
        text: (people, world) => userJson(world, few(people)),
        first: 'columns',
        whole: names,
        presses: 1,
        decide: (page, hand) => hand.press(everyRow(page, MEANT)),
    },
    exported('system admin'),
    exported('user manager'),
]);
