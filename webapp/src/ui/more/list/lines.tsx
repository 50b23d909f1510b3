/** The lines of a list, in its own order, a page at a time. */
import React, {useRef, useState} from 'react';
import type {ReactNode} from 'react';

import type {Line} from '../../../core/list/types';
import {groupOf, totalsOf, totalText} from '../../../core/list/result';
import type {Group} from '../../../core/receipt-result';
import type {VerbActId} from '../../../core/act';
import {useSay} from '../../words';

import {useBeginning} from './beginning';
import {LineRow} from './line-row';
import {Filter, Pages} from './pages';
import {PER_PAGE} from './view';

const LABEL = 'useradmin-list-lines';

interface PageProps {lines: Line[]; kind: Group | 'all'; verb: VerbActId; running: boolean; page: number; turn(page: number): void; undo?: (key: number) => void; filters?: ReactNode}

/** `page` counts from 0; one beyond the last shows the last. `kind`: what these lines have in common. */
function Page({lines, kind, verb, running, page, turn, undo, filters}: PageProps): JSX.Element {
    const here = Math.max(0, Math.min(page, Math.ceil(lines.length / PER_PAGE) - 1));
    const shown = lines.slice(here * PER_PAGE, (here + 1) * PER_PAGE);
    const place = useRef<HTMLUListElement>(null);
    useBeginning(place, `${kind} ${here}`);
    return (
        <>
            {(filters || lines.length > PER_PAGE) && (
                <div className='useradmin-bar'>
                    {filters}
                    <Pages view={{filter: 'all', page: here}} count={lines.length} setView={(view) => turn(view.page)} quiet={running}/>
                </div>
            )}
            <ul ref={place} className='useradmin-lines useradmin-shown' aria-labelledby={LABEL}>
                {shown.map((line) => <LineRow key={line.key} line={line} verb={verb} running={running} undo={undo}/>)}
            </ul>
        </>
    );
}

/** Where the run is: the first line under way, else the first that waits, else the last. */
function placeOf(lines: Line[]): number {
    const underWay = lines.findIndex(({at}) => at === 'asked' || at === 'answered');
    const waiting = lines.findIndex(({at}) => at === 'waiting');
    return [underWay, waiting].find((index) => index >= 0) ?? lines.length - 1;
}

/** While it runs; the page goes along until somebody turns it. */
export function RunningLines({lines, verb}: {lines: Line[]; verb: VerbActId}): JSX.Element {
    const say = useSay();
    const [turned, setTurned] = useState<number>();
    return (
        <div className='useradmin-group'>
            <h3 id={LABEL} className='useradmin-small'>{say('list.lines')}</h3>
            <Page lines={lines} kind='all' verb={verb} running={true} page={turned ?? Math.floor(placeOf(lines) / PER_PAGE)} turn={setTurned}/>
        </div>
    );
}

/** Which lines are on screen afterwards; `page` counts from 0. */
export interface Shown {group: Group | 'all'; page: number}

export const ALL_LINES: Shown = {group: 'all', page: 0};

interface EndedProps {lines: Line[]; verb: VerbActId; undo: ((key: number) => void) | undefined; shown: Shown; show(shown: Shown): void}

/** Afterwards: those of one result, or all. */
export function EndedLines({lines, verb, undo, shown: {group: chosen, page}, show}: EndedProps): JSX.Element {
    const say = useSay();
    const totals = totalsOf(lines);

    // After an undo there may be none of that result any more.
    const group = totals.some(({result}) => result === chosen) ? chosen : 'all';
    const filter = (one: Group | 'all', label: string) => (
        <Filter key={one} label={label} isOn={group === one} press={() => show({group: one, page: 0})}/>
    );
    const filters = totals.length > 1 && (
        <div role='group' aria-label={say('list.show')} className='useradmin-filters'>
            {filter('all', say('list.lines.all', {count: lines.length}))}
            {totals.map((total) => filter(total.result, say(totalText(total, verb))))}
        </div>
    );
    return (
        <div className='useradmin-group'>
            <h3 id={LABEL} className='useradmin-small'>{say('list.lines')}</h3>
            <Page
                lines={group === 'all' ? lines : lines.filter((line) => groupOf(line) === group)}
                kind={group}
                verb={verb}
                running={false}
                page={page}
                turn={(turned) => show({group, page: turned})}
                undo={undo}
                filters={filters}
            />
        </div>
    );
}
