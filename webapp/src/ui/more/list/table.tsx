import React, {useEffect, useRef, useState} from 'react';
import type {CSSProperties} from 'react';

import {chosenOf} from '../../../core/list/counts';
import {mayTick} from '../../../core/list/sections';
import type {ListVerb, Row, Said} from '../../../core/list/types';
import type {VerbActId} from '../../../core/act';
import {Main, Quiet} from '../../dialog/buttons';
import {Small} from '../../dialog/small';
import {useSay} from '../../words';
import {CopyText} from '../copying';

import {useBeginning} from './beginning';
import {tableMarkdown} from './copy-table';
import type {ListProps} from './dialog';
import {Head} from './head';
import {ListFrame} from './list-frame';
import {Filters, Pages} from './pages';
import {RowView} from './row';
import type {RowProps} from './row';
import {SaidText, Wide} from './said';
import {Include, TickMany} from './ticking';
import {FIRST_VIEW, blocksOf, pageOf} from './view';
import type {Item, View} from './view';

interface Props extends ListProps {view: View; setView(view: View): void}

/** Who is meant, and what would happen to each: the dry run. Nothing has been sent yet. */
export function Table({list, state, host, close, view: wanted, setView}: Props): JSX.Element {
    const say = useSay();
    const {verb, rows, said, why} = state;
    const {view, shown, count, rows: filtered} = pageOf(rows, said, wanted);
    const {place, looked} = useKeptFocus(rows);
    useBeginning(place, `${view.filter} ${view.page}`);
    const onward = (other: ListVerb) => {
        setView(FIRST_VIEW);
        list.choose(other);
    };
    return (
        <ListFrame verb={verb} keep={true} close={close} footer={<Footer list={list} state={state} close={close}/>}>
            <Head state={state}/>
            {why && <p role='alert' className='useradmin-notice'>{say(why)}</p>}
            <TickMany list={list} verb={verb} rows={rows} shown={filtered}/>
            <div className='useradmin-bar'>
                <Filters rows={rows} verb={verb} view={view} setView={setView}/>
                <Pages view={view} count={count} setView={setView}/>
            </div>
            <div ref={place} className='useradmin-shown'>
                <Rows key={`${view.filter} ${view.page}`} shown={shown} rows={rows} said={said} verb={verb} list={list} failed={why} looked={looked}/>
            </div>
            <div className='useradmin-offers'>
                {verb === 'status' && <Onward rows={rows} choose={onward}/>}
                <CopyText host={host} label={say('list.copy')} text={() => tableMarkdown(state, say)}/>
            </div>
        </ListFrame>
    );
}

const canTick = ({state, candidates}: Row) => mayTick(state) && candidates.some((one) => one.state === 'todo');

/** Where nobody is chosen, what that hangs on stands beside the button. */
function Footer({list, state: {verb, rows, blocked}, close}: Pick<Props, 'list' | 'state' | 'close'>): JSX.Element {
    const say = useSay();
    const count = chosenOf(rows).length;
    const isActing = verb !== 'status';
    return (
        <>
            <Quiet label={say('list.back')} press={() => list.back()} aside={true}/>
            {isActing && count === 0 && <span className='useradmin-subtle useradmin-none'>{say('list.none', {some: rows.some(canTick) ? 'yes' : 'no'})}</span>}
            <Quiet label={say(isActing ? 'ask.cancel' : 'dialog.close')} press={close}/>
            {isActing && (
                <Main label={say('list.do', {verb, count})} danger={verb === 'deactivate'} disabled={count === 0 || Boolean(blocked)} press={() => list.ask()}/>
            )}
        </>
    );
}

/** The same people, for something that is to be done. */
function Onward({rows, choose}: {rows: Row[]; choose(verb: ListVerb): void}): JSX.Element {
    const say = useSay();
    const has = (state: Row['state']) => rows.some((row) => row.state === state || row.state === 'check');
    const verbs: VerbActId[] = [...(has('on') ? ['deactivate', 'revoke'] as const : []), ...(has('off') ? ['activate'] as const : [])];
    return <>{verbs.map((verb) => <Small key={verb} label={say(`act.${verb}.offer`)} press={() => choose(verb)}/>)}</>;
}

const HEADS = ['line', 'state', 'who'];

/** Where a narrow screen stacks the cells, the style sheet writes this before what would happen: to look at alone, for the cell is named by its head already. */
const headed = (effects: string) => ({'--useradmin-effects': JSON.stringify(effects)}) as CSSProperties;

interface RowsProps extends Omit<RowProps, 'row' | 'now'> {shown: Item[]; rows: Row[]; said: Said[]}

/** One page of rows and texts. Nothing happens to anybody by looking: status has no column for that. */
function Rows({shown, rows, said, ...props}: RowsProps): JSX.Element {
    const say = useSay();
    const [now] = useState(() => Date.now());
    const heads = props.verb === 'status' ? HEADS : [...HEADS, 'effects'];
    return (
        <table className='useradmin-rows' role='table' aria-label={say('list.table')} style={headed(say('list.head.effects'))}>
            <thead role='rowgroup'>
                <tr role='row'>{heads.map((head) => <th key={head} role='columnheader' scope='col'>{say(`list.head.${head}`)}</th>)}</tr>
            </thead>
            <tbody role='rowgroup'>
                {blocksOf(shown).map((block) => ('said' in block
                    ? <Wide key={`text ${block.said[0]!.line}`} span={heads.length} says={true}><SaidText said={block.said}/></Wide>
                    : (
                        <React.Fragment key={block.row.entry.key}>
                            {block.begins !== undefined && <Include list={props.list} rows={rows} said={said} section={block.begins} span={heads.length}/>}
                            <RowView row={block.row} now={now} {...props}/>
                        </React.Fragment>
                    )))}
            </tbody>
        </table>
    );
}

/** A line put right is another row, and may have been the last of its state: where the focus was in it, the row in its place has it, or the one before. */
function useKeptFocus(rows: Row[]): {place: React.RefObject<HTMLDivElement>; looked(key: number): void} {
    const place = useRef<HTMLDivElement>(null);
    const latest = useRef<number>();
    const onScreen = () => [...place.current!.querySelectorAll<HTMLElement>('[data-row]')];
    useEffect(() => {
        const {ownerDocument} = place.current!;
        if (latest.current !== undefined && ownerDocument.activeElement === ownerDocument.body) {
            const all = onScreen();
            all[Math.min(latest.current, all.length - 1)]?.focus();
            latest.current = undefined;
        }
    }, [rows]);
    const looked = (key: number) => {
        latest.current = onScreen().findIndex(({dataset}) => dataset.row === String(key));
    };
    return {place, looked};
}
