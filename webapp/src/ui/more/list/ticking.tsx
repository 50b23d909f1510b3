/** Many ticks by one press. */
import React, {useEffect, useRef} from 'react';

import type {ListRun} from '../../../app/list/types';
import {readyIn, tickable} from '../../../core/list/sections';
import type {ListVerb, Row, Said} from '../../../core/list/types';
import {Small} from '../../dialog/small';
import {useSay} from '../../words';

import {Wide} from './said';

interface BoxProps {label: string; rows: Row[]; change(isIn: boolean): void}

/** Ticked where all of these rows are, half where some are. */
function Box({label, rows, change}: BoxProps): JSX.Element {
    const box = useRef<HTMLInputElement>(null);
    const ticked = rows.filter(({chosen}) => chosen !== '').length;
    const isAll = ticked === rows.length;
    useEffect(() => {
        box.current!.indeterminate = ticked > 0 && !isAll;
    });
    return (
        <label className='useradmin-tick useradmin-include'>
            <input ref={box} type='checkbox' checked={isAll} onChange={() => change(!isAll)}/>
            {label}
        </label>
    );
}

/** Are there sections? A list of nothing but rows needs none. */
const hasSections = (rows: Row[], said: Said[]) => said.length > 0 || rows.some(({section}) => section !== rows[0]!.section);

/** "Include these 12", over the rows of a section; nothing where none of them can be. */
export function Include({list, rows, said, section, span}: {list: ListRun; rows: Row[]; said: Said[]; section: number; span: number}): JSX.Element | null {
    const say = useSay();
    const ready = hasSections(rows, said) ? readyIn(rows, section) : [];
    return ready.length === 0 ? null : (
        <Wide span={span}><Box label={say('list.include', {count: ready.length})} rows={ready} change={(isIn) => list.include(section, isIn)}/></Wide>
    );
}

/** Can more be included than by the box of one section? */
function hasSeveral(rows: Row[]): boolean {
    const [first, ...others] = readyIn(rows);
    const isOne = first && others.every(({section}) => section === first.section) && readyIn(rows, first.section).length > others.length;
    return !isOne && rows.some(({isReady, section}) => isReady && section >= 0);
}

interface Props {list: ListRun; verb: ListVerb; rows: Row[]; shown: Row[]}

/** `shown`: the rows that the filter shows, on all pages. */
export function TickMany({list, verb, rows, shown}: Props): JSX.Element | null {
    const say = useSay();
    const ready = hasSeveral(rows) ? readyIn(rows) : [];
    const some = verb === 'status' ? [] : tickable(shown);
    if (ready.length + some.length === 0) {
        return null;
    }
    const isAll = some.every(({chosen}) => chosen !== '');
    const check = some.filter(({state}) => state === 'check').length;
    return (
        <div className='useradmin-many'>
            {ready.length > 0 && <Box label={say('list.includeAll', {count: ready.length})} rows={ready} change={(isIn) => list.include(undefined, isIn)}/>}
            {some.length > 0 && (
                <Small
                    label={say(isAll ? 'list.untickShown' : 'list.tickShown', {count: some.length, check})}
                    press={() => list.tickAll(some.map(({entry}) => entry.key), !isAll)}
                />
            )}
        </div>
    );
}
