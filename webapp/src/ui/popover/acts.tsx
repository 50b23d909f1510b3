import React from 'react';

import type {App, RunVerb} from '../../app/types';
import type {Facts} from '../../core/model';
import {useSay} from '../words';

/** What can be done now for the account, or why nothing can. */
export function Acts({app, facts, order}: {app: App; facts: Facts; order(verb: RunVerb): void}): JSX.Element {
    const say = useSay();
    const choices = app.applies(facts);
    const open = choices.filter(({why}) => !why);

    // The lightest act comes first; what stands in the way of the account itself says most.
    const [reason] = choices.flatMap(({why}) => why ?? []).reverse();
    if (open.length === 0) {
        return <p className='useradmin-subtle useradmin-reason'>{reason ? say(reason) : ''}</p>;
    }
    return (
        <>
            {open.map(({act}) => (
                <button key={act} type='button' className='btn btn-tertiary btn-sm' onClick={() => order(act)}>{say(`act.${act}.offer`)}</button>
            ))}
        </>
    );
}

/** On a post of a webhook or command: the account may be an innocent owner's, so only the way to the source is offered. */
export function Through({username, stop}: {username: string; stop(): void}): JSX.Element {
    const say = useSay();
    return (
        <>
            <p className='useradmin-subtle useradmin-reason'>{say('pop.through', {username})}</p>
            <button type='button' className='btn btn-tertiary btn-sm' onClick={stop}>{say('source.menu')}</button>
        </>
    );
}
