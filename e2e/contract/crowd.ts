import {randomBytes} from 'node:crypto';
import type {Client} from 'pg';

import {agreed, freshName} from './api-people';
import type {Account, Caller, Crowd, CrowdTraits, Member} from './world';

const FIRST = ['Ada', 'Bilal', 'Carla', 'Dmitri', 'Elif', 'Farid', 'Grete', 'Hana', 'Igor', 'Jana', 'Kofi', 'Lucia', 'Milan', 'Nadia', 'Otto', 'Priya', 'Quentin', 'Rosa', 'Sven', 'Thandi'];
const LAST = ['Abel', 'Brandt', 'Castro', 'Doyle', 'Eder', 'Faber', 'Garcia', 'Huber', 'Ivanova', 'Jensen', 'Kowalski', 'Lindqvist', 'Moreau', 'Nowak', 'Okafor', 'Petrov', 'Quist', 'Rossi', 'Sato', 'Tanaka'];

// With numbers at their end from the 401st on, so that no two of a crowd share a name.
function nameOf(index: number): Pick<Member, 'firstName' | 'lastName'> {
    const round = Math.floor(index / (FIRST.length * LAST.length));
    const last = LAST[Math.floor(index / FIRST.length) % LAST.length]!;
    return {firstName: FIRST[index % FIRST.length]!, lastName: round ? `${last} ${round + 1}` : last};
}

/** Whom a crowd is made of, before it is made: no two share a username, an e-mail address or a full name. */
export function plannedCrowd(count: number, {prefix}: CrowdTraits, password: string): Omit<Member, 'id'>[] {
    const base = prefix ?? freshName('crowd');
    return Array.from({length: count}, (_, index) => ({username: `${base}${index + 1}`, email: `${base}${index + 1}@example.com`, password, ...nameOf(index)}));
}

// What of a copied row is another's; the rest is as a fresh account has it.
const OWN: Record<string, string> = {
    id: 'c.id', username: 'c.username', email: 'c.email', firstname: 'c.firstname', lastname: 'c.lastname',
    nickname: `''`, roles: `'system_user'`, createat: '$7', updateat: '$7', deleteat: '$8', lastlogin: '0',
};

/**
 * Makes a crowd of copies of the administrator's row: 200 in 0.05 s, where the API takes half a minute to hash passwords.
 * The copies have the password of the original; who leaves is deleted with sessions and status.
 */
export async function copyAdmin(admin: Caller, sql: Client, count: number, traits: CrowdTraits): Promise<Crowd> {
    const people = plannedCrowd(count, traits, admin.account.password).map((one) => ({...one, id: randomBytes(13).toString('hex')}));
    const {rows} = await sql.query<{column_name: string}>(`select column_name from information_schema.columns where table_schema = 'public' and table_name = 'users'`);
    const columns = rows.map((row) => row.column_name);
    const list = (key: keyof Account | 'firstName' | 'lastName') => people.map((one) => one[key]);
    const now = Date.now();
    await sql.query(
        `insert into users (${columns.join(', ')}) select ${columns.map((column) => OWN[column] ?? `u.${column}`).join(', ')} from users u,
            unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) as c(id, username, email, firstname, lastname) where u.id = $1`,
        [admin.account.id, list('id'), list('username'), list('email'), list('firstName'), list('lastName'), now, traits.off ? now : 0],
    );
    const forget = async () => {
        agreed(await admin.call('POST', '/caches/invalidate'), 'Forgetting caches');
    };
    await forget();
    const leave = async () => {
        await sql.query('delete from sessions where userid = any($1)', [list('id')]);
        await sql.query('delete from status where userid = any($1)', [list('id')]);
        await sql.query('delete from users where id = any($1)', [list('id')]);
        await forget();
    };
    return {people, usernames: list('username'), leave};
}

/** When each account was switched off, as its row says. */
export async function statesIn(sql: Client, ids: string[]): Promise<Map<string, number>> {
    const {rows} = await sql.query<{id: string; deleteat: string}>('select id, deleteat from users where id = any($1)', [ids]);
    return new Map(rows.map((row) => [row.id, Number(row.deleteat)]));
}
