import React from 'react';

import {takesPeople, verbNamed, verbs} from '../../actions';
import {useSay} from '../words';

import {Quiet} from './buttons';
import {Frame} from './frame';
import type {PhaseProps} from './props';

/** Every verb, or the one asked for, from its declaration. */
export function Help({phase, state, close}: PhaseProps<'help'>): JSX.Element {
    const say = useSay();
    const asked = verbNamed(phase.verb);
    return (
        <Frame title={say('help.title')} state={state} close={close} footer={<Quiet label={say('dialog.close')} press={close} focus={true}/>}>
            <p>{say('help.intro')}</p>
            <dl className='useradmin-help'>
                {(asked ? [asked] : verbs).map((verb) => (
                    <React.Fragment key={verb.id}>
                        <dt><code>{`/useradmin ${verb.id}${takesPeople(verb) ? ' @name …' : ''}`}</code></dt>
                        <dd>
                            {say(`help.verb.${verb.id}`)}
                            {verb.aliases.length > 0 && <span className='useradmin-subtle'>{` · ${say('help.alias', {names: {names: verb.aliases}})}`}</span>}
                        </dd>
                    </React.Fragment>
                ))}
            </dl>
            <p>{say('help.people')}</p>
            <p>{say('help.example', {line: '/useradmin deactivate @bob.meier ann@example.com'})}</p>
            <p>{say('help.phone')}</p>
        </Frame>
    );
}
