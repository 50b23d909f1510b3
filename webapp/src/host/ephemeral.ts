/** A post that only the person at this browser sees; it lives in the web app's store and nowhere else. */
import type {HostState, HostStore} from './registry';
import type {Place} from './types';

/** The post type our result card is registered for. */
export const CARD_TYPE = 'custom_useradmin_result';

function isThreaded({entities}: HostState): boolean {
    const {CollapsedThreads: setting} = entities.general.config;
    if (!setting || setting === 'disabled') {
        return false;
    }
    const chosen = entities.preferences?.myPreferences?.['display_settings--collapsed_reply_threads']?.value;
    return setting === 'always_on' || (chosen ?? 'on') === 'on';
}

/**
 * Shows `message` in a channel or thread. With `cardId`, which becomes the post's id, our own component renders it: the type of that stands in `props.type`, because
 * the post has to stay `system_ephemeral`, else the web app offers menus that ask the server for a post it never had.
 */
export function showEphemeral(store: HostStore, at: Place, message: string, cardId?: string): void {
    const state = store.getState();
    const now = Date.now();
    const post = {
        id: cardId ?? `useradmin-${Math.random()}`,

        // With the signed-in person's own id there is no "New messages" line and no unknown participant in the thread.
        user_id: state.entities.users.currentUserId,
        channel_id: at.channelId,
        root_id: at.rootId,
        message,
        type: 'system_ephemeral',
        create_at: now,
        update_at: now,
        edit_at: 0,
        delete_at: 0,
        is_pinned: false,
        hashtags: '',
        original_id: '',
        pending_post_id: '',
        reply_count: 0,
        props: cardId ? {type: CARD_TYPE} : {},
        metadata: {embeds: [], emojis: [], files: [], images: {}},
    };
    store.dispatch({type: 'RECEIVED_NEW_POST', data: post, features: {crtEnabled: isThreaded(state)}});
}
