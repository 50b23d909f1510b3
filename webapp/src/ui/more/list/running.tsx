import React from 'react';

import type {ListState} from '../../../app/list/types';
import type {Text} from '../../../core/model';
import {Main} from '../../dialog/buttons';
import {FOCUS, Frame} from '../../dialog/frame';
import {joined} from '../../joined';
import {useSay} from '../../words';

import {useAnnounced} from './announce';
import type {ListProps} from './dialog';
import {useAskBeforeLeaving} from './leave';
import {RunningLines} from './lines';

const COUNT = 'useradmin-list-count';
const MINUTE = 60;

/** In steps that do not flicker: of five seconds below a minute, else whole minutes. */
export function leftText(ms: number): Text {
    const seconds = Math.max(5, Math.ceil(ms / 5_000) * 5);
    return seconds < MINUTE ? {id: 'list.run.seconds', values: {count: seconds}} : {id: 'list.run.minutes', values: {count: Math.round(seconds / MINUTE)}};
}

/** Esc does nothing; the × of the frame closes, which stops the run as the button does. */
export function Running({list, state, close}: ListProps): JSX.Element | null {
    const say = useSay();
    useAskBeforeLeaving();
    const announced = useAnnounced(state.done, state.total);
    const {verb, done, total, lines, stopping, undoing} = state;
    if (verb === 'status') {
        return null;
    }
    return (
        <Frame
            title={say(undoing ? 'list.run.back' : 'list.run.title', {verb, count: total})}
            keep={true}
            close={close}
            footer={<Main label={say('list.run.stop')} resting={stopping} press={() => list.stop()}/>}
        >
            <h2 id={COUNT} tabIndex={-1} className='useradmin-headline' {...FOCUS}>{say('list.run.count', {done, total})}</h2>
            <progress className='useradmin-progress' aria-labelledby={COUNT} value={done} max={Math.max(1, total)}/>
            <p role='status' className='sr-only'>
                {stopping && say('list.run.stopping', {count: 0})}
                {!stopping && announced > 0 && say('list.run.count', {done: announced, total})}
            </p>
            <Rest state={state}/>
            <RunningLines lines={lines} verb={verb}/>
        </Frame>
    );
}

/** What is still to come, and that it is being stopped. */
function Rest({state: {leftMs, lines, stopping, unkept}}: {state: ListState}): JSX.Element {
    const say = useSay();
    const count = lines.filter(({at}) => at === 'asked' || at === 'answered').length;
    const left = leftMs === undefined || stopping ? '' : say(leftText(leftMs));
    return <p className='useradmin-subtle'>{stopping ? say('list.run.stopping', {count}) : joined(left, say(unkept ? 'list.run.unkept' : 'list.run.close'))}</p>;
}
