import React from 'react';

import {dotted, totalsOf, totalText} from '../../../core/list/result';
import type {Group} from '../../../core/list/result';
import type {Line, ListRecord} from '../../../core/list/types';
import type {Text} from '../../../core/model';
import {once} from '../../dialog/once';
import {useSay} from '../../words';

interface Kept {record: ListRecord; lines: Line[]}

/** What may still be done about it. */
const OPEN: Group[] = ['failed', 'unknown', 'not-started'];

function openText(lines: Line[], {verb}: ListRecord): Text {
    const open = totalsOf(lines).filter(({result}) => OPEN.includes(result));
    return open.length > 0 ? dotted(open.map((total) => totalText(total, verb))) : {id: 'list.kept.nothing'};
}

/** The lists that this tab has kept, newest first: each can be opened again, to be looked at or gone on with. */
export function KeptLists({lists, open}: {lists: Kept[]; open(id: string): void}): JSX.Element | null {
    const say = useSay();
    if (lists.length === 0) {
        return null;
    }
    return (
        <section aria-labelledby='useradmin-kept'>
            <h2 id='useradmin-kept' className='useradmin-small'>{say('list.kept')}</h2>
            <ul className='useradmin-list'>
                {[...lists].sort((a, b) => b.record.at - a.record.at).map(({record, lines}) => (
                    <li key={record.id}>
                        <button type='button' className='style--none useradmin-entry' onClick={once(() => open(record.id))}>
                            <span className='useradmin-grow'>
                                {say('list.end.title', {verb: record.verb, count: lines.filter(({chosen}) => chosen).length})}
                                <span className='useradmin-subtle useradmin-block'>{say(openText(lines, record))}</span>
                            </span>
                            <span className='useradmin-subtle'>{say('start.at', {at: {date: record.at}})}</span>
                        </button>
                    </li>
                ))}
            </ul>
        </section>
    );
}
