/** What `/useradmin` alone opens: find somebody, begin a list, see what this tab has done, read the commands. */
import React, {useEffect, useRef, useState} from 'react';

import {keptLists} from '../../app/list/keep';
import type {Person} from '../../core/model';
import type {Receipt} from '../../core/receipt';
import {headlineNow} from '../../core/undo';
import {joined} from '../joined';
import {stateText} from '../people';
import {ToneIcon} from '../tone';
import {useSay} from '../words';

import {Quiet} from '../dialog/buttons';
import {Fold} from '../dialog/fold';
import {FOCUS, Frame} from '../dialog/frame';
import {CopyButtons} from './export-buttons';
import {HelpBody} from './help';
import {KeptLists} from './kept-lists';
import {once} from '../dialog/once';
import type {PhaseProps} from '../dialog/props';
import {Small} from '../dialog/small';

/** How long typing has to rest before it is searched, in ms. */
const REST = 250;

/** Search, lists, receipts of this tab newest first, help. What was done in a list stands there as one. */
export function Start({phase: {typed, found, why, receipts: all, parts}, run, host, close}: PhaseProps<'start'>): JSX.Element {
    const say = useSay();
    const receipts = all.filter(({list}) => list === undefined);
    return (
        <Frame title={say('start.title')} close={close} footer={<Quiet label={say('dialog.close')} press={close}/>}>
            <Search typed={typed} search={(text) => run.search(text)}/>
            <p role='status' className='useradmin-subtle'>{found ? say('start.count', {count: found.length}) : say('start.hint')}</p>
            {why && <p role='alert' className='useradmin-notice'>{say(why)}</p>}
            {found && found.length > 0 && <Found people={found} open={(person) => run.details(person)}/>}
            <div className='useradmin-offers'><Small label={say('start.list')} press={() => run.list()}/></div>
            <KeptLists lists={keptLists(parts)} open={(id) => run.list(id)}/>
            {(receipts.length > 0 || all.length === 0) && (
                <section aria-labelledby='useradmin-receipts'>
                    <h2 id='useradmin-receipts' className='useradmin-small'>{say('start.done')}</h2>
                    {all.length === 0 && <p className='useradmin-subtle'>{say('start.nothing')}</p>}
                    {receipts.length > 0 && <Receipts receipts={receipts} open={(id) => run.openReceipt(id)}/>}
                    {receipts.length > 0 && <div className='useradmin-offers'><CopyButtons host={host} receipts={receipts} versions={run.versions()} all={true}/></div>}
                </section>
            )}
            <Fold id='useradmin-commands' label={say('start.commands')}><HelpBody verb=''/></Fold>
        </Frame>
    );
}

/** Enter searches at once. */
function Search({typed, search}: {typed: string; search(text: string): void}): JSX.Element {
    const say = useSay();
    const [text, setText] = useState(typed);
    const asked = useRef(typed);
    const look = () => {
        if (text.trim() !== asked.current) {
            asked.current = text.trim();
            search(asked.current);
        }
    };
    useEffect(() => {
        const timer = setTimeout(look, REST);
        return () => clearTimeout(timer);
    });
    return (
        <label className='useradmin-field'>
            {say('start.search')}
            <input
                type='search'
                className='form-control'
                value={text}
                autoComplete='off'
                autoCapitalize='none'
                spellCheck={false}
                onChange={(event) => setText(event.target.value)}
                onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && look()}
                {...FOCUS}
            />
        </label>
    );
}

function Found({people, open}: {people: Person[]; open(person: Person): void}): JSX.Element {
    const say = useSay();
    return (
        <ul className='useradmin-list'>
            {people.map((person) => (
                <li key={person.id}>
                    <button type='button' className='style--none useradmin-entry' onClick={once(() => open(person))}>
                        <span className='useradmin-grow'>{joined(person.name, `@${person.username}`, person.position)}</span>
                        {(person.deleteAt > 0 || person.isBot) && <span className='useradmin-subtle'>{say(stateText(person))}</span>}
                    </button>
                </li>
            ))}
        </ul>
    );
}

function Receipts({receipts, open}: {receipts: Receipt[]; open(id: string): void}): JSX.Element {
    return (
        <ul className='useradmin-list'>
            {[...receipts].sort((a, b) => b.at - a.at).map((receipt) => (
                <Entry key={receipt.id} receipt={receipt} open={() => open(receipt.id)}/>
            ))}
        </ul>
    );
}

function Entry({receipt, open}: {receipt: Receipt; open(): void}): JSX.Element {
    const say = useSay();
    const {text, tone} = headlineNow(receipt);
    const {person: {username}, at, undone} = receipt;
    return (
        <li>
            <button type='button' className='style--none useradmin-entry' onClick={once(open)}>
                <ToneIcon tone={tone}/>
                <span className='useradmin-grow'>{say('done.one', {username, headline: text})}</span>
                <span className='useradmin-subtle'>{joined(undone ? say('done.undone') : '', say('start.at', {at: {date: at}}))}</span>
            </button>
        </li>
    );
}
