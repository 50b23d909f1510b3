import {newId} from './ids';
import type {Role} from './types';

const words = (text: string) => text.trim().split(/\s+/);

const TEAM_ADMIN = words(`delete_others_posts manage_own_outgoing_webhooks manage_team_roles manage_others_outgoing_webhooks manage_team import_team
    manage_others_incoming_webhooks remove_user_from_team manage_own_incoming_webhooks bypass_incoming_webhook_channel_lock manage_others_slash_commands
    manage_own_slash_commands create_post delete_post`);

const CHANNEL_USER = words('read_channel read_channel_content create_post edit_post delete_post upload_file add_reaction remove_reaction use_channel_mentions use_group_mentions');

const USER = words(`create_direct_channel create_emojis create_team join_public_teams create_group_channel delete_emojis view_members list_public_teams
    create_custom_group edit_custom_group delete_custom_group restore_custom_group manage_custom_group_members`);

const TEAM_USER = words('read_public_channel create_public_channel join_public_channels invite_user add_user_to_team list_team_channels view_team create_private_channel');

// Without manage_oauth: a stock system admin lacks it (measured on 11.4).
const ADMIN = words(`manage_system manage_roles edit_other_users invalidate_caches assign_system_admin_role view_members list_users_without_team promote_guest
    demote_to_guest manage_jobs read_jobs manage_bots manage_others_bots read_bots read_others_bots create_bot assign_bot manage_system_wide_oauth use_slash_commands
    create_user_access_token read_user_access_token revoke_user_access_token list_private_teams join_private_teams read_audits get_logs read_other_users_teams read_deleted_posts
    edit_others_posts create_post_public create_post_ephemeral get_analytics invite_guest
    sysconsole_read_user_management_users sysconsole_write_user_management_users sysconsole_read_user_management_teams sysconsole_write_user_management_teams
    sysconsole_read_user_management_channels sysconsole_write_user_management_channels sysconsole_read_user_management_permissions
    sysconsole_write_user_management_permissions sysconsole_read_user_management_system_roles sysconsole_write_user_management_system_roles
    sysconsole_read_plugins sysconsole_write_plugins sysconsole_read_authentication_ldap sysconsole_write_authentication_ldap
    sysconsole_read_integrations_bot_accounts sysconsole_write_integrations_bot_accounts sysconsole_read_experimental_features
    sysconsole_write_experimental_features sysconsole_read_about_edition_and_license sysconsole_write_about_edition_and_license`);

const MANAGER = words(`manage_team manage_team_roles view_team join_public_teams list_public_teams join_private_teams list_private_teams add_user_to_team
    remove_user_from_team read_channel read_public_channel manage_channel_roles sysconsole_read_user_management_teams sysconsole_write_user_management_teams
    sysconsole_read_user_management_groups sysconsole_write_user_management_groups sysconsole_read_user_management_channels
    sysconsole_write_user_management_channels sysconsole_read_user_management_permissions sysconsole_read_authentication_ldap
    sysconsole_read_authentication_saml sysconsole_read_authentication_mfa test_ldap read_ldap_sync_job`);

const ALL: [name: string, display: string, permissions: string[]][] = [
    ['system_admin', 'global_admin', [...new Set([...ADMIN, ...USER, ...TEAM_USER, ...TEAM_ADMIN, ...CHANNEL_USER])]],
    ['system_user', 'global_user', USER],
    ['system_guest', 'global_guest', words('create_group_channel create_direct_channel')],

    // The stock role with the one permission added that lets it switch accounts on and off.
    ['system_user_manager', 'system_user_manager', [...MANAGER, 'sysconsole_write_user_management_users']],
    ['useradmin_help_desk', 'useradmin_help_desk', [...MANAGER, 'sysconsole_write_user_management_users', 'edit_other_users']],
    ['useradmin_app_maker', 'useradmin_app_maker', ['manage_oauth']],
    ['system_user_access_token', 'system_user_access_token', words('create_user_access_token read_user_access_token revoke_user_access_token')],
    ['system_post_all', 'system_post_all', words('create_post upload_file use_channel_mentions use_group_mentions')],
    ['team_admin', 'team_admin', TEAM_ADMIN],
    ['team_user', 'team_user', TEAM_USER],
    ['team_guest', 'team_guest', ['view_team']],
    ['channel_admin', 'channel_admin', words('manage_channel_roles manage_public_channel_members manage_private_channel_members create_post')],
    ['channel_user', 'channel_user', CHANNEL_USER],
    ['channel_guest', 'channel_guest', words('read_channel read_channel_content create_post edit_post upload_file add_reaction remove_reaction use_channel_mentions')],
];

/** Roles that PUT /users/{id}/roles gives only under a licence. */
export const LICENSED_ROLES = new Set(['system_manager', 'system_user_manager', 'system_read_only_admin', 'useradmin_help_desk']);

/** The roles of a new server, by name. `at` is when it began. */
export function makeRoles(at: number): Map<string, Role> {
    return new Map(ALL.map(([name, display, permissions]) => [name, {
        id: newId(),
        name,
        display_name: `authentication.roles.${display}.name`,
        description: `authentication.roles.${display}.description`,
        create_at: at,
        update_at: at,
        delete_at: 0,
        permissions,
        scheme_managed: !(/manager|help_desk|app_maker|access_token|post_all/).test(name),
        built_in: !name.startsWith('useradmin_'),
    }]));
}
