import type {Instance} from '../http/context';

import {newId} from './ids';
import type {Store} from './store';
import type {Channel, Post, User} from './types';

/** A post to be made. `pending` is the web app's own id for it, `at` a time in the past for seeds. */
export interface NewPost {user: User; channel: Channel; message: string; root?: Post; type?: string; props?: Record<string, unknown>; pending?: string; at?: number}

const MENTION = /(?:^|[^\w@])@([a-z0-9._-]*[a-z0-9])/gi;

/** Ids of the people a message mentions who are in the channel. */
function mentioned(store: Store, message: string, channel: Channel): string[] {
    const names = new Set([...message.matchAll(MENTION)].map((match) => match[1]!.toLowerCase()));
    const members = [...store.channelMembers.get(channel.id)?.keys() ?? []];
    return members.filter((id) => names.has(store.users.get(id)?.username ?? ''));
}

/** Makes a post, counts it, and sends event `posted` to the channel. The answer carries `pending_post_id`, the stored post does not. */
export function addPost(instance: Instance, {user, channel, message, root, type, props, pending, at}: NewPost): Post {
    const {store, hub} = instance;
    const now = at ?? store.now();
    const post: Post = {
        id: newId(),
        create_at: now,
        update_at: now,
        edit_at: 0,
        delete_at: 0,
        is_pinned: false,
        user_id: user.id,
        channel_id: channel.id,
        root_id: root?.id ?? '',
        original_id: '',
        message,
        type: type ?? '',
        props: {...props, ...(user.is_bot ? {from_bot: 'true'} : {})},
        hashtags: '',
        file_ids: [],
        pending_post_id: '',
        remote_id: '',
        reply_count: 0,
        last_reply_at: 0,
        participants: null,
        metadata: {},
    };
    store.posts.set(post.id, post);
    count(channel, post, root);
    const sent = {...post, pending_post_id: pending ?? '', reply_count: root?.reply_count ?? 0};
    const mentions = mentioned(store, message, channel);
    hub.publish('posted', {
        channel_display_name: channel.display_name,
        channel_name: channel.name,
        channel_type: channel.type,
        ...(mentions.length ? {mentions: JSON.stringify(mentions)} : {}),
        post: JSON.stringify(sent),
        sender_name: `@${user.username}`,
        set_online: true,
        team_id: channel.team_id,
    }, {channelId: channel.id});
    return sent;
}

function count(channel: Channel, post: Post, root: Post | undefined): void {
    channel.last_post_at = post.create_at;
    channel.total_msg_count += 1;
    if (root) {
        root.reply_count += 1;
        root.update_at = post.create_at;
        root.last_reply_at = post.create_at;
    } else {
        channel.last_root_post_at = post.create_at;
        channel.total_msg_count_root += 1;
    }
}

/** Replies of a thread, oldest first. */
export function repliesOf(store: Store, rootId: string): Post[] {
    return [...store.posts.values()].filter((post) => post.root_id === rootId && !post.delete_at).sort((a, b) => a.create_at - b.create_at);
}

/** A post as reads show it: the number of its thread's replies, and the thread's people when asked for. */
export function shownPost(store: Store, post: Post, collapsed = false): Record<string, unknown> {
    const root = post.root_id ? store.posts.get(post.root_id) : post;
    const shown = {...post, reply_count: root?.reply_count ?? 0, last_reply_at: collapsed ? post.last_reply_at : 0};
    if (!collapsed || post.root_id || !post.reply_count) {
        return shown;
    }
    const ids = [...new Set(repliesOf(store, post.id).map((reply) => reply.user_id))];
    return {...shown, participants: ids.map((id) => ({id, delete_at: 0, username: '', auth_service: '', email: '', nickname: '', first_name: '', last_name: '', position: '', roles: '', locale: '', timezone: null, disable_welcome_email: false})), is_following: ids.length > 0};
}
