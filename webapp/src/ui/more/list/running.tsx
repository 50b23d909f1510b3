import React from 'react';

import type {ListState} from '../../../app/list/types';
import type {Line} from '../../../core/list/types';
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
const REST = 'useradmin-list-rest';
const MINUTE = 60;

/** In steps that do not flicker: of five seconds below a minute, else whole minutes. */
export function leftText(ms: number): Text {
    const seconds = Math.max(5, Math.ceil(ms / 5_000) * 5);
    return seconds < MINUTE ? {id: 'list.run.seconds', values: {count: seconds}} : {id: 'list.run.minutes', values: {count: Math.round(seconds / MINUTE)}};
}

/**
 * Esc stops the run as the button does, and so does the × of the frame, which closes as well. The button is the last thing that Tab reaches, behind
 * rows and rows, as it stands on screen: the heading, which has the focus, is described by what Esc does.
 */
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
            close={close}
            onEsc={() => stopping || list.stop()}
            footer={<Main label={say('list.run.stop')} resting={stopping} press={() => list.stop()}/>}
        >
            <h2 id={COUNT} aria-describedby={REST} tabIndex={-1} className='useradmin-headline' {...FOCUS}>{say('list.run.count', {done, total})}</h2>
            <progress className='useradmin-progress' aria-labelledby={COUNT} value={done} max={Math.max(1, total)}/>
            <p role='status' className='sr-only'>
                {stopping && say('list.run.stopping', {asked: 0, answered: 0})}
                {!stopping && announced > 0 && say('list.run.count', {done: announced, total})}
            </p>
            <Rest state={state}/>
            <RunningLines lines={lines} verb={verb}/>
        </Frame>
    );
}

/** What is still to come, and how to stop it; once it is being stopped, of how many something is still under way. */
function Rest({state: {leftMs, lines, stopping, unkept}}: {state: ListState}): JSX.Element {
    const say = useSay();
    const countOf = (what: Line['at']) => lines.filter(({at}) => at === what).length;
    const left = leftMs === undefined || stopping ? '' : say(leftText(leftMs));
    return (
        <p id={REST} className='useradmin-subtle'>
            {stopping ? say('list.run.stopping', {asked: countOf('asked'), answered: countOf('answered')}) : joined(left, say(unkept ? 'list.run.unkept' : 'list.run.close'))}
        </p>
    );
}
