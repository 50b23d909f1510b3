/** Where a message to the signed-in person can be seen. The store's current channel is '' in Threads and in the System Console. */
import type {Loader} from '../contract';

import type {HostStore} from './registry';
import type {Host, Place} from './types';

/** The channel that is open; where none is, that of this post, and its thread. */
export function placeOf(store: HostStore, postId: string): Place {
    const {channels: {currentChannelId: channelId}, teams: {currentTeamId: teamId}, posts} = store.getState().entities;
    const post = channelId ? undefined : posts?.posts?.[postId];
    return post ? {channelId: post.channel_id, teamId, rootId: post.root_id || post.id} : {channelId: channelId ?? '', teamId, rootId: ''};
}

/** The web app drops what comes to a channel none of whose posts are loaded. A web app without such lists is believed. */
function isLoaded(store: HostStore, channelId: string): boolean {
    const lists = store.getState().entities.posts?.postsInChannel;
    return !lists || lists[channelId] !== undefined;
}

/**
 * Shows a message, or holds it until it can be seen: one without a channel until any is open, another until its channel's posts are loaded.
 * What is held for somebody is dropped when somebody else signs in.
 */
export function createShow({store, show}: Pick<Loader, 'store' | 'show'>): Host['show'] {
    const reader = () => store.getState().entities.users.currentUserId;
    return (at, message, cardId) => {
        const meant = reader();
        const target = () => {
            const where = at.channelId ? at : placeOf(store, '');
            return where.channelId && (where.rootId || isLoaded(store, where.channelId)) ? where : undefined;
        };
        const now = target();
        if (now) {
            show(now, message, cardId);
            return;
        }
        const end = store.subscribe(() => {
            const where = target();
            const isGone = reader() !== meant;
            if (where || isGone) {
                end();
            }
            if (where && !isGone) {
                show(where, message, cardId);
            }
        });
    };
}
