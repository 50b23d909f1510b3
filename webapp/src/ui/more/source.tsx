import React from 'react';

import type {Run} from '../../app/types';
import type {Person} from '../../core/model';
import type {Candidate, Source, SourcePost} from '../../core/source';
import {Icon} from '../icon';
import {joined} from '../joined';
import {useSay} from '../words';

import {Offers, Quiet} from '../dialog/buttons';
import {FOCUS, Frame} from '../dialog/frame';
import {once} from '../dialog/once';
import type {PhaseProps} from '../dialog/props';
import {markText, ownedText, sourceText, whatText, whereText} from './source-words';

const ICONS = {incoming: 'webhook-incoming', outgoing: 'webhook-outgoing', command: 'slash-forward-box-outline'};

/** What posted a post, and what stops that. The account whose name is on it is offered where it is the source. */
export function SourceView({phase: {post, source, offers}, run, close}: PhaseProps<'source'>): JSX.Element {
    const say = useSay();
    const isHook = source.kind === 'hook';
    const mark = markText(source, post, run.versions().server);
    return (
        <Frame title={say('source.title')} close={close} footer={<Quiet label={say('dialog.close')} press={close}/>}>
            <p tabIndex={-1} {...FOCUS}>{say(sourceText(source, post))}</p>
            {post.shownAs && <p>{say('source.shown', {name: post.shownAs})}</p>}
            {mark && <p className='useradmin-subtle'>{say(mark)}</p>}
            {isHook && <Candidates candidates={source.candidates} post={post} run={run}/>}
            {isHook && source.unseen.map(({part, hidden}) => <p key={part}>{say('source.missing', {part, hidden: hidden ? 'yes' : 'no'})}</p>)}
            {!isHook && <Offers run={run} offers={offers} person={source.named}/>}
            <div className='useradmin-offers'>
                {peopleOf(source).map((person) => (
                    <button key={person.id} type='button' className='btn btn-tertiary btn-sm' onClick={once(() => run.details(person))}>
                        {say('source.details', {username: person.username})}
                    </button>
                ))}
            </div>
        </Frame>
    );
}

/** Whose cards can be opened: the one named, and whoever owns what may have posted; each once. */
function peopleOf(source: Source): Person[] {
    const owners = source.kind === 'hook' ? source.candidates.flatMap(({owner}) => (owner.ok ? owner.value : [])) : botOwner(source);
    return [...new Map([source.named, ...owners].map((person) => [person.id, person])).values()];
}

function botOwner(source: Source): Person[] {
    return source.kind === 'bot' && source.owner.ok && 'person' in source.owner.value ? [source.owner.value.person] : [];
}

/** The only one is named above already. A deletion is an act on its owner: without one there is nobody to ask about it. */
function Candidates({candidates, post, run}: {candidates: Candidate[]; post: SourcePost; run: Run}): JSX.Element | null {
    const say = useSay();
    const [first, second] = candidates;
    if (!first) {
        return null;
    }
    if (!second) {
        return first.owner.ok ? (
            <div className='useradmin-offers'>
                <button type='button' className='btn btn-tertiary btn-sm' onClick={once(() => run.remove(first))}>{say('source.delete', {what: whatText(first.hook)})}</button>
            </div>
        ) : null;
    }
    return (
        <ul className='useradmin-devices'>
            {candidates.map((candidate, index) => <Row key={candidate.hook.key} candidate={candidate} post={post} run={run} place={{index: index + 1, count: candidates.length}}/>)}
        </ul>
    );
}

function Row({candidate, post, run, place}: {candidate: Candidate; post: SourcePost; run: Run; place: {index: number; count: number}}): JSX.Element {
    const say = useSay();
    const {hook, owner} = candidate;
    const what = whatText(hook);
    const used = hook.lastUsedAt ? say('source.used', {at: {time: hook.lastUsedAt}}) : '';
    return (
        <li>
            <Icon name={ICONS[hook.kind]}/>
            <span className='useradmin-grow'>
                {say(what)}
                <span className='useradmin-subtle useradmin-block'>{joined(say(whereText(hook, post)), say(ownedText(candidate)), used)}</span>
            </span>
            {owner.ok && (
                <button type='button' className='btn btn-tertiary btn-sm' aria-label={say('source.deleteOne', {what, ...place})} onClick={once(() => run.remove(candidate))}>
                    {say('source.deleteShort')}
                </button>
            )}
        </li>
    );
}
