import type {HostState, Post} from '../types';

const GROUPED_FOR = 5 * 60 * 1000;

/** Where a post stands. */
export type Place = 'CENTER' | 'RHS_ROOT' | 'RHS_COMMENT';

/** Whether the server or this page says it, not a person: no popover then. */
export function isSystem(post: Post): boolean {
    return post.type.startsWith('system_');
}

/** Shown to this person alone. */
export function isEphemeral(post: Post): boolean {
    return post.type === 'system_ephemeral';
}

/** Posted in somebody's name by a webhook or a slash command: user_id is the owner. */
export function isFromWebhook(post: Post): boolean {
    return (post.props as Record<string, unknown> | undefined)?.from_webhook === 'true';
}

/** Whether it wears the badge. */
export function isBotPost(state: HostState, post: Post): boolean {
    return isFromWebhook(post) || post.props?.from_bot === 'true' || Boolean(state.entities.users.profiles[post.user_id]?.is_bot);
}

/** The name another system asked for; servers store it only if overrides are allowed. */
export function overrideName(post: Post): string {
    return isFromWebhook(post) ? String(post.props?.override_username ?? '') : '';
}

/** Whether the post goes on from the one above it, without a name of its own. */
export function goesOn(post: Post, above: Post | undefined): boolean {
    return Boolean(above) && above!.user_id === post.user_id && post.create_at - above!.create_at < GROUPED_FOR &&
        above!.root_id === post.root_id && ![post, above!].some((item) => isSystem(item) || isFromWebhook(item));
}
