import React, {useEffect, useRef, useState} from 'react';

import type {ListAnswers, ListState} from '../../../app/list/types';
import {chosenOf} from '../../../core/list/counts';
import type {ListVerb, Row} from '../../../core/list/types';
import {Ticket, WillRecord} from '../../dialog/answers';
import {Main, Quiet} from '../../dialog/buttons';
import {Fold} from '../../dialog/fold';
import {Frame} from '../../dialog/frame';
import {useArmed} from '../../dialog/use-armed';
import {useSay} from '../../words';

import type {ListProps} from './dialog';
import {Sum} from './head';

/** For more people than this their number is typed: a slip would be worst here. */
const TYPED_OVER = 20;

/** How it is taken back. */
const UNDO: Record<ListVerb, string> = {deactivate: 'line.undo', activate: 'line.undoActivate', revoke: 'line.undoNone', status: ''};

/** "33", " 33 people" and "1,000" are what was to be typed: only digits count. */
export const isCount = (typed: string, count: number): boolean => typed.replace(/\D/g, '') === String(count);

/** The confirmation. Nothing has been sent yet, and Enter goes back to the table: Cancel has the focus. */
export function Confirm({list, state, close}: ListProps): JSX.Element {
    const say = useSay();
    const {verb, rows, sum, blocked, why, recording} = state;
    const [typed, setTyped] = useState('');
    const {answers, setAnswers} = useAnswers(state, (latest) => list.answer(latest));
    const chosen = chosenOf(rows);
    const oneWay = sum.find(({id}) => id === 'list.sum.oneWay');
    const count = chosen.length;
    const armed = useArmed([verb, count, why?.id].join(' '));
    const ready = count > 0 && !blocked && (count <= TYPED_OVER || isCount(typed, count));
    const tokens = verb === 'deactivate' ? state.tokens : 0;
    return (
        <Frame
            title={say('list.ask', {verb, count})}
            close={close}
            onEsc={() => list.think()}
            footer={(
                <>
                    <Quiet label={say('ask.cancel')} press={() => list.think()} focus={true}/>
                    <Main
                        label={say('list.do', {verb, count})}
                        danger={verb === 'deactivate'}
                        resting={!armed}
                        disabled={!ready}
                        press={() => list.confirm({ticket: answers.ticket.trim(), tokensOff: tokens > 0 && answers.tokensOff})}
                    />
                </>
            )}
        >
            {[blocked, why].map((one) => one && <p key={one.id} role='alert' className='useradmin-notice'>{say(one)}</p>)}
            <Sum sum={sum}/>
            {oneWay?.values?.count !== count && <p>{say(UNDO[verb])}</p>}
            <Names chosen={chosen}/>
            {tokens > 0 && (
                <label className='useradmin-tick'>
                    <input type='checkbox' checked={answers.tokensOff} onChange={() => setAnswers({...answers, tokensOff: !answers.tokensOff})}/>
                    {say('tick.tokensOff')}
                </label>
            )}
            {count > TYPED_OVER && <Count count={count} value={typed} change={setTyped}/>}
            <Ticket answers={{ticks: [], ticket: answers.ticket}} change={({ticket}) => setAnswers({...answers, ticket})}/>
            <WillRecord recording={recording}/>
        </Frame>
    );
}

/** What is answered is kept when the confirmation goes: whoever looks at the table again finds it as it was. */
function useAnswers({answers: before}: ListState, keep: (answers: ListAnswers) => void): {answers: ListAnswers; setAnswers(answers: ListAnswers): void} {
    const [answers, setAnswers] = useState(before);
    const latest = useRef({answers, keep});
    latest.current = {answers, keep};
    useEffect(() => () => latest.current.keep(latest.current.answers), []);
    return {answers, setAnswers};
}

/** More names than these are folded away: the question stays within reach. */
const MOST_NAMES = 40;

function Names({chosen}: {chosen: Row[]}): JSX.Element {
    const say = useSay();
    const names = chosen.map(({candidates, chosen: id}) => `@${candidates.find(({person}) => person.id === id)?.person.username ?? ''}`).join(', ');
    return chosen.length > MOST_NAMES ?
        <div className='useradmin-asides'><Fold id='useradmin-list-names' label={say('list.names', {count: chosen.length})}>{names}</Fold></div> :
        <p>{names}</p>;
}

function Count({count, value, change}: {count: number; value: string; change(value: string): void}): JSX.Element {
    const say = useSay();
    return (
        <label className='useradmin-field'>
            {say('list.typeCount', {count})}
            <input
                type='text'
                inputMode='numeric'
                className='form-control'
                value={value}
                autoComplete='off'
                onChange={(event) => change(event.target.value)}
            />
        </label>
    );
}
