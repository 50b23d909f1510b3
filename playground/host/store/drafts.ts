import {basename} from '../base';
import type {Draft, HostState, Thunk} from '../types';

const storeKey = (userId: string) => `host-drafts${basename}:${userId}`;

/** Where a draft lies in `state.storage.storage`: one per channel, one per thread. */
export function draftKey(channelId: string, rootId: string): string {
    return rootId ? `comment_draft_${rootId}` : `draft_${channelId}`;
}

/** Drafts outlive a reload, as in the web app. */
export function restoreDrafts(userId: string): Thunk {
    return (dispatch) => {
        const stored = window.localStorage.getItem(storeKey(userId)) ?? '{}';
        dispatch({type: 'DRAFTS_RESTORED', data: JSON.parse(stored) as HostState['storage']['storage']});
    };
}

/** Keeps what is typed, under its channel or thread; an empty text drops it. */
export function setDraft(channelId: string, rootId: string, message: string): Thunk {
    return (dispatch, getState) => {
        const now = Date.now();
        const data: Draft = {message, channelId, rootId, fileInfos: [], uploadsInProgress: [], createAt: now, updateAt: now};
        dispatch({type: 'SET_DRAFT', key: draftKey(channelId, rootId), data});
        const state = getState();
        window.localStorage.setItem(storeKey(state.entities.users.currentUserId), JSON.stringify(state.storage.storage));
    };
}
