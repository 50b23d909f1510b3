import React, {useCallback, useLayoutEffect, useRef} from 'react';
import type {ChangeEvent, KeyboardEvent} from 'react';

import {useHost} from '../store';

import {listOffset} from './caret';
import {browseHistory} from './history';
import {MessageSubmitError} from './message-submit-error';
import {SuggestionList, rowId} from './suggestion-list';
import {useDraft} from './use-draft';
import {useSubmit} from './use-submit';
import {useSuggestions} from './use-suggestions';

interface Props {channelId: string; rootId: string; placeholder: string}

/** The message editor; `rootId` makes it a thread's. */
export function AdvancedTextEditor({channelId, rootId, placeholder}: Props): JSX.Element {
    const textbox = useRef<HTMLTextAreaElement>(null);
    const teamId = useHost((state) => state.entities.teams.currentTeamId);
    const [draft, change, clear] = useDraft(channelId, rootId);
    const sent = useCallback((ofChannel: string) => {
        clear(ofChannel);

        // The web app takes the focus back here. A dialog that a plugin's hook has opened meanwhile pulls it to itself, away from any autoFocus inside.
        textbox.current?.focus();
    }, [clear]);
    const {error, submit, edited} = useSubmit(draft, sent);
    const updateText = useCallback((message: string) => {
        edited();
        change(message);
    }, [change, edited]);
    const suggesting = useSuggestions({textbox, args: {channel_id: channelId, team_id: teamId, root_id: rootId}, updateText});
    const {found} = suggesting;

    useLayoutEffect(() => {
        const box = textbox.current!;
        box.style.height = '0';
        box.style.height = `${Math.min(Math.max(box.scrollHeight, 48), 240)}px`;
    }, [draft.message]);

    const type = (event: ChangeEvent<HTMLTextAreaElement>) => {
        updateText(event.target.value);
        suggesting.ask(event.target.value.slice(0, event.target.selectionStart));
    };
    const browse = (event: KeyboardEvent) => {
        const step = event.key === 'ArrowUp' ? -1 : 1;
        const message = browseHistory(step, draft.message);
        if (message !== undefined) {
            event.preventDefault();
            updateText(message);
        }
    };
    const keys = (event: KeyboardEvent) => {
        if (suggesting.onKey(event)) {
            return;
        }
        const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
        if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            suggesting.close();
            submit();
        } else if (isArrow && (event.ctrlKey || event.metaKey || (event.key === 'ArrowUp' && draft.message === ''))) {
            browse(event);
        }
    };
    const press = () => {
        suggesting.close();
        submit();
        textbox.current!.focus();
    };
    const list = found ? <SuggestionList found={found} selected={suggesting.selected} left={listOffset(textbox.current!, found.term, found.kind)} choose={suggesting.choose}/> : null;
    return (
        <form id={rootId ? 'create_comment' : 'create_post'} className={rootId ? undefined : 'center'} onSubmit={(event) => event.preventDefault()}>
            <div className={`AdvancedTextEditor ${error ? 'AdvancedTextEditor--error' : ''}`} role='application' aria-label='message input complimentary region'>
                <div className='AdvancedTextEditor__body'>
                    <div className='AdvancedTextEditor__cell a11y__region'>
                        <div className='textarea-wrapper'>
                            <div className='textbox-wrapper'>
                                {list}
                                <textarea
                                    ref={textbox}
                                    id={rootId ? 'reply_textbox' : 'post_textbox'}
                                    className='form-control custom-textarea textbox-edit-area'
                                    aria-label={placeholder}
                                    placeholder={placeholder}
                                    aria-autocomplete='list'
                                    aria-haspopup='listbox'
                                    aria-controls={found ? 'suggestionList' : undefined}
                                    aria-activedescendant={found ? rowId(suggesting.selected) : undefined}
                                    autoComplete='off'
                                    value={draft.message}
                                    onChange={type}
                                    onKeyDown={keys}
                                    onBlur={suggesting.close}
                                />
                            </div>
                        </div>
                        <div className='AdvancedTextEditor__footer-bar'>
                            <div className='AdvancedTextEditor__right-controls'>
                                <button type='button' className='SendMessageButton' aria-label='Send Now' disabled={!draft.message.trim()} onClick={press}><i className='icon icon-send' aria-hidden='true'/></button>
                            </div>
                        </div>
                    </div>
                </div>
                <div id={rootId ? 'commentCreateFooter' : 'postCreateFooter'} className='AdvancedTextEditor__footer'>
                    {error ? <MessageSubmitError error={error} submit={submit}/> : null}
                </div>
            </div>
        </form>
    );
}
