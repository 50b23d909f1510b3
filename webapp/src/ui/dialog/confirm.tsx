import React, {useEffect, useRef, useState} from 'react';

import {isVerbAct} from '../../actions';
import {endsOwn} from '../../core/act';
import type {Act, Item, Says, Tick} from '../../core/act';
import type {Actor, Facts, Person, Text} from '../../core/model';
import {deedText, questionText} from '../items';
import {callName, whoText} from '../people';
import {useSay} from '../words';
import type {Say} from '../words';

import {Ticket, Ticks, WillRecord} from './answers';
import {Main, Quiet} from './buttons';
import {Frame} from './frame';
import {stay} from './modal';
import {Lines} from './lines';
import type {PhaseProps} from './props';
import {Typed, isHandle} from './typed';
import {useArmed} from './use-armed';
import {Who} from './who';

/**
 * What a confirmation shows. `items`: what an act of the card is aimed at. `pending`: its facts are still being read, so that
 * nothing can be confirmed yet; late lines of `says` may be on their way even after that.
 */
export interface Asked {act: Act; items: Item[]; facts: Facts; says: Says; ticks: Tick[]; typed: boolean; notice: Text | undefined; pending: boolean}

function questionOf({act, items, facts: {person}}: Asked, actor: Actor, say: Say): string {
    if (!isVerbAct(act.id)) {
        return say(questionText(act.id, items, person));
    }
    return endsOwn(act.id, person, actor) ? say('act.revoke.askOwn') : say(`act.${act.id}.ask`, {who: whoText(person)});
}

/** What the button that does it says: verb and name, or verb and things; without `items` the things in general. */
export function deedOf(act: Act, person: Person, actor: Actor, say: Say, items: Item[] = []): string {
    if (!isVerbAct(act.id)) {
        return say(deedText(act.id, items));
    }
    return endsOwn(act.id, person, actor) ? say('act.revoke.doOwn') : say(`act.${act.id}.do`, {name: callName(person)});
}

/** What is said to whoever listens, of what is still being read. */
function waitingFor({pending, says}: Asked): string {
    if (pending) {
        return 'read.status';
    }
    return says.stops === 'pending' || says.staysOn === 'pending' ? 'ask.reading' : '';
}

type Props = Omit<PhaseProps<'asking'>, 'phase'> & {asked: Asked};

/** The confirmation. Nothing has been sent yet, and Enter cancels: Cancel has the focus. */
export function Confirm(props: Props): JSX.Element {
    // What was ticked or typed for one person must not stand there for the next.
    return <Question key={props.asked.facts.person.id} {...props}/>;
}

function Question({asked, state, run, host, close}: Props): JSX.Element {
    const say = useSay();
    const [handle, setHandle] = useState('');
    const [answers, setAnswers] = useState(state.answers);
    const latest = useRef(answers);
    latest.current = answers;

    // Another question, or none, may come between: what was typed is still there when this one is back.
    useEffect(() => () => run.answer(latest.current), [run]);
    const {act, items, facts, ticks, typed, notice, pending} = asked;
    const {person} = facts;
    const {actor} = run;
    const armed = useArmed(pending ? undefined : [act.id, person.id, notice?.id].join(' '));
    const waiting = waitingFor(asked);

    // A tick whose line has gone meanwhile is no answer to anything.
    const ticked = ticks.map(({id}) => id).filter((id) => answers.ticks.includes(id));
    return (
        <Frame
            title={questionOf(asked, actor, say)}
            close={close}
            onEsc={answers.ticket !== state.answers.ticket ? stay : undefined}
            footer={(
                <>
                    {state.back && <Quiet label={say('ask.back')} press={() => run.back()} aside={true}/>}
                    <Quiet label={say('ask.cancel')} press={close} focus={true}/>
                    <Main
                        label={deedOf(act, person, actor, say, items)}
                        danger={act.danger}
                        resting={!armed}
                        disabled={pending || (typed && !isHandle(handle, person.username))}
                        press={() => run.confirm({ticks: ticked, ticket: answers.ticket.trim()})}
                    />
                </>
            )}
        >
            {notice && <div role='alert' className='useradmin-notice'>{say(notice)}</div>}
            <p role='status' className='sr-only'>{waiting && say(waiting)}</p>
            <Who person={person} actor={actor} host={host} at={facts.at}/>
            <Lines asked={asked} actor={actor}/>
            <Ticks ticks={ticks} act={act} person={person} actor={actor} answers={answers} change={setAnswers}/>
            {typed && <Typed username={person.username} value={handle} change={setHandle} disabled={pending}/>}
            <Ticket answers={answers} change={setAnswers}/>
            <WillRecord recording={state.recording}/>
        </Frame>
    );
}
