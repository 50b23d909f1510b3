import React from 'react';

import type {Actor, Facts, Known, Text} from '../../core/model';
import {partNames} from '../../core/names';
import {roleText, signInText, stateText, whoText} from '../people';
import {useSay} from '../words';

import {Offers, Quiet} from '../dialog/buttons';
import {GroupView} from './card-group';
import {allowed, groupsOf} from './card-groups';
import {FOCUS, Frame} from '../dialog/frame';
import {hasFailed, hiddenText, partsThat} from '../dialog/line-list';
import type {PhaseProps} from '../dialog/props';
import {Who} from '../dialog/who';

/** The person's card: how the account stands, everything that can act in its name, and what can be done now. */
export function Card({phase, run, host, close}: PhaseProps<'card'>): JSX.Element {
    const say = useSay();
    const {facts, offers, refusals, notice} = phase;
    const {person} = facts;
    const {groups, reasons} = allowed(groupsOf(facts), run);
    const verbs = new Set(refusals.map(({why}) => say(why)));
    const things = new Set(reasons.map((why) => say(why)).filter((why) => !verbs.has(why)));
    return (
        <Frame
            title={say(whoText(person))}
            close={close}
            footer={<Quiet label={say('dialog.close')} press={close}/>}
        >
            {notice && <div role='status' className='useradmin-notice'>{say(notice)}</div>}
            <div tabIndex={-1} {...FOCUS}><Who person={person} actor={run.actor} host={host} brief={true} at={facts.at}/></div>
            <Standing facts={facts} actor={run.actor}/>
            <Offers run={run} offers={offers} person={person}/>
            <Reasons reasons={[...verbs]}/>
            {groups.map((group) => <GroupView key={group.part} group={group} run={run}/>)}
            <Rest facts={facts} actor={run.actor}/>
            <Reasons reasons={[...things]}/>
        </Frame>
    );
}

function Reasons({reasons}: {reasons: string[]}): JSX.Element {
    return <>{reasons.map((why) => <p key={why} className='useradmin-subtle'>{why}</p>)}</>;
}

function Standing({facts: {person, owner}, actor}: {facts: Facts; actor: Actor}): JSX.Element {
    const say = useSay();
    const signIn = signInText(person, actor);

    // Only a system admin is told; for others an absent value means nothing.
    const mfa = person.mfa || (actor.can('manage_system') && !person.isBot);
    return (
        <dl className='useradmin-facts'>
            <dt>{say('card.state')}</dt><dd>{say(stateText(person))}</dd>
            {signIn?.ok && <><dt>{say('card.signIn')}</dt><dd>{say(signIn.value)}</dd></>}
            <dt>{say('card.role')}</dt><dd>{say(roleText(person))}</dd>
            {mfa && <><dt>{say('card.mfa')}</dt><dd>{say(person.mfa ? 'card.mfaOn' : 'card.mfaOff')}</dd></>}
            {owner && <><dt>{say('card.owner')}</dt><dd>{say(ownerText(owner))}</dd></>}
        </dl>
    );
}

function ownerText(owner: NonNullable<Facts['owner']>): Text {
    if (!owner.ok) {
        return owner.why;
    }
    return 'person' in owner.value ? whoText(owner.value.person) : {id: 'card.plugin', values: {id: owner.value.plugin}};
}

/** What there is none of, and what nothing can be said of: each state in one line, and never one for another. */
function Rest({facts, actor}: {facts: Facts; actor: Actor}): JSX.Element {
    const say = useSay();
    const line = (id: string, fits: (reading: Known<unknown[]>) => boolean): Text[] => {
        const names = partNames(partsThat(facts, fits));
        return names.length > 0 ? [{id, values: {names: {names}}}] : [];
    };
    const waits = line('card.reading', (reading) => !reading.ok && Boolean(reading.pending));
    const hidden = hiddenText(facts, actor);
    const lines = [
        ...line('card.none', isEmpty),
        ...line('card.off', (reading) => !reading.ok && Boolean(reading.off)),
        ...line('done.unreadNames', hasFailed),
        ...(hidden ? [hidden] : []),
    ];
    return (
        <div className='useradmin-rest'>
            <p role='status' className='useradmin-subtle'>{waits.map((text) => say(text))}</p>
            {lines.map((text) => <p key={text.id} className='useradmin-subtle'>{say(text)}</p>)}
        </div>
    );
}

/** Sessions that access tokens make are no sign-ins. */
function isEmpty(reading: Known<unknown[]>): boolean {
    return reading.ok && reading.value.every((one) => (one as {kind?: string}).kind === 'token');
}
