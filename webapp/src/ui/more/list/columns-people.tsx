import React from 'react';

import type {Asked} from '../../../app/list/types';
import {columnName} from '../../../core/list/read/choose';
import type {PeopleColumn} from '../../../core/list/read/columns';
import type {Text} from '../../../core/model';
import {FOCUS} from '../../dialog/frame';
import {joined} from '../../joined';
import {useSay} from '../../words';

import {cut} from './columns-values';

/** Columns that say the same people's names and the like, which goes without saying. */
export function withText({columns, keys}: PeopleColumn, {labels}: Pick<Asked, 'labels'>): Text | undefined {
    const names = columns.slice(keys).map((column) => columnName({labels}, column));
    return names.length > 0 ? {id: 'list.peopleWith', values: {names: {names}}} : undefined;
}

/** What is said of a column besides its name. */
function aboutOf(people: PeopleColumn, {labels, columns: {rows}}: Asked): (Text | string)[] {
    const {kind, count, samples} = people;
    const more = withText(people, {labels});
    return [
        samples.map(cut).join(', '),
        {id: kind === 'name' ? 'list.columnNames' : 'list.columnAccounts', values: {count, rows}},
        ...more ? [more] : [],
        ...kind === 'name' ? [{id: 'list.columnByName'}] : [],
    ];
}

interface Props {asked: Asked; chosen: number[] | undefined; choose(people: number[]): void; focus: boolean}

/** The question which column names the people. None is chosen at first: a wrong one names the wrong people. */
export function Which({asked, chosen, choose, focus}: Props): JSX.Element {
    const say = useSay();
    const {columns: {people, isSideBySide}, labels} = asked;
    const all = people.map((_, index) => index);
    const told = (text: Text | string) => (typeof text === 'string' ? text : say(text));
    const answers = people.map((one, index) => ({
        name: {id: 'list.columnLabel', values: {names: {names: one.columns.slice(0, one.keys).map((column) => columnName({labels}, column))}}},
        means: [index],
        about: joined(...aboutOf(one, asked).map(told)),
    }));
    const offered = isSideBySide ? [...answers, {name: {id: 'list.columnsAll'}, means: all, about: ''}] : answers;
    return (
        <fieldset className='useradmin-which'>
            <legend className='useradmin-headline'>{say('list.which')}</legend>
            {offered.map(({name, means, about}, index) => (
                <label key={means.join()} className='useradmin-tick'>
                    <input
                        type='radio'
                        name='useradmin-list-which'
                        checked={chosen?.join() === means.join()}
                        onChange={() => choose(means)}
                        {...(focus && index === 0 ? FOCUS : {})}
                    />
                    <span className='useradmin-grow'>
                        {say(name)}
                        <span className='useradmin-subtle useradmin-block'>{about}</span>
                    </span>
                </label>
            ))}
        </fieldset>
    );
}
