import React from 'react';
import type {RefObject} from 'react';

import {useSlot} from '../plugins/pluggable';
import type {Draft} from '../types';

const MARKS = [
    ['format-bold', 'bold', '**', '**'], ['format-italic', 'italic', '*', '*'], ['format-strikethrough-variant', 'strike through', '~~', '~~'], ['format-header', 'heading', '### ', ''],
    undefined,
    ['link-variant', 'link', '[', '](url)'], ['code-tags', 'code', '`', '`'], ['format-quote-open', 'quote', '> ', ''], ['format-list-bulleted', 'bulleted list', '- ', ''], ['format-list-numbered', 'numbered list', '1. ', ''],
] as const;

interface Props {draft: Draft; textbox: RefObject<HTMLTextAreaElement>; updateText(message: string): void}

/** Plugins' editor actions: no error boundary, as in the web app. */
function PluginActions({draft, textbox, updateText}: Props): JSX.Element {
    const entries = useSlot('PostEditorAction');
    const getSelectedText = React.useCallback(() => ({start: textbox.current?.selectionStart, end: textbox.current?.selectionEnd}), [textbox]);
    const parts = entries.map((entry) => {
        const Component = entry.component!;
        return <Component key={entry.id} draft={draft} getSelectedText={getSelectedText} updateText={updateText}/>;
    });
    return <>{parts}</>;
}

/** The row of buttons under the text. */
export function FormattingBar({draft, textbox, updateText}: Props): JSX.Element {
    const wrap = (before: string, after: string) => {
        const {selectionStart: start, selectionEnd: end} = textbox.current!;
        const {message} = draft;
        updateText(message.slice(0, start) + before + message.slice(start, end) + after + message.slice(end));
        textbox.current!.focus();
    };
    const buttons = MARKS.map((mark, index) => (mark ?
        <button key={mark[0]} type='button' className='FormattingBar__icon' aria-label={mark[1]} onClick={() => wrap(mark[2], mark[3])}><i className={`icon icon-${mark[0]}`} aria-hidden='true'/></button> :
        <span key={index} className='FormattingBar__separator'/>));
    return (
        <div className='AdvancedTextEditor__formatting-bar' data-testid='formattingBarContainer'>
            <div className='FormattingBar__buttons'>{buttons}</div>
            <PluginActions draft={draft} textbox={textbox} updateText={updateText}/>
        </div>
    );
}
