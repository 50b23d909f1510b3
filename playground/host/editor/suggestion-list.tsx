import React, {useLayoutEffect, useRef} from 'react';

import {Avatar, imageURLForUser} from '../posts/avatar';
import {StatusIcon} from '../posts/status-icon';
import {useHost} from '../store';

import type {Found, Suggestion} from './suggestions';

/** The DOM id of a row, for aria-activedescendant. */
export const rowId = (index: number) => `suggestionList_item_${index}`;

function Person({item}: {item: Suggestion}): JSX.Element {
    const status = useHost((state) => state.entities.users.statuses[item.user?.id ?? '']);
    if (!item.user) {
        return <span className='suggestion-list__icon'><i className='icon icon-account-multiple-outline' aria-hidden='true'/></span>;
    }
    return <span className='status-wrapper'><Avatar size='sm' url={imageURLForUser(item.user.id, item.user.last_picture_update)}/>{item.user.is_bot ? null : <StatusIcon status={status}/>}</span>;
}

interface RowProps {item: Suggestion; index: number; isSelected: boolean; choose(item: Suggestion): void}

function Row({item, index, isSelected, choose}: RowProps): JSX.Element {
    const row = useRef<HTMLLIElement>(null);
    useLayoutEffect(() => {
        if (isSelected) {
            row.current?.scrollIntoView?.({block: 'nearest'});
        }
    }, [isSelected]);
    const isCommand = item.group === 'Commands';
    const icon = isCommand ? <span className='slash-command__icon'>{'/'}</span> : <Person item={item}/>;

    // mousedown would take the focus from the text.
    return (
        <li ref={row} id={rowId(index)} className={`suggestion-list__item ${isCommand ? 'slash-command' : ''} ${isSelected ? 'suggestion--selected' : ''}`} role='option' aria-selected={isSelected} onMouseDown={(event) => event.preventDefault()} onClick={() => choose(item)}>
            {icon}<span className='suggestion-list__ellipsis'><span className='suggestion-list__main'>{item.title}</span><span className='suggestion-list__description'>{item.description}</span></span>
        </li>
    );
}

interface Props {found: Found; selected: number; left: number; choose(item: Suggestion): void}

/** `#suggestionList`. */
export function SuggestionList({found, selected, left, choose}: Props): JSX.Element {
    const groups = [...new Set(found.items.map((item) => item.group))];
    const lists = groups.map((group) => (
        <ul key={group} role='group' aria-label={group}>
            <li className='suggestion-list__divider' role='presentation'>{group}</li>
            {found.items.map((item, index) => (item.group === group ? <Row key={item.key} item={item} index={index} isSelected={index === selected} choose={choose}/> : null))}
        </ul>
    ));
    return <div id='suggestionList' className='suggestion-list suggestion-list__content suggestion-list--top' role='listbox' aria-label='Suggestions' style={{left}}>{lists}</div>;
}
