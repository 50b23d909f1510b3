/** What stands over the table: the counts, what was left aside, and what would happen in sum. */
import React from 'react';

import type {ListState} from '../../../app/list/types';
import {countsOf, pastCounts} from '../../../core/list/counts';
import type {Ignored, ListText} from '../../../core/list/types';
import type {Text} from '../../../core/model';
import {Fold} from '../../dialog/fold';
import {FOCUS} from '../../dialog/frame';
import {useSay} from '../../words';

import {columnName} from './columns';

export function Head({state: {verb, rows, list, sum, blocked}}: {state: ListState}): JSX.Element {
    const say = useSay();
    const past = pastCounts(rows, verb);
    return (
        <>
            <div role='status'><h2 className='useradmin-headline' tabIndex={-1} {...FOCUS}>{say(countsOf(rows, verb))}</h2></div>
            {past && <p>{say(past)}</p>}
            {blocked && <p role='alert' className='useradmin-notice'>{say(blocked)}</p>}
            {list && <Aside list={list}/>}
            <Sum sum={sum}/>
        </>
    );
}

/** What would happen to all of them together. */
export function Sum({sum}: {sum: Text[]}): JSX.Element | null {
    const say = useSay();
    return sum.length > 0 ? <ul className='useradmin-stays'>{sum.map((text, index) => <li key={index}>{say(text)}</li>)}</ul> : null;
}

/** Lines that may have meant somebody, of those that name nobody. */
const passedOver = ({ignored}: ListText): Ignored[] => ignored.filter(({why}) => why !== 'blank');

const KINDS: Ignored['why'][] = ['header', 'mail', 'comment', 'signature', 'words'];

/** "Ignored: 12 addresses in column Manager", "Ignored: 4 lines (comments and signature)". */
export function ignoredTexts(list: ListText): {columns: Text[]; lines: Text | undefined} {
    const lines = passedOver(list);
    const kinds = KINDS.filter((kind) => lines.some(({why}) => why === kind)).map((kind) => ({id: `list.ignored.${kind}`}));
    return {
        columns: list.left.map((column) => ({id: 'list.ignoredColumn', values: {count: column.count, name: columnName(column)}})),
        lines: lines.length > 0 ? {id: 'list.ignoredLines', values: {count: lines.length, kinds: {names: kinds}}} : undefined,
    };
}

function Aside({list}: {list: ListText}): JSX.Element {
    const say = useSay();
    const {columns, lines} = ignoredTexts(list);
    return (
        <>
            {columns.map((text, index) => <p key={index} className='useradmin-subtle'>{say(text)}</p>)}
            {lines && (
                <div className='useradmin-asides'>
                    <Fold id='useradmin-list-ignored' label={say(lines)}>
                        <ul className='useradmin-list'>
                            {passedOver(list).map(({line, text}) => (
                                <li key={line} className='useradmin-entry'>
                                    <span className='useradmin-subtle'>{say('list.lineAt', {line})}</span>
                                    <span className='useradmin-grow'>{text}</span>
                                </li>
                            ))}
                        </ul>
                    </Fold>
                </div>
            )}
        </>
    );
}
