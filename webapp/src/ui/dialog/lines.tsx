import React from 'react';

import type {Actor, Facts, Says} from '../../core/model';
import {Icon} from '../icon';
import {useSay} from '../words';

import {Devices} from './devices';
import {Fold} from './fold';
import {linesOf} from './line-list';
import type {Line} from './line-list';

const ICONS: Record<Line['kind'], string> = {
    activity: 'clock-outline',
    hidden: 'information-outline',
    ends: 'minus-circle-outline',
    on: 'arrow-right',
    provider: 'shield-outline',
    undo: 'refresh',
    alone: 'alert-outline',
};

interface Props {facts: Facts; says: Says; actor: Actor; pending?: boolean}

/** `pending` keeps the places of lines whose facts are still being read: nothing may move under a thumb when they come. */
export function Lines({facts, says, actor, pending}: Props): JSX.Element {
    const say = useSay();
    const {sessions} = facts;
    return (
        <ul className={`useradmin-lines${pending ? ' useradmin-pending' : ''}`} aria-hidden={pending}>
            {linesOf(facts, says, actor).map(({kind, texts, devices}) => (
                <li key={texts[0]!.id} data-line={kind}>
                    <Icon name={ICONS[kind]}/>
                    <div className='useradmin-grow'>
                        {texts.map((text) => <span key={text.id} className='useradmin-text'>{say(text)}</span>)}
                        {devices && sessions.ok && <Fold id='useradmin-devices' label={say('device.show')}><Devices sessions={sessions.value} at={facts.at}/></Fold>}
                    </div>
                </li>
            ))}
        </ul>
    );
}
