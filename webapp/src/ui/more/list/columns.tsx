import React, {useState} from 'react';

import type {Asked} from '../../../app/list/types';
import {peopleText} from '../../../core/list/basis';
import type {Choice} from '../../../core/list/read/choose';
import {columnName} from '../../../core/list/read/choose';
import {othersThan} from '../../../core/list/read/columns';
import type {Text} from '../../../core/model';
import {Main, Quiet} from '../../dialog/buttons';
import {useSay} from '../../words';

import {Others} from './columns-others';
import {Which, withText} from './columns-people';
import {countOf} from './columns-values';
import type {ListProps} from './dialog';
import {ListFrame} from './list-frame';
import {SaidText, apart} from './said';

/** `people`: undefined until a column has been chosen. */
interface Chosen {people: number[] | undefined; only: Choice['only']}

const ABOUT = 'useradmin-list-about';
const LONGEST = 40;

/** One step: which column names the people, what stands beside them, and which rows are meant. */
export function Columns({list, state: {verb, asked, why}, close}: ListProps): JSX.Element | null {
    return asked ? <Question list={list} verb={verb} asked={asked} why={why} close={close}/> : null;
}

interface QuestionProps extends Pick<ListProps, 'list' | 'close'> {verb: ListProps['state']['verb']; asked: Asked; why: Text | undefined}

function Question({list, verb, asked, why, close}: QuestionProps): JSX.Element {
    const say = useSay();
    const {columns, choice, said} = asked;
    const {preset} = columns;
    const [{people, only}, choose] = useState<Chosen>({people: choice?.people ?? (preset === undefined ? undefined : [preset]), only: choice?.only});
    const [asksFirst] = useState(people === undefined);

    // Rows are chosen by another column than the one that names the people.
    const isBeside = (some: number[]) => othersThan(some, columns).some(({column}) => column === only?.column);
    const footer = (
        <>
            <Quiet label={say('list.back')} press={() => list.back()} aside={true}/>
            {!people && <span id={ABOUT} className='useradmin-subtle useradmin-none'>{say('list.whichFirst')}</span>}
            <Quiet label={say('list.noColumn')} press={() => list.column(undefined)}/>
            <Quiet label={say('ask.cancel')} press={close}/>
            <Main
                label={say(rowsText(asked, only))}
                resting={!people}
                focus={!asksFirst}
                about={people && preset === undefined ? undefined : ABOUT}
                press={() => people && list.column({people, ...only ? {only} : {}})}
            />
        </>
    );
    return (
        <ListFrame verb={verb} keep={true} close={close} footer={footer}>
            {why && <p role='alert' className='useradmin-notice'>{say(why)}</p>}
            {preset === undefined ? <Which asked={asked} chosen={people} choose={(one) => choose({people: one, only: isBeside(one) ? only : undefined})} focus={asksFirst}/> : <Preset asked={asked} preset={preset}/>}
            <Beside said={said}/>
            <Others asked={asked} people={people ?? columns.people.map((_, index) => index)} only={only} choose={(some) => choose({people, only: some})}/>
        </ListFrame>
    );
}

/** "Every row (37)", "Rows where Status is Leaver (33)": which rows are meant, and how many they are. */
function rowsText({columns, labels}: Asked, only: Choice['only']): Text {
    if (!only) {
        return {id: 'list.rowsAll', values: {count: columns.rows}};
    }
    const [value = '', ...others] = only.values;
    const values = {column: columnName({labels}, only.column), count: countOf(columns, only)};
    const isShort = others.length === 0 && value.length <= LONGEST;
    return isShort ? {id: 'list.rowsWhere', values: {...values, value, isEmpty: value === '' ? 'yes' : 'no'}} : {id: 'list.rowsOf', values: {...values, values: only.values.length}};
}

/** Nobody need be asked whom the table names: it is said. */
function Preset({asked, preset}: {asked: Asked; preset: number}): JSX.Element {
    const say = useSay();
    const people = asked.columns.people[preset]!;
    const more = withText(people, asked);
    return (
        <>
            <h2 id={ABOUT} className='useradmin-headline'>{say(peopleText([people], asked.labels))}</h2>
            {more && <p className='useradmin-subtle'>{say(more)}</p>}
        </>
    );
}

/** What the text says outside the table, all of it. */
function Beside({said}: Pick<Asked, 'said'>): JSX.Element | null {
    const say = useSay();
    return said.length === 0 ? null : (
        <section aria-labelledby='useradmin-list-beside' className='useradmin-beside'>
            <h2 id='useradmin-list-beside' className='useradmin-small'>{say('list.beside')}</h2>
            {apart(said).map((part) => <p key={part[0]!.line}><SaidText said={part}/></p>)}
        </section>
    );
}
