import {client} from '../client';
import type {Failure} from '../client';
import {runMessageHooks, runSlashCommandHooks} from '../plugins/hooks';
import {guarded} from '../store/guard';
import {pushRoute} from '../store/route';
import {isCrtEnabled} from '../store/select';
import type {CommandArgs, Post, Thunk} from '../types';

import {submitError} from './errors';
import type {SubmitError} from './errors';

/** What a submission led to: `error` keeps the text, nothing clears it. */
export type Outcome = SubmitError | undefined;

/**
 * A text that begins with a slash: plugins first, in the order of their ids, then the server (POST /commands/execute). `{}` from a plugin is success.
 */
export function submitCommand(message: string, args: CommandArgs): Thunk<Promise<Outcome>> {
    return async (dispatch) => {
        try {
            const result = await dispatch(runSlashCommandHooks(message, args));
            if ('error' in result) {
                return submitError((result as {error: Failure}).error, message);
            }
            if (!('message' in result)) {
                return undefined;
            }
            await dispatch(executeCommand(result.message as string, result.args as CommandArgs));
            return undefined;
        } catch (error) {
            return submitError(error as Failure, message);
        }
    };
}

// The web app lower-cases the command word here, after the hooks.
function executeCommand(message: string, args: CommandArgs): Thunk<Promise<void>> {
    return async (dispatch) => {
        const [word = ''] = message.split(/\s/);
        const answer = await dispatch(guarded(() => client.executeCommand(word.toLowerCase() + message.slice(word.length), args)));
        if (answer.goto_location?.startsWith('/')) {
            pushRoute(answer.goto_location);
        }
    };
}

/** An ordinary message: the message-will-be-posted hooks, then POST /posts. */
export function submitPost(message: string, channelId: string, rootId: string): Thunk<Promise<Outcome>> {
    return async (dispatch, getState) => {
        const now = Date.now();
        const me = getState().entities.users.currentUserId;
        const draft: Partial<Post> = {file_ids: [], message, channel_id: channelId, root_id: rootId, pending_post_id: `${me}:${now}`, user_id: me, create_at: now, props: {}};
        try {
            const result = await dispatch(runMessageHooks(draft));
            if ('error' in result) {
                return submitError(result.error, message);
            }
            const post = await dispatch(guarded(() => client.createPost(result.post as Post)));
            dispatch({type: 'RECEIVED_NEW_POST', data: post, features: {crtEnabled: isCrtEnabled(getState())}});
            return undefined;
        } catch (error) {
            return submitError(error as Failure, message);
        }
    };
}
