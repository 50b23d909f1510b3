import React from 'react';

import type {Phase, Run, RunState} from '../../app/types';
import type {Host} from '../../host/types';

import {Acting} from './acting';
import {askedOf, guessedOf} from './asked';
import {Confirm} from './confirm';
import type {Asked} from './confirm';
import {Correcting} from './correcting';
import {Done} from './done';
import {Finding} from './finding';
import {Idle} from './idle';
import {Lost} from './lost';
import {Reading} from './reading';
import {Unread} from './unread';
import {WithMore} from './with-more';

interface Props {state: RunState; run: Run; host: Pick<Host, 'picture' | 'copy'>; close(): void}

/** What belongs to the phase the run is in. */
export function PhaseView(props: Props): JSX.Element {
    const {run, state: {phase, verb}} = props;
    const confirm = (asked: Asked) => <Confirm key={`confirm ${asked.act.id}`} {...props} asked={asked}/>;
    switch (phase.id) {
    case 'asking': return confirm(askedOf(phase));
    case 'reading': {
        // One component before and after the facts have come: focus, and a press that has begun, stay where they are.
        const asked = guessedOf(phase.person, verb, run.actor);
        return asked ? confirm(asked) : <Reading {...props} phase={phase}/>;
    }
    case 'unread': return <Unread {...props} phase={phase}/>;
    case 'idle': return <Idle {...props} phase={phase}/>;
    case 'acting': return <Acting {...props} phase={phase}/>;
    case 'done': return <Done {...props} phase={phase}/>;
    case 'finding': return <Finding {...props} phase={phase}/>;
    case 'correcting': return <Correcting key={phase.typed} {...props} phase={phase}/>;
    case 'lost': return <Lost key={phase.typed} {...props} phase={phase}/>;
    default: return <AtLeisure {...props} phase={phase}/>;
    }
}

type Leisurely = Extract<Phase, {id: 'start' | 'tracing' | 'source' | 'help' | 'card' | 'list'}>;

/** Not on the way to shutting an account out. */
function AtLeisure({phase, ...props}: Props & {phase: Leisurely}): JSX.Element {
    return (
        <WithMore key={phase.id} close={props.close}>
            {(more) => {
                switch (phase.id) {
                case 'card': return <more.Card {...props} phase={phase}/>;
                case 'tracing': return <more.Tracing {...props} phase={phase}/>;
                case 'start': return <more.Start {...props} phase={phase}/>;
                case 'source': return <more.SourceView {...props} phase={phase}/>;
                case 'list': return <more.List {...props} phase={phase}/>;
                case 'help': return <more.Help {...props} phase={phase}/>;
                }
            }}
        </WithMore>
    );
}
