import React, {memo, useContext, useState} from 'react';

import type {ListRun} from '../../../app/list/types';
import {kindOf} from '../../../core/list/counts';
import type {Kind} from '../../../core/list/counts';
import {pieceOf} from '../../../core/list/piece';
import {mayTick} from '../../../core/list/sections';
import type {Entry, ListVerb, Row, RowState} from '../../../core/list/types';
import type {Text} from '../../../core/model';
import {Small} from '../../dialog/small';
import {Icon} from '../../icon';
import {useSay} from '../../words';

import {Breakable, Choice, Effects, Plain, affectedBy, meantLabel} from './candidate';
import {Correcting, Drafts} from './correcting';

const TICKED = 'check-circle';

const ICONS: Record<RowState, string> = {
    ready: 'check-circle-outline',
    check: 'alert-circle-outline',
    aside: 'filter-variant',
    already: 'minus-circle-outline',
    refused: 'cancel',
    unknown: 'help-circle-outline',
    twice: 'content-copy',
    on: 'check-circle-outline',
    off: 'minus-circle-outline',
};

/** What a state, or a kind of rows, is called; of `already` that depends on what was to be done. */
export const stateName = (state: Kind | 'all', verb: ListVerb): Text => ({id: `list.state.${state}`, values: {verb}});

/** What is said of a row; of one that was not simply ready also what it was before it was ticked. */
export function stateOf(row: Row, verb: ListVerb): Text {
    const {state, chosen} = row;
    return chosen && state !== 'ready' ? {id: 'list.ticked', values: {name: stateName(state, verb)}} : stateName(kindOf(row), verb);
}

/** Longer texts are cut on screen. */
const LONG = 120;

/** `failed`: why the latest line that was put right could not be looked up. */
export interface RowProps {row: Row; verb: ListVerb; list: ListRun; now: number; failed: Text | undefined; looked(key: number): void}

const alike = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

function sameRow(a: Row, b: Row): boolean {
    const same = a.entry === b.entry && a.state === b.state && a.chosen === b.chosen && alike(a.why, b.why);
    return same && a.candidates.length === b.candidates.length && a.candidates.every((one, index) => one === b.candidates[index]);
}

/** The table is made anew at each tick: a row is drawn again only where something in it is another. */
const sameProps = (a: RowProps, b: RowProps) => sameRow(a.row, b.row) && a.verb === b.verb && a.failed === b.failed && a.list === b.list;

/** A line of the list: what stood there, what is known of it, whom it means. The explicit roles hold where a narrow screen stacks the cells. */
export const RowView = memo(function RowView(props: RowProps): JSX.Element {
    const say = useSay();
    const {row, verb} = props;
    const {key, line, text, put} = row.entry;
    return (
        <tr role='row' tabIndex={-1} data-row={key}>
            <td role='cell' className='useradmin-from'>
                <span className='useradmin-subtle useradmin-block'>{say('list.lineAt', {line})}</span>
                <span className='useradmin-cut' title={text.length > LONG ? text : undefined}><Breakable text={text}/></span>
                {put && <span className='useradmin-subtle useradmin-block'>{say('list.put', {text: put})}</span>}
            </td>
            <td role='cell'><State {...props}/></td>
            <td role='cell'><Who {...props}/></td>
            {verb !== 'status' && <td role='cell'><Happens row={row}/></td>}
        </tr>
    );
}, sameProps);

function State({row, verb}: RowProps): JSX.Element {
    const say = useSay();
    const {state, why, chosen} = row;
    return (
        <>
            <span className='useradmin-row-state' data-state={state}>
                <Icon name={chosen ? TICKED : ICONS[state]}/>
                {say(stateOf(row, verb))}
            </span>
            {why && <span className='useradmin-subtle useradmin-block'>{say(why)}</span>}
        </>
    );
}

/** What would happen to whom the line may mean. Where several may be meant, each is named again: this column is read by itself too. */
function Happens({row}: Pick<RowProps, 'row'>): JSX.Element {
    const name = row.candidates.length > 1;
    return <>{affectedBy(row).map(({person, effects}) => <Effects key={person.id} of={name ? `@${person.username}` : ''} effects={effects}/>)}</>;
}

function Who(props: RowProps): JSX.Element {
    const {row} = props;
    const fresh = useLookedUp(props);
    if (row.state === 'unknown') {
        return <Unknown {...props} look={fresh.look} busy={fresh.busy}/>;
    }
    return (
        <>
            <People {...props}/>
            {isOpen(row) && <Foldable key={pieceOf(row.entry)} row={row} {...fresh}/>}
        </>
    );
}

/** May somebody else be meant? Also by a line that leads to somebody of whom nothing is to be done, by the name alone. */
const isOpen = ({state, why, candidates}: Row) => state === 'check' || state === 'twice' || candidates.length === 0 || Boolean(why?.id.startsWith('list.why.'));

/** Looks a line up again; `busy` until its row has been made anew, or that failed. */
function useLookedUp({row: {entry}, list, failed, looked}: RowProps): {busy: boolean; look(text: string): void} {
    const [asked, setAsked] = useState<{entry: Entry; failed: Text | undefined}>();
    const look = (text: string) => {
        setAsked({entry, failed});
        looked(entry.key);
        list.correct(entry.key, text);
    };
    return {busy: asked?.entry === entry && asked.failed === failed, look};
}

function People({row: {entry: {key, line}, state, why, candidates, chosen}, verb, list, now}: RowProps): JSX.Element {
    const say = useSay();
    const tick = (personId: string) => list.tick(key, personId);
    const choices = candidates.map((one) => {
        const {id} = one.person;
        if (verb === 'status' || !mayTick(state)) {
            return <Plain key={id} one={one} now={now} said={why}/>;
        }
        return <Choice key={id} one={one} now={now} said={why} ticked={chosen === id} tick={tick}/>;
    });
    return choices.length > 1 ? <div role='group' aria-label={say('list.meant', {line})}>{choices}</div> : <>{choices}</>;
}

interface Again {busy: boolean; look(text: string): void}

function Busy({busy}: Pick<Again, 'busy'>): JSX.Element | null {
    const say = useSay();
    return busy ? <span className='useradmin-subtle'>{say('list.looking')}</span> : null;
}

function Unknown({row: {entry, candidates}, busy, look}: RowProps & Again): JSX.Element {
    const say = useSay();
    return (
        <>
            <Correcting key={pieceOf(entry)} entry={entry} busy={busy} look={look}/>
            {candidates.length > 0 && (
                <div className='useradmin-offers'>
                    {candidates.map((one) => <Small key={one.person.id} label={meantLabel(one, say)} press={() => look(`@${one.person.username}`)}/>)}
                </div>
            )}
            <Busy busy={busy}/>
        </>
    );
}

/** Another text for a line that leads to somebody already. */
function Foldable({row: {entry}, busy, look}: Pick<RowProps, 'row'> & Again): JSX.Element {
    const say = useSay();
    const drafts = useContext(Drafts);
    const [open, setOpen] = useState(() => drafts.has(entry.key));
    const id = `useradmin-list-right-${entry.key}`;
    return (
        <>
            <button
                type='button'
                className='style--none useradmin-fold'
                aria-expanded={open}
                aria-controls={open ? id : undefined}
                onClick={() => setOpen(!open)}
            >
                {say('list.correct')}
                <span className='sr-only'>{say('list.lineAt', {line: entry.line})}</span>
            </button>
            {open && <Correcting id={id} entry={entry} busy={busy} look={look}/>}
            <Busy busy={busy}/>
        </>
    );
}
