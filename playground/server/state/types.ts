/** Rows of the stand-in's tables. Times are milliseconds since 1970. Field names are those of Mattermost's JSON. */

export interface User {
    id: string;
    create_at: number;
    update_at: number;
    delete_at: number;
    username: string;
    auth_data: string;
    auth_service: string;
    email: string;
    nickname: string;
    first_name: string;
    last_name: string;
    position: string;
    roles: string;
    notify_props: Record<string, string>;
    last_password_update: number;
    failed_attempts: number;
    mfa_active: boolean;
    locale: string;
    timezone: Record<string, string>;
    remote_id: string;
    is_bot: boolean;
    bot_description: string;

    /** Made up and only ever in memory; never sent. */
    password: string;
}

export interface Session {
    id: string;
    token: string;
    create_at: number;
    expires_at: number;
    last_activity_at: number;
    user_id: string;
    device_id: string;
    roles: string;
    is_oauth: boolean;
    expired_notify: boolean;
    props: Record<string, string>;
    local: boolean;
}

/** `expires_at`: in ms, as servers from 11.9 have it; missing where it never expires. */
export interface Token {id: string; token: string; user_id: string; description: string; is_active: boolean; expires_at?: number}

export interface Bot {user_id: string; username: string; display_name: string; description: string; owner_id: string; create_at: number; update_at: number; delete_at: number}

export interface Team {
    id: string;
    create_at: number;
    update_at: number;
    delete_at: number;
    display_name: string;
    name: string;
    description: string;
    email: string;
    type: 'O' | 'I';
    company_name: string;
    allowed_domains: string;
    invite_id: string;
    allow_open_invite: boolean;
    scheme_id: null;
    group_constrained: null;
    policy_id: null;
    cloud_limits_archived: boolean;
}

export interface Channel {
    id: string;
    create_at: number;
    update_at: number;
    delete_at: number;
    team_id: string;
    type: 'O' | 'P' | 'D';
    display_name: string;
    name: string;
    header: string;
    purpose: string;
    last_post_at: number;
    total_msg_count: number;
    total_msg_count_root: number;
    last_root_post_at: number;
    creator_id: string;
}

/** One person in a team or a channel. */
export interface Member {user_id: string; guest: boolean; admin: boolean; last_viewed_at: number}

export interface Post {
    id: string;
    create_at: number;
    update_at: number;
    edit_at: number;
    delete_at: number;
    is_pinned: boolean;
    user_id: string;
    channel_id: string;
    root_id: string;
    original_id: string;
    message: string;
    type: string;
    props: Record<string, unknown>;
    hashtags: string;
    file_ids: string[];
    pending_post_id: string;
    remote_id: string;
    reply_count: number;
    last_reply_at: number;
    participants: null;
    metadata: Record<string, unknown>;
}

export interface Preference {user_id: string; category: string; name: string; value: string}

export interface Audit {id: string; create_at: number; user_id: string; action: string; extra_info: string; ip_address: string; session_id: string}

export interface Status {user_id: string; status: string; manual: boolean; last_activity_at: number; dnd_end_time: number}

export interface IncomingHook {
    id: string; create_at: number; update_at: number; delete_at: number; user_id: string; channel_id: string; team_id: string;
    display_name: string; description: string; username: string; icon_url: string; channel_locked: boolean;
    /** In ms, as servers from 11.9 have it; missing until it has posted. */
    last_used?: number;
}

export interface OutgoingHook {
    id: string; token: string; create_at: number; update_at: number; delete_at: number; creator_id: string; channel_id: string; team_id: string;
    trigger_words: string[]; trigger_when: number; callback_urls: string[]; display_name: string; description: string; content_type: string;
    username: string; icon_url: string;
}

export interface Command {
    id: string; token: string; create_at: number; update_at: number; delete_at: number; creator_id: string; team_id: string; trigger: string;
    method: string; username: string; icon_url: string; auto_complete: boolean; auto_complete_desc: string; auto_complete_hint: string;
    display_name: string; description: string; url: string; plugin_id: string;
}

export interface Role {
    id: string; name: string; display_name: string; description: string; create_at: number; update_at: number; delete_at: number;
    permissions: string[]; scheme_managed: boolean; built_in: boolean;
}

export interface OAuthApp {id: string; creator_id: string; client_secret: string; name: string; description: string; homepage: string; callback_urls: string[]; is_trusted: boolean; create_at: number; update_at: number}

/**
 * What lets an OAuth app in: the token of its session, and what a new one is asked for with. It ends with its session when that is ended;
 * `outlives` when its session went by itself.
 */
export interface Grant {app_id: string; user_id: string; token: string; refresh_token: string; outlives?: boolean}

/** What plugin.json says; only `id` is certain. */
export interface Manifest {
    id: string; name?: string; description?: string; version?: string; min_server_version?: string; webapp?: {bundle_path: string};
    settings_schema?: unknown; server?: unknown; [key: string]: unknown;
}

/** An installed plugin. State: 0 not running, 2 running, 3 failed to start. */
export interface Plugin {manifest: Manifest; hash: string; state: 0 | 2 | 3; error: string}
