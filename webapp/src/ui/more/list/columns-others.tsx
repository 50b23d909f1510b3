import React from 'react';

import type {Asked} from '../../../app/list/types';
import {columnName} from '../../../core/list/read/choose';
import type {Choice} from '../../../core/list/read/choose';
import type {Text} from '../../../core/model';
import {Fold} from '../../dialog/fold';
import {useSay} from '../../words';

import {cut, othersOf, toggled} from './columns-values';
import type {Shown} from './columns-values';

/** More columns of which there are only samples are folded. */
const FEW = 3;
const HEAD = 'useradmin-list-others';

/** `people`: the columns that are meant. */
interface Props {asked: Asked; people: number[]; only: Choice['only']; choose(only: Choice['only']): void}

/** What the table says besides who is meant: once, before anybody is ticked. By the values of a column rows can be chosen. */
export function Others({asked, people, only, choose}: Props): JSX.Element | null {
    const say = useSay();
    const {columns, labels} = asked;
    const {first, rest} = othersOf(columns, people);
    if (first.length + rest.length + columns.same.length === 0) {
        return null;
    }
    const told = (text: Text | string) => (typeof text === 'string' ? text : say(text));
    const samples = rest.map((one) => <Samples key={one.column} one={one} name={told(columnName({labels}, one.column))} rows={columns.rows}/>);
    return (
        <section aria-labelledby={HEAD} className='useradmin-others'>
            <h2 id={HEAD} className='useradmin-small'>{say('list.others')}</h2>
            {first.some(({values}) => values) && <p className='useradmin-subtle'>{say('list.othersHint')}</p>}
            {first.map((one) => {
                const props = {one, name: told(columnName({labels}, one.column)), rows: columns.rows};
                return one.values ? <Values key={one.column} {...props} only={only} choose={choose}/> : <Samples key={one.column} {...props}/>;
            })}
            {columns.same.length > 0 && (
                <p>{say('list.same', {values: columns.same.map(([column, value]) => `${told(columnName({labels}, column))} = ${value}`).join(' · ')})}</p>
            )}
            {rest.length > FEW ? <Fold id='useradmin-list-rest' label={say('list.othersMore', {count: rest.length})}>{samples}</Fold> : samples}
        </section>
    );
}

interface ColumnProps {one: Shown; name: string; rows: number}

function Name({one: {filled}, name, rows}: ColumnProps): JSX.Element {
    const say = useSay();
    return <>{name}<span className='useradmin-subtle'>{say('list.filled', {count: filled, rows})}</span></>;
}

/** A column that says little: its values, each with how often, to choose rows by. */
function Values({only, choose, ...column}: ColumnProps & Pick<Props, 'only' | 'choose'>): JSX.Element {
    const say = useSay();
    const {one: {column: place, values = []}} = column;
    return (
        <fieldset className='useradmin-column'>
            <legend className='useradmin-column-name'><Name {...column}/></legend>
            {values.map(([value, count]) => (
                <label key={value} className='useradmin-tick'>
                    <input
                        type='checkbox'
                        checked={only?.column === place && only.values.includes(value)}
                        onChange={() => choose(toggled(only, place, value))}
                    />
                    <span>{value || <em>{say('list.empty')}</em>} <span className='useradmin-subtle'>{say('list.valueCount', {count})}</span></span>
                </label>
            ))}
        </fieldset>
    );
}

/** A column that says something else in most rows. */
function Samples({...column}: ColumnProps): JSX.Element {
    return (
        <div className='useradmin-column'>
            <div className='useradmin-column-name'><Name {...column}/></div>
            <span>{column.one.samples.map(cut).join(', ')}</span>
        </div>
    );
}
