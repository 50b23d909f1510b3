import React, {useCallback} from 'react';

import type {ListState} from '../../../app/list/types';
import {actOf} from '../../../actions';
import {canGoOn, canRetry, canUndo, summaryOf} from '../../../core/list/result';
import type {VerbActId} from '../../../core/act';
import {Main, Quiet} from '../../dialog/buttons';
import {FOCUS, Frame} from '../../dialog/frame';
import {RECORDING} from '../../dialog/receipt';
import {Small} from '../../dialog/small';
import {useArmed} from '../../dialog/use-armed';
import {ToneIcon} from '../../tone';
import {useSay} from '../../words';

import type {ListProps} from './dialog';
import {Exports} from '../list-exports';
import {EndedLines} from './lines';
import type {Shown} from './lines';
import {headlineOfList, isUnseen} from '../list-results';

/** Signed out: nothing more can be sent from here. */
const isOver = ({ending}: ListState) => ending === 'expired';

/** What became of everybody, and what can be done next. Esc closes, but not at once: it may have been meant for the run. */
export function Ended(props: ListProps & {shown: Shown; show(shown: Shown): void}): JSX.Element | null {
    const {list, state, host, close, shown, show} = props;
    const say = useSay();
    const armed = useArmed('ended');
    const undo = useCallback((key: number) => list.undo(key), [list]);
    const {verb, lines, answers, basis} = state;
    if (verb === 'status') {
        return null;
    }
    const count = lines.filter(({chosen}) => chosen).length;
    const back = isOver(state) ? 0 : lines.filter(canUndo).length;
    return (
        <Frame title={say('list.end.title', {verb, count})} close={close} onEsc={() => armed && close()} footer={<Next {...props} verb={verb} armed={armed}/>}>
            <Summary state={state} verb={verb}/>
            <div className='useradmin-offers'>
                {back > 0 && <Small label={say('list.end.undo', {count: back})} press={() => list.undo()}/>}
                <Exports lines={lines} meta={{verb, by: list.actor.username, ticket: answers.ticket, versions: list.versions(), basis}} host={host}/>
            </div>
            {back > 0 && <p className='useradmin-subtle'>{say('list.end.undoHint', {verb})}</p>}
            <EndedLines lines={lines} verb={verb} undo={isOver(state) ? undefined : undo} shown={shown} show={show}/>
        </Frame>
    );
}

/** The outcome interrupts a screen reader: it is what everybody waits for. */
function Summary({state: {lines, ending, undoing, why, answers, recording}, verb}: {state: ListState; verb: VerbActId}): JSX.Element {
    const say = useSay();
    const {text, tone} = headlineOfList(lines, verb, undoing);
    const unseen = lines.filter(isUnseen).length;
    return (
        <div className={`useradmin-receipt useradmin-${tone}`}>
            <div role='alert'>
                <h2 tabIndex={-1} className='useradmin-headline' {...FOCUS}><ToneIcon tone={tone}/>{say(text)}</h2>
                {ending && ending !== 'told' && <p>{say(`list.end.${ending}`)}</p>}
                {why && <p>{say(why)}</p>}
                <p>{say(summaryOf(lines, verb))}</p>
                {unseen > 0 && <p>{say('list.neverSeen', {count: unseen})}</p>}
            </div>
            {answers.ticket && <p className='useradmin-subtle'>{say('done.ticket', {ticket: answers.ticket})}</p>}
            {recording && <p className='useradmin-subtle'>{say(RECORDING[recording.state], {channel: recording.channel})}</p>}
        </div>
    );
}

/** The main button stands where Stop did: it works only after a while, so that a late press on that neither begins anew nor closes what nobody has read. */
function Next({list, state, close, verb, armed}: ListProps & {verb: VerbActId; armed: boolean}): JSX.Element {
    const say = useSay();
    const [rest, again] = isOver(state) ? [0, 0] : [canGoOn, canRetry].map((may) => state.lines.filter(may).length) as [number, number];
    const {danger} = actOf(verb);
    const retry = say('list.end.retry', {count: again});
    if (rest + again === 0) {
        return <Main label={say('dialog.close')} resting={!armed} press={close}/>;
    }
    return (
        <>
            <Quiet label={say('dialog.close')} press={close}/>
            {again > 0 && rest > 0 && <Quiet label={retry} press={() => list.retry()}/>}
            {again > 0 && rest === 0 && <Main label={retry} danger={danger} resting={!armed} press={() => list.retry()}/>}
            {rest > 0 && <Main label={say('list.end.goOn', {count: rest})} danger={danger} resting={!armed} press={() => list.goOn()}/>}
        </>
    );
}
