/** Our part of the profile popover: how the account stands, and what can be done now. */
import React from 'react';
import type {ComponentType} from 'react';

import type {App, RunVerb} from '../../app/types';
import type {HostUser, PopoverProps} from '../../contract';
import type {Facts} from '../../core/model';
import type {Receipt} from '../../core/receipt';
import type {Host, Place} from '../../host/types';
import type {Words} from '../../i18n/words';
import {WordsProvider, useSay} from '../words';

import {Acts, Through} from './acts';
import {factsOfHostUser} from './person';
import {StateLine, recentText} from './state-line';
import {useLook} from './use-look';
import {useRecent} from './use-recent';
import {useSource} from './use-source';

/** `now` in milliseconds, by the server's clock as far as it is known. */
export interface PopoverDeps {app: App; words: Words; host: Pick<Host, 'place' | 'keepFocus' | 'postOfPopover'>; now(): number}

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
    const source = useSource(host, user.id);
    const facts = look?.ok ? look.facts : factsOfHostUser(user);

    // What is opened from inside the popover would go away with it.
    const leave = (go: (at: Place) => void) => {
        const at = host.place();
        host.keepFocus();
        hide?.();
        go(at);
    };
    const order = (verb: RunVerb) => leave((at) => app.order({verb, at, ...target(user, look?.ok ? look.facts : undefined)}));
    const undo = ({id}: Receipt) => {
        const at = host.place();
        hide?.();
        void app.undo(id, at);
    };
    return (
        <section className='useradmin-popover' aria-label={say('pop.section', {username: user.username})}>
            <div className='user-popover__bottom-row-container useradmin-row'>
                <StateLine facts={facts} look={look}/>
                <button type='button' className='btn btn-link btn-sm' onClick={() => order('status')}>{say('card.details')}</button>
                {recent && (
                    <div className='useradmin-subtle useradmin-recent'>
                        {say(recentText(recent, now()))}
                        {app.canUndo(recent) && <>{' · '}<button type='button' className='btn btn-link btn-sm' onClick={() => undo(recent)}>{say('card.undo')}</button></>}
                    </div>
                )}
            </div>
            <hr/>
            <div className='user-popover__bottom-row-container useradmin-row useradmin-acts'>
                {source ?
                    <Through username={user.username} stop={() => leave((at) => app.source(source, at))}/> :
                    <Acts app={app} facts={facts} order={order}/>}
            </div>
        </section>
    );
}

/** The person as just read, or by id where reading is not done. */
function target({id}: HostUser, facts: Facts | undefined): {facts: Facts} | {typed: string} {
    return facts ? {facts} : {typed: id};
}
