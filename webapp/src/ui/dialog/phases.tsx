import React from 'react';

import type {Run, RunState} from '../../app/types';
import type {Host} from '../../host/types';

import {Acting} from './acting';
import {askedOf, guessedOf} from './asked';
import {Card} from './card';
import {Confirm} from './confirm';
import type {Asked} from './confirm';
import {Correcting} from './correcting';
import {Done} from './done';
import {Finding} from './finding';
import {Help} from './help';
import {Idle} from './idle';
import {Lost} from './lost';
import {Reading} from './reading';
import {Unread} from './unread';

interface Props {state: RunState; run: Run; host: Pick<Host, 'picture'>; close(): void}

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
    case 'finding': return <Finding {...props} phase={phase}/>;
    case 'correcting': return <Correcting key={phase.typed} {...props} phase={phase}/>;
    case 'lost': return <Lost key={phase.typed} {...props} phase={phase}/>;
    case 'unread': return <Unread {...props} phase={phase}/>;
    case 'idle': return <Idle {...props} phase={phase}/>;
    case 'acting': return <Acting {...props} phase={phase}/>;
    case 'done': return <Done {...props} phase={phase}/>;
    case 'card': return <Card {...props} phase={phase}/>;
    case 'help': return <Help {...props} phase={phase}/>;
    }
}
