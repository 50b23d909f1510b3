import type {Client} from 'pg';

import {agreed} from './api-people';
import type {Account, Caller, Changes, Traits} from './world';

const MANAGER = 'system_user_manager';
const HELP_DESK = 'useradmin_help_desk';
const APP_MAKER = 'useradmin_app_maker';
const WRITE_USERS = 'sysconsole_write_user_management_users';

const ROLES: Record<NonNullable<Traits['role']>, string> = {
    member: 'system_user',
    system_admin: 'system_user system_admin',
    user_manager: `system_user ${MANAGER}`,
    help_desk: `system_user ${HELP_DESK}`,
    app_maker: `system_user ${APP_MAKER}`,
    guest: 'system_guest',
};

/**
 * Prepares the two roles of people who manage users: the stock one with the permission to deactivate added (it is not implied there),
 * and a second one that may end sessions too; and one that may register OAuth apps. There is no API that makes a role, hence SQL; a name nobody
 * asked for yet is in no cache.
 */
export async function prepareRoles(admin: Caller, sql: Client): Promise<void> {
    const {id, permissions} = agreed(await admin.call('GET', `/roles/name/${MANAGER}`), 'Finding the role').json as {id: string; permissions: string[]};
    agreed(await admin.call('PUT', `/roles/${id}/patch`, {permissions: [...permissions, WRITE_USERS]}), 'Changing the role');
    const {rows} = await sql.query<Record<string, unknown>>('select * from roles where name = $1', [MANAGER]);
    const like = (name: string, own: string[]) => ({...rows[0], id: name.replace(/_/g, '').padEnd(26, 'x'), name, builtin: false, permissions: ` ${own.join(' ')} `});
    await insertRole(sql, like(HELP_DESK, [...permissions, WRITE_USERS, 'edit_other_users']));
    await insertRole(sql, like(APP_MAKER, ['manage_oauth']));
}

async function insertRole(sql: Client, row: Record<string, unknown>): Promise<void> {
    const columns = Object.keys(row);
    await sql.query(`insert into roles (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
}

/** Changes rows of one person as no API does, sessions' roles too, and has the server forget what it remembers of them. */
export async function changePerson(admin: Caller, sql: Client, account: Account, traits: Changes): Promise<void> {
    const {id} = account;
    if (traits.role) {
        const guest = traits.role === 'guest';
        await sql.query('update users set roles = $2 where id = $1', [id, ROLES[traits.role]]);
        await sql.query('update sessions set roles = $2 where userid = $1', [id, ROLES[traits.role]]);
        await sql.query('update teammembers set schemeguest = $2, schemeuser = not $2 where userid = $1', [id, guest]);
        await sql.query('update channelmembers set schemeguest = $2, schemeuser = not $2 where userid = $1', [id, guest]);
    }
    if (traits.authService) {
        // A password beside another sign-in makes the row invalid (model.user.is_valid.auth_data_pwd).
        await sql.query(`update users set authservice = $2, authdata = $3, password = '' where id = $1`, [id, traits.authService, `data-of-${id}`]);
    }
    if (traits.remote) {
        await sql.query('update users set remoteid = $2 where id = $1', [id, 'remotecluster'.padEnd(26, '1')]);
    }
    if (traits.plugin) {
        await sql.query('update bots set ownerid = $2 where userid = $1', [id, traits.plugin]);
    }
    if (traits.offAt !== undefined) {
        await sql.query('update users set deleteat = $2 where id = $1', [id, traits.offAt]);
    }
    if (traits.sessionsGone) {
        await sql.query('delete from sessions where userid = $1', [id]);
    }
    if (traits.seenAt !== undefined) {
        const row = `insert into status (userid, status, manual, lastactivityat, dndendtime, prevstatus) values ($1, 'offline', false, $2, 0, '')`;
        await sql.query(`${row} on conflict (userid) do update set lastactivityat = $2`, [id, traits.seenAt]);
    }
    agreed(await admin.call('POST', '/caches/invalidate'), 'Forgetting caches');
}
