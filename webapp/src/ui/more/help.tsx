import React from 'react';

import {takesPeople, verbNamed, verbs} from '../../actions';
import {useSay} from '../words';

import {Quiet} from '../dialog/buttons';
import {Frame} from '../dialog/frame';
import type {PhaseProps} from '../dialog/props';

/** Every verb, or the one asked for, from its declaration. */
export function Help({phase, close}: PhaseProps<'help'>): JSX.Element {
    const say = useSay();
    return (
        <Frame title={say('help.title')} close={close} footer={<Quiet label={say('dialog.close')} press={close} focus={true}/>}>
            <HelpBody verb={phase.verb}/>
        </Frame>
    );
}

/** `verb` '' for all of them. */
export function HelpBody({verb}: {verb: string}): JSX.Element {
    const say = useSay();
    const asked = verbNamed(verb);
    return (
        <>
            <p>{say('help.intro')}</p>
            <dl className='useradmin-help'>
                {(asked ? [asked] : verbs).map((one) => (
                    <React.Fragment key={one.id}>
                        <dt><code>{['/useradmin', one.id, one.id === 'bulk' && 'verb', takesPeople(one) && '@name …'].filter(Boolean).join(' ')}</code></dt>
                        <dd>
                            {say(`help.verb.${one.id}`)}
                            {one.aliases.length > 0 && <span className='useradmin-subtle'>{` · ${say('help.alias', {names: {names: one.aliases}})}`}</span>}
                        </dd>
                    </React.Fragment>
                ))}
            </dl>
            <p>{say('help.people')}</p>
            <p>{say('help.example', {line: '/useradmin deactivate @bob.meier ann@example.com'})}</p>
            <p>{say('help.phone')}</p>
        </>
    );
}
