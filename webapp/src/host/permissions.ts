/** Who may manage users. Part of the loader: keep it small. */
import type {HostState} from './registry';

/** Whoever holds one of these may do some of what this plugin is for. The server decides; this only spares others the sight of it. */
export const MANAGE = ['sysconsole_write_user_management_users', 'edit_other_users'];

/**
 * Does one of the signed-in person's roles hold one of these permissions? Roles are loaded after the log-in and a missing one
 * counts as no, so this is asked when something is about to be used, never kept.
 */
export function holds(state: HostState, permissions: string[]): boolean {
    const {users, roles} = state.entities;
    const mine = users.profiles[users.currentUserId]?.roles.split(' ') ?? [];
    return mine.some((name) => roles.roles[name]?.permissions.some((permission) => permissions.includes(permission)));
}
