import React, {useState} from 'react';

import type {Run} from '../../app/types';
import {isolated} from '../../core/names';
import {Icon} from '../icon';
import {joined} from '../joined';
import {useSay} from '../words';

import type {Deed, Group, Row} from './card-groups';
import {Fold} from '../dialog/fold';
import {once} from '../dialog/once';

/** How many rows of a group are shown at first. */
const FEW = 10;

/** One kind of things in a person's name. */
export function GroupView({group: {part, rows, together}, run}: {group: Group; run: Run}): JSX.Element {
    const say = useSay();
    const [all, setAll] = useState(false);
    const title = `useradmin-group-${part}`;
    return (
        <section className='useradmin-group' aria-labelledby={title}>
            <h2 id={title} className='useradmin-small'>{say(`group.${part}`, {count: rows.length})}</h2>
            {together.length > 0 && <div className='useradmin-deeds'>{together.map((deed) => <DeedButton key={deed.label} deed={deed} run={run}/>)}</div>}
            <Rows rows={all ? rows : rows.slice(0, FEW)} run={run}/>
            {rows.length > FEW && (
                <button type='button' className='style--none useradmin-fold' aria-expanded={all} onClick={() => setAll(!all)}>
                    {say(all ? 'card.few' : 'card.all', {count: rows.length})}
                </button>
            )}
        </section>
    );
}

function Rows({rows, run}: {rows: Row[]; run: Run}): JSX.Element {
    const say = useSay();
    return (
        <ul className='useradmin-devices'>
            {rows.map(({key, icon, name, notes, deeds, inner = []}) => (
                <li key={key}>
                    <Icon name={icon}/>
                    <div className='useradmin-grow'>
                        {typeof name === 'string' ? isolated(name) : say(name)}
                        <span className='useradmin-subtle useradmin-block'>{joined(...notes.map((note) => say(note)))}</span>
                        {inner.length > 0 && <Fold id={`useradmin-of-${key}`} label={say('item.tokens', {count: inner.length})}><Rows rows={inner} run={run}/></Fold>}
                    </div>
                    {deeds.map((deed) => <DeedButton key={deed.act} deed={deed} run={run}/>)}
                </li>
            ))}
        </ul>
    );
}

/** Opens the confirmation; nothing is done before that. */
function DeedButton({deed: {act, ids, label, of}, run}: {deed: Deed; run: Run}): JSX.Element {
    const say = useSay();
    return (
        <button type='button' className='btn btn-tertiary btn-sm' aria-label={of && say(of)} onClick={once(() => run.offer(act, ids))}>
            {say(label)}
        </button>
    );
}
