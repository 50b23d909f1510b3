import React, {useState} from 'react';

import {endsOwn} from '../../core/model';
import type {Act, Actor, Facts, Person, Says, Text} from '../../core/model';
import {callName, whoText} from '../people';
import {useSay} from '../words';
import type {Say} from '../words';

import {Main, Quiet, Skip} from './buttons';
import {Frame} from './frame';
import {Lines} from './lines';
import type {PhaseProps} from './props';
import {Typed, isHandle} from './typed';
import {useArmed} from './use-armed';
import {Who} from './who';

/** What a confirmation shows. `pending`: its facts are still being read, so that nothing can be confirmed yet. */
export interface Asked {act: Act; facts: Facts; says: Says; typed: boolean; notice: Text | undefined; pending: boolean}

function questionOf(act: Act, person: Person, actor: Actor, say: Say): string {
    return endsOwn(act.id, person, actor) ? say('act.revoke.askOwn') : say(`act.${act.id}.ask`, {who: whoText(person)});
}

/** What the button that does it says: verb and name. */
export function deedOf(act: Act, person: Person, actor: Actor, say: Say): string {
    return endsOwn(act.id, person, actor) ? say('act.revoke.doOwn') : say(`act.${act.id}.do`, {name: callName(person)});
}

/** The confirmation. Nothing has been sent yet, and Enter cancels: Cancel has the focus. */
export function Confirm({asked, state, run, host, close}: Omit<PhaseProps<'asking'>, 'phase'> & {asked: Asked}): JSX.Element {
    const say = useSay();
    const [handle, setHandle] = useState('');
    const {act, facts, says, typed, notice, pending} = asked;
    const {person} = facts;
    const {actor} = run;
    const armed = useArmed(pending ? undefined : [act.id, person.id, notice?.id].join(' '));
    return (
        <Frame
            title={questionOf(act, person, actor, say)}
            state={state}
            close={close}
            footer={(
                <>
                    <Skip run={run} state={state} person={person}/>
                    <Quiet label={say('ask.cancel')} press={close} focus={true}/>
                    <Main
                        label={deedOf(act, person, actor, say)}
                        danger={act.danger}
                        resting={!armed}
                        disabled={pending || (typed && !isHandle(handle, person.username))}
                        press={() => run.confirm()}
                    />
                </>
            )}
        >
            {notice && <div role='alert' className='useradmin-notice'>{say(notice)}</div>}
            <p role='status' className='sr-only'>{pending ? say('read.status') : ''}</p>
            <Who person={person} actor={actor} host={host}/>
            <Lines facts={facts} says={says} actor={actor} pending={pending}/>
            {typed && <Typed username={person.username} value={handle} change={setHandle} disabled={pending}/>}
        </Frame>
    );
}
