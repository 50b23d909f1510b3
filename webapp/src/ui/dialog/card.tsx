import React from 'react';

import {signInCount} from '../../core/devices';
import {noSessions} from '../../core/lines';
import type {Actor, Facts} from '../../core/model';
import {roleText, signInText, stateText, whoText} from '../people';
import {useSay} from '../words';

import {Offers, Quiet, Skip} from './buttons';
import {Devices} from './devices';
import {Frame} from './frame';
import {hiddenText} from './line-list';
import type {PhaseProps} from './props';
import {Who} from './who';

/** The person's card: how the account stands, and what can be done now. */
export function Card({phase, state, run, host, close}: PhaseProps<'card'>): JSX.Element {
    const say = useSay();
    const {facts, offers, refusals} = phase;
    const {person} = facts;
    const reasons = [...new Set(refusals.map(({why}) => say(why)))];
    return (
        <Frame
            title={say(whoText(person))}
            state={state}
            close={close}
            footer={<><Skip run={run} state={state} person={person}/><Quiet label={say('dialog.close')} press={close} focus={true}/></>}
        >
            <Who person={person} actor={run.actor} host={host} brief={true}/>
            <Standing facts={facts} actor={run.actor}/>
            <Offers run={run} offers={offers} person={person}/>
            {reasons.map((why) => <p key={why} className='useradmin-subtle'>{why}</p>)}
        </Frame>
    );
}

function Standing({facts, actor}: {facts: Facts; actor: Actor}): JSX.Element {
    const say = useSay();
    const {person, sessions, at} = facts;
    const signIn = signInText(person, actor);
    const hidden = hiddenText(facts, actor);

    // Only a system admin is told; for others an absent value means nothing.
    const mfa = person.mfa || (actor.can('manage_system') && !person.isBot);
    return (
        <>
            <dl className='useradmin-facts'>
                <dt>{say('card.state')}</dt><dd>{say(stateText(person))}</dd>
                {signIn?.ok && <><dt>{say('card.signIn')}</dt><dd>{say(signIn.value)}</dd></>}
                <dt>{say('card.role')}</dt><dd>{say(roleText(person))}</dd>
                {mfa && <><dt>{say('card.mfa')}</dt><dd>{say(person.mfa ? 'card.mfaOn' : 'card.mfaOff')}</dd></>}
                {!sessions.ok && !sessions.hidden && <><dt>{say('card.sessions')}</dt><dd>{say('card.unread')}</dd></>}
                {sessions.ok && signInCount(sessions.value) === 0 && !person.isBot && <><dt>{say('card.sessions')}</dt><dd>{say(noSessions(sessions.value))}</dd></>}
            </dl>
            {sessions.ok && signInCount(sessions.value) > 0 && (
                <>
                    <h2 className='useradmin-small'>{say('card.list', {count: signInCount(sessions.value)})}</h2>
                    <Devices sessions={sessions.value} at={at}/>
                </>
            )}
            {hidden && <p className='useradmin-subtle'>{say(hidden)}</p>}
        </>
    );
}
