import type {Answer} from '../http/answer';
import {AppError, badBody, forbidden, json, ok} from '../http/answer';
import type {Context} from '../http/context';
import {fireOutgoing} from '../state/outgoing';
import {marksOf, unmarked} from '../state/marks';
import {addPost, repliesOf, shownPost} from '../state/posting';
import {seeOnline} from '../state/statuses';
import type {Channel, Post} from '../state/types';

import {canInChannel, findChannel} from './channels';
import {get, post, put, remove} from './route';

function rootOf(context: Context, rootId: unknown, channel: Channel): Post | undefined {
    if (typeof rootId !== 'string' || !rootId) {
        return undefined;
    }
    const root = context.store.posts.get(rootId);
    if (!root || root.root_id) {
        throw new AppError(400, 'api.post.create_post.root_id.app_error');
    }
    if (root.channel_id !== channel.id) {
        throw new AppError(400, 'api.post.create_post.channel_root_id.app_error');
    }
    return root;
}

const RESERVED = ['from_webhook', 'webhook_display_name', 'override_username', 'override_icon_url'];

// Since 12.0 nobody writes marks by hand. Before, anybody may, unless hardened mode is on: then tokens, bots and apps alone may.
function propsOf(context: Context, value: unknown): Record<string, unknown> {
    const props = value && typeof value === 'object' ? value as Record<string, unknown> : {};
    if (context.store.does('marks')) {
        return unmarked(props);
    }
    const {is_oauth: byApp, props: {type}} = context.session;
    const typed = !byApp && type !== 'UserAccessToken';
    if (typed && context.store.settings['ServiceSettings.ExperimentalEnableHardenedMode'] && RESERVED.some((name) => name in props)) {
        throw badBody('props');
    }
    return props;
}

function create(context: Context): Answer {
    const body = context.parsed();
    if (!body || typeof body !== 'object') {
        throw badBody('post');
    }
    const {channel_id: channelId, message, root_id: rootId, props, pending_post_id: pending} = body as Record<string, unknown>;
    const own = propsOf(context, props);
    const channel = context.store.channels.get(String(channelId));
    if (!channel || !canInChannel(context, channelId, 'create_post')) {
        throw forbidden();
    }
    if (channel.delete_at) {
        throw new AppError(400, 'api.post.create_post.can_not_post_to_deleted.error');
    }
    const made = addPost(context.instance, {
        user: context.me,
        channel,
        message: typeof message === 'string' ? message : '',
        root: rootOf(context, rootId, channel),
        props: {...own, ...(context.session.is_oauth ? {from_oauth_app: 'true'} : {})},
        pending: typeof pending === 'string' ? pending : '',
    });
    fireOutgoing(context.instance, made, context.me, channel);
    if (context.query.get('set_online') !== 'false') {
        seeOnline(context.instance, context.session.user_id);
    }
    return json(made, 201);
}

function find(context: Context): Post {
    const found = context.store.posts.get(context.id('post_id'));
    if (!found || found.delete_at) {
        throw new AppError(404, 'app.post.get.app_error');
    }
    if (!canInChannel(context, found.channel_id, 'read_channel')) {
        throw forbidden();
    }
    return found;
}

function postList(context: Context, order: Post[], extra: Post[], collapsed: boolean): Record<string, unknown> {
    const posts = Object.fromEntries([...order, ...extra].map((item) => [item.id, shownPost(context.store, item, collapsed)]));
    return {order: order.map((item) => item.id), posts, next_post_id: '', prev_post_id: '', first_inaccessible_post_time: 0};
}

function ofChannel(context: Context): Answer {
    const channel = findChannel(context);
    const {query, store} = context;
    const collapsed = query.get('collapsedThreads') === 'true';
    const since = Number(query.get('since') ?? 0);
    const all = [...store.posts.values()].filter((item) => item.channel_id === channel.id && !item.delete_at && (!collapsed || !item.root_id) && item.update_at > since);
    const newest = all.sort((a, b) => b.create_at - a.create_at);
    const page = context.paged(newest);

    // Without this flag the whole threads of the posts come along.
    const threads = query.get('skipFetchThreads') === 'true' ? [] : page.flatMap((item) => threadOf(context, item));
    const older = newest[newest.indexOf(page.at(-1)!) + 1];
    return json({...postList(context, page, threads, collapsed), prev_post_id: older?.id ?? ''});
}

function threadOf(context: Context, item: Post): Post[] {
    const root = item.root_id ? context.store.posts.get(item.root_id)! : item;
    return [root, ...repliesOf(context.store, root.id)];
}

function thread(context: Context): Answer {
    const found = find(context);
    return json({...postList(context, threadOf(context, found), [], false), has_next: false});
}

function needOwn(context: Context, found: Post, others: string): void {
    if (found.user_id !== context.session.user_id && !context.can(others)) {
        throw forbidden();
    }
}

function erase(context: Context): Answer {
    const found = find(context);
    needOwn(context, found, 'delete_others_posts');
    found.delete_at = context.store.now();
    found.update_at = found.delete_at;
    context.instance.hub.publish('post_deleted', {post: JSON.stringify(found), delete_by: context.session.user_id}, {channelId: found.channel_id});
    return ok();
}

function edit(context: Context): Answer {
    const found = find(context);
    needOwn(context, found, 'edit_others_posts');
    const {message, props} = context.map();
    if (props !== undefined) {
        const kept = context.store.does('marks') ? marksOf(found.props) : {};
        found.props = {...propsOf(context, props), ...kept};
    }
    if (typeof message === 'string') {
        found.message = message;
        found.edit_at = context.store.now();
        found.update_at = found.edit_at;
    }
    context.instance.hub.publish('post_edited', {post: JSON.stringify(found)}, {channelId: found.channel_id});
    return json(shownPost(context.store, found));
}

function threads(context: Context): Answer {
    const userId = context.id('user_id');
    const mine = [...context.store.posts.values()].filter((item) => item.reply_count > 0 && !item.delete_at && threadOf(context, item).some((part) => part.user_id === userId));
    return json({
        total: mine.length,
        total_unread_threads: 0,
        total_unread_mentions: 0,
        total_unread_urgent_mentions: 0,
        threads: mine.map((item) => ({id: item.id, reply_count: item.reply_count, last_reply_at: item.last_reply_at, last_viewed_at: item.last_reply_at, participants: shownPost(context.store, item, true).participants, post: shownPost(context.store, item)})),
    });
}

/** Posts and threads. */
export const postRoutes = [
    post('/posts', create),
    get('/posts/:post_id', (context) => json(shownPost(context.store, find(context)))),
    get('/posts/:post_id/thread', thread),
    put('/posts/:post_id/patch', edit),
    remove('/posts/:post_id', erase),
    get('/channels/:channel_id/posts', ofChannel),
    get('/users/:user_id/teams/:team_id/threads', threads),
];
