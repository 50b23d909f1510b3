/** What of the table is on screen: rows of one kind, or rows and texts, fifty at a time. */
import React, {useRef} from 'react';

import type {ListVerb, Row} from '../../../core/list/types';
import {once} from '../../dialog/once';
import {Icon} from '../../icon';
import {useSay} from '../../words';

import {stateName} from './row';
import {PER_PAGE, filterBy, filtersOf} from './view';
import type {View} from './view';

interface FilterProps {label: string; isOn: boolean; press(): void}

/** Shows one kind of rows alone, or all. */
export function Filter({label, isOn, press}: FilterProps): JSX.Element {
    return <button type='button' className='style--none useradmin-filter' aria-pressed={isOn} onClick={press}>{label}</button>;
}

interface FiltersProps {rows: Row[]; verb: ListVerb; view: View; setView(view: View): void}

/** One button for each kind that there is; none where there is but one. Pressed again, it looks again which rows are of its kind. */
export function Filters({rows, verb, view, setView}: FiltersProps): JSX.Element | null {
    const say = useSay();
    const filters = filtersOf(rows, view.filter);

    // Once shown it stays: the press by which there is but one kind left has the focus on one of these buttons.
    const shown = useRef(false);
    shown.current ||= filters.length > 2;
    if (!shown.current) {
        return null;
    }
    return (
        <div role='group' aria-label={say('list.show')} className='useradmin-filters'>
            {filters.map((filter) => (
                <Filter
                    key={filter}
                    label={say(stateName(filter, verb))}
                    isOn={view.filter === filter}
                    press={() => setView(filterBy(filter, rows))}
                />
            ))}
        </div>
    );
}

/** `quiet`: the page may turn by itself, which is not read out. */
interface PagesProps {view: View; count: number; setView(view: View): void; quiet?: boolean}

/** Nothing where all fits. */
export function Pages({view, count, setView, quiet}: PagesProps): JSX.Element | null {
    const say = useSay();
    if (count <= PER_PAGE) {
        return null;
    }
    const {page} = view;
    const from = (page * PER_PAGE) + 1;
    const to = Math.min(count, from + PER_PAGE - 1);
    const turn = (by: number, icon: string, label: string, isLast: boolean) => (
        <button
            type='button'
            className='btn btn-icon btn-sm'
            aria-label={label}
            aria-disabled={isLast || undefined}
            onClick={once(() => isLast || setView({...view, page: page + by}))}
        >
            <Icon name={icon}/>
        </button>
    );
    return (
        <nav className='useradmin-pages' aria-label={say('list.pages')}>
            {turn(-1, 'chevron-up', say('list.before'), page === 0)}
            <span role={quiet ? undefined : 'status'}>{say('list.page', {from, to, count})}</span>
            {turn(1, 'chevron-down', say('list.after'), to === count)}
        </nav>
    );
}
