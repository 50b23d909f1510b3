import {randomBytes} from 'node:crypto';

import type {Account, Caller, Reply} from './world';

/** Throws what was asked and answered, unless the server agreed. */
export function agreed(reply: Reply, what: string): Reply {
    if (reply.status >= 300) {
        throw new Error(`${what}: ${reply.status} ${reply.text.slice(0, 300)}`);
    }
    return reply;
}

/** A name nobody has: letters and digits, at most 22 of them. */
export function freshName(base = 'person'): string {
    return `${base.toLowerCase().replace(/[^a-z0-9]/g, '').slice(0, 12)}${randomBytes(5).toString('hex')}`;
}

/** A password of no use elsewhere. */
export function freshPassword(): string {
    return `Aa1-${randomBytes(9).toString('hex')}`;
}

/** Makes people through the API, as an administrator (or, with `creator` as nobody on an empty server, the first administrator). */
export async function createPerson(creator: Caller, name?: string): Promise<Account> {
    const username = name ?? freshName();
    const account = {username, email: `${username}@example.com`, password: freshPassword()};
    const {json} = agreed(await creator.call('POST', '/users', account), `Creating ${username}`);
    return {...account, id: (json as {id: string}).id};
}

/** A team of our own and its Town Square. */
export async function createTeam(admin: Caller): Promise<{id: string; name: string; townSquareId: string}> {
    const name = freshName('team');
    const {id} = agreed(await admin.call('POST', '/teams', {name, display_name: 'Contoso', type: 'O'}), 'Creating a team').json as {id: string};
    const square = agreed(await admin.call('GET', `/teams/${id}/channels/name/town-square`), 'Finding Town Square');
    return {id, name, townSquareId: (square.json as {id: string}).id};
}

/** Puts somebody into a team and thereby into its Town Square. */
export async function join(admin: Caller, teamId: string, userId: string): Promise<void> {
    agreed(await admin.call('POST', `/teams/${teamId}/members`, {team_id: teamId, user_id: userId}), 'Joining the team');
}

/** Makes a bot, gives it to its owner, puts it into the team and makes it a token. */
export async function createBot(admin: Caller, owner: Account, teamId: string): Promise<Account & {token: string}> {
    const username = freshName('bot');
    const bot = agreed(await admin.call('POST', '/bots', {username, display_name: username}), 'Creating a bot').json as {user_id: string};
    agreed(await admin.call('POST', `/bots/${bot.user_id}/assign/${owner.id}`), 'Giving the bot away');
    await join(admin, teamId, bot.user_id);
    const {token} = agreed(await admin.call('POST', `/users/${bot.user_id}/tokens`, {description: 'contract'}), 'Making a token').json as {token: string};
    return {id: bot.user_id, username, email: `${username}@localhost`, password: '', token};
}

// An unlicensed server activates nobody beyond these.
const HARD_LIMIT = 250;

// Where room is made, so many more can still be made beside the crowd.
const SPARE = 10;

// Of the people made before, those whom the case that runs may still need.
const RECENT = 20;

/** Keeps the number of active people down by switching off the oldest, who belong to cases that are over. */
export interface Retiring {
    /** To be told of each new person. */
    made(id: string): Promise<void>;
    /** Makes room for so many more, as far as it can. */
    makeRoom(count: number): Promise<void>;
}

/** At most so many of the people it is told of stay active. */
export function retireOldest(admin: Caller, most: number): Retiring {
    const active: string[] = [];
    const retire = async (count: number) => {
        for (const old of active.splice(0, Math.max(0, count))) {
            await admin.call('PUT', `/users/${old}/active`, {active: false});
        }
    };
    return {
        async made(id) {
            active.push(id);
            if (active.length > most) {
                await retire(most / 2);
            }
        },
        async makeRoom(count) {
            const {activeUserCount} = agreed(await admin.call('GET', '/limits/server'), 'Counting people').json as {activeUserCount: number};
            const over = activeUserCount + count - HARD_LIMIT;
            if (over > 0) {
                await retire(Math.min(over + SPARE, active.length - RECENT));
            }
        },
    };
}
