import type {HostAction, HostState, Post} from '../types';

type Posts = HostState['entities']['posts'];

const initial: Posts = {posts: {}, postsInChannel: {}, postsInThread: {}};

/** Newest first, as the web app keeps a channel's order. */
function sorted(ids: string[], posts: Record<string, Post>): string[] {
    return [...new Set(ids)].sort((a, b) => (posts[b]?.create_at ?? 0) - (posts[a]?.create_at ?? 0));
}

function withThread(threads: Posts['postsInThread'], post: Post): Posts['postsInThread'] {
    const known = threads[post.root_id] ?? [];
    return post.root_id && !known.includes(post.id) ? {...threads, [post.root_id]: [...known, post.id]} : threads;
}

function withoutId(lists: Posts['postsInThread'], id: string): Posts['postsInThread'] {
    return Object.fromEntries(Object.entries(lists).map(([root, ids]) => [root, ids.filter((other) => other !== id)]));
}

// Without `recent` posts loaded the id is dropped from view, though the post is kept: so does the web app.
function receiveNew(state: Posts, post: Post, crtEnabled: boolean): Posts {
    const old = state.posts[post.id];
    if (old && old.update_at > post.update_at) {
        return state;
    }
    const posts = {...state.posts, [post.id]: post};
    const [recent] = state.postsInChannel[post.channel_id] ?? [];
    const inCenter = recent && !(crtEnabled && post.root_id);
    const order = inCenter ? sorted([post.id, ...recent.order], posts) : [];
    return {
        posts: countedReply(posts, post, !old),
        postsInChannel: inCenter ? {...state.postsInChannel, [post.channel_id]: [{order, recent: true}]} : state.postsInChannel,
        postsInThread: withThread(state.postsInThread, post),
    };
}

function countedReply(posts: Record<string, Post>, post: Post, isNew: boolean): Record<string, Post> {
    const root = posts[post.root_id];
    return root && isNew && post.type !== 'system_ephemeral' ? {...posts, [root.id]: {...root, reply_count: (root.reply_count ?? 0) + 1}} : posts;
}

/** A channel's posts arrive; ephemeral posts already there are of this tab alone and stay. */
function receiveChannel(state: Posts, list: {order: string[]; posts: Record<string, Post>}, channelId: string): Posts {
    const posts = {...state.posts, ...list.posts};
    const kept = (state.postsInChannel[channelId]?.[0]?.order ?? []).filter((id) => posts[id]?.type === 'system_ephemeral');
    return {
        posts,
        postsInChannel: {...state.postsInChannel, [channelId]: [{order: sorted([...list.order, ...kept], posts), recent: true}]},
        postsInThread: Object.values(list.posts).reduce(withThread, state.postsInThread),
    };
}

function remove(state: Posts, post: Post): Posts {
    const posts = {...state.posts};
    delete posts[post.id];
    const inChannel = state.postsInChannel[post.channel_id]?.map((block) => ({...block, order: block.order.filter((id) => id !== post.id)}));
    return {
        posts,
        postsInChannel: inChannel ? {...state.postsInChannel, [post.channel_id]: inChannel} : state.postsInChannel,
        postsInThread: withoutId(state.postsInThread, post.id),
    };
}

/** entities.posts: action types are those of the web app, for plugins dispatch them. */
export function posts(state = initial, action: HostAction): Posts {
    const post = action.data as Post;
    switch (action.type) {
    case 'RECEIVED_NEW_POST':
        return receiveNew(state, post, Boolean((action.features as {crtEnabled?: boolean} | undefined)?.crtEnabled));
    case 'RECEIVED_POST':
        return (state.posts[post.id]?.update_at ?? 0) > post.update_at ? state : {...state, posts: {...state.posts, [post.id]: post}};
    case 'RECEIVED_POSTS_IN_CHANNEL':
        return receiveChannel(state, action.data as {order: string[]; posts: Record<string, Post>}, action.channelId as string);
    case 'RECEIVED_POSTS_IN_THREAD': {
        const list = Object.values((action.data as {posts: Record<string, Post>}).posts);
        return {
            ...state,
            posts: {...state.posts, ...Object.fromEntries(list.map((item) => [item.id, item]))},
            postsInThread: list.reduce(withThread, state.postsInThread),
        };
    }
    case 'POST_REMOVED':
    case 'POST_DELETED':
        return remove(state, post);
    case 'LOGOUT_SUCCESS':
        return initial;
    default:
        return state;
    }
}
