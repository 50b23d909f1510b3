/** Our part of the profile popover: how the account stands, and what can be done now. */
import React from 'react';
import type {ComponentType} from 'react';

import type {App, RunVerb} from '../../app/types';
import type {HostUser, PopoverProps} from '../../contract';
import type {Facts} from '../../core/model';
import type {Host} from '../../host/types';
import type {Words} from '../../i18n/words';
import {WordsProvider, useSay} from '../words';

import {factsOfHostUser} from './person';
import {StateLine, recentText} from './state-line';
import {useLook} from './use-look';
import {useRecent} from './use-recent';

/** `now` in milliseconds, by the server's clock as far as it is known. */
export interface PopoverDeps {app: App; words: Words; host: Pick<Host, 'place' | 'keepFocus'>; now(): number}

/**
 * Makes the component for registerPopoverUserActionsComponent. The web app shows it below its own row, for anybody: bots,
 * deactivated people, the owner of a webhook that posted, and the viewer.
 */
export function createPopover({words, ...deps}: PopoverDeps): ComponentType<PopoverProps> {
    return function UserAdminPopover(props) {
        return <WordsProvider words={words}><Section {...props} {...deps}/></WordsProvider>;
    };
}

function Section({user, hide, app, host, now}: PopoverProps & Omit<PopoverDeps, 'words'>): JSX.Element {
    const say = useSay();
    const look = useLook(app, user);
    const recent = useRecent(app, user.id);
    const facts = look?.ok ? look.facts : factsOfHostUser(user);
    const order = (verb: RunVerb) => {
        host.keepFocus();

        // What is opened from inside the popover would go away with it.
        hide?.();
        app.order({verb, at: host.place(), ...target(user, look?.ok ? look.facts : undefined)});
    };
    return (
        <section className='useradmin-popover' aria-label={say('pop.section', {username: user.username})}>
            <div className='user-popover__bottom-row-container useradmin-row'>
                <StateLine facts={facts} look={look}/>
                <button type='button' className='btn btn-link btn-sm' onClick={() => order('status')}>{say('card.details')}</button>
                {recent && <div className='useradmin-subtle useradmin-recent'>{say(recentText(recent, now()))}</div>}
            </div>
            <hr/>
            <div className='user-popover__bottom-row-container useradmin-row useradmin-acts'>
                <Acts app={app} facts={facts} order={order}/>
            </div>
        </section>
    );
}

/** The person as just read, or by id where reading is not done. */
function target({id}: HostUser, facts: Facts | undefined): {facts: Facts} | {typed: string} {
    return facts ? {facts} : {typed: id};
}

function Acts({app, facts, order}: {app: App; facts: Facts; order(verb: RunVerb): void}): JSX.Element {
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
