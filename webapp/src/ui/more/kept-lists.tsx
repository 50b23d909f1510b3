import React from 'react';

import {summaryOf} from '../../core/list/result';
import type {Line, ListRecord} from '../../core/list/types';
import {once} from '../dialog/once';
import {useSay} from '../words';

interface Kept {record: ListRecord; lines: Line[]}

/** Of the people who were to be acted on: the other lines are told once it is open. */
const ofChosen = ({record, lines}: Kept): {record: ListRecord; chosen: Line[]} => ({record, chosen: lines.filter(({chosen}) => chosen)});

/** The lists that this tab has kept, newest first, with what became of each: they can be opened again, to be looked at or gone on with. */
export function KeptLists({lists, open}: {lists: Kept[]; open(id: string): void}): JSX.Element | null {
    const say = useSay();
    if (lists.length === 0) {
        return null;
    }
    return (
        <section aria-labelledby='useradmin-kept'>
            <h2 id='useradmin-kept' className='useradmin-small'>{say('list.kept')}</h2>
            <ul className='useradmin-list'>
                {[...lists].sort((a, b) => b.record.at - a.record.at).map(ofChosen).map(({record, chosen}) => (
                    <li key={record.id}>
                        <button type='button' className='style--none useradmin-entry' onClick={once(() => open(record.id))}>
                            <span className='useradmin-grow'>
                                {say('list.end.title', {verb: record.verb, count: chosen.length})}
                                <span className='useradmin-subtle useradmin-block'>{say(summaryOf(chosen, record.verb))}</span>
                            </span>
                            <span className='useradmin-subtle'>{say('start.at', {at: {date: record.at}})}</span>
                        </button>
                    </li>
                ))}
            </ul>
        </section>
    );
}
