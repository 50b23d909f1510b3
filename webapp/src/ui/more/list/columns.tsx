import React from 'react';

import type {Column} from '../../../core/list/types';
import type {Text} from '../../../core/model';
import {Quiet} from '../../dialog/buttons';
import {FOCUS} from '../../dialog/frame';
import {once} from '../../dialog/once';
import {useSay} from '../../words';

import type {ListProps} from './dialog';
import {ListFrame} from './list-frame';

/** What a column is called: its header, or its place. */
export function columnName({label, index}: Column): string | Text {
    return label || {id: 'list.columnAt', values: {place: index + 1}};
}

const QUESTION = 'useradmin-list-question';

/** More than one column could be meant. */
export function Columns({list, state: {verb, list: read}, close}: ListProps): JSX.Element {
    const say = useSay();
    const nameOf = (column: Column) => {
        const name = columnName(column);
        return typeof name === 'string' ? name : say(name);
    };
    return (
        <ListFrame verb={verb} keep={true} close={close} footer={<><Quiet label={say('list.back')} press={() => list.back()} aside={true}/><Quiet label={say('ask.cancel')} press={close}/></>}>
            <h2 id={QUESTION} className='useradmin-headline' tabIndex={-1} {...FOCUS}>{say('list.which')}</h2>
            <p>{say('list.whichRest')}</p>
            <ul className='useradmin-list' aria-labelledby={QUESTION}>
                {read?.columns.map((column) => (
                    <li key={column.index}>
                        <button type='button' className='style--none useradmin-entry useradmin-choice' onClick={once(() => list.column(column.index))}>
                            <span className='useradmin-grow'>
                                {nameOf(column)}
                                <span className='useradmin-subtle useradmin-block'>{column.samples.join(', ')}</span>
                            </span>
                            <span className='useradmin-subtle'>{say('list.columnCount', {count: column.count})}</span>
                        </button>
                    </li>
                ))}
            </ul>
        </ListFrame>
    );
}
