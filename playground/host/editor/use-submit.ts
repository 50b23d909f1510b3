import {useCallback, useEffect, useRef, useState} from 'react';

import {store, useHostDispatch} from '../store';
import type {Draft} from '../types';

import {isNotFound} from './errors';
import type {SubmitError} from './errors';
import {addMessageIntoHistory} from './history';
import {submitCommand, submitPost} from './submit';

export interface Submit {error: SubmitError | undefined; submit(): void; edited(): void}

/**
 * Sending what stands in the editor. While a submission is under way (a plugin's hook may take its time) nothing else is sent from this editor, in
 * whichever channel. After an error the unchanged text is not sent again; only "command not found" lets it go out as a message.
 */
export function useSubmit(draft: Draft, sent: (channelId: string) => void): Submit {
    const dispatch = useHostDispatch();
    const [error, setError] = useState<SubmitError>();
    const isSubmitting = useRef(false);
    const {message, channelId, rootId} = draft;
    useEffect(() => setError(undefined), [channelId, rootId]);

    const send = useCallback(async () => {
        const ignoresSlash = Boolean(error && isNotFound(error) && error.submittedMessage === message);
        if (isSubmitting.current || (error && !isNotFound(error)) || !message.trim()) {
            return;
        }
        isSubmitting.current = true;
        setError(undefined);
        addMessageIntoHistory(message);
        const args = {channel_id: channelId, team_id: store.getState().entities.teams.currentTeamId, root_id: rootId};
        const isCommand = message.startsWith('/') && !ignoresSlash;
        const failed = await dispatch(isCommand ? submitCommand(message, args) : submitPost(message, channelId, rootId));
        isSubmitting.current = false;
        setError(failed);
        if (!failed) {
            sent(channelId);
        }
    }, [channelId, dispatch, error, message, rootId, sent]);
    const submit = useCallback(() => void send(), [send]);
    const edited = useCallback(() => setError(undefined), []);
    return {error, submit, edited};
}
