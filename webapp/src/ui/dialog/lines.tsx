import React, {Fragment} from 'react';
import type {ReactNode} from 'react';

import {thingText} from '../../core/names';
import type {Actor} from '../../core/model';
import {Icon} from '../icon';
import {joined} from '../joined';
import {useSay} from '../words';

import type {Asked} from './confirm';
import {Devices} from './devices';
import {Fold} from './fold';
import {linesOf} from './line-list';
import type {Line, LineKind} from './line-list';

const ICONS: Record<LineKind, string> = {
    activity: 'clock-outline',
    where: 'globe',
    ends: 'minus-circle-outline',
    stops: 'minus-circle-outline',
    on: 'arrow-right',
    provider: 'shield-outline',
    undo: 'refresh',
    alone: 'alert-outline',
    hidden: 'information-outline',
    unread: 'information-outline',
};

// Room for a sentence that is still to come; nothing is read out of it.
const BLANK = '\u00a0'.repeat(48);

const skeleton = (when: boolean, ...names: (string | false | undefined)[]) => ({
    className: [when && 'useradmin-pending', ...names].filter(Boolean).join(' ') || undefined,
    'aria-hidden': when || undefined,
});

/** What is still being read keeps its place: nothing may move under a thumb when it comes. */
export function Lines({asked, actor}: {asked: Asked; actor: Actor}): JSX.Element {
    const {facts, pending} = asked;
    return (
        <ul {...skeleton(pending, 'useradmin-lines')}>
            {linesOf(asked, actor).map((line, index) => (
                <li key={`${line.kind} ${index}`} data-line={line.kind} {...skeleton(line.texts[0] === 'pending', line.late && 'useradmin-late')}>
                    <Icon name={ICONS[line.kind]}/>
                    <div className='useradmin-grow'>
                        <Sentences line={line}>
                            <Folds line={line} facts={facts}/>
                        </Sentences>
                    </div>
                </li>
            ))}
        </ul>
    );
}

/** What folds out belongs to the first sentence. */
function Sentences({line: {kind, texts, late}, children}: {line: Line; children: ReactNode}): JSX.Element {
    const say = useSay();
    const said = texts.map((text) => (text === 'pending' ? '' : say(text)));
    return (
        <>
            {(late || kind === 'ends' ? [joined(...said)] : said).map((text, index) => (
                <Fragment key={index}>
                    <span {...skeleton(!text, 'useradmin-sentence')}><span className='useradmin-text'>{text || BLANK}</span></span>
                    {index === 0 && children}
                </Fragment>
            ))}
        </>
    );
}

function Folds({line: {kind, devices, things = []}, facts: {sessions, at}}: {line: Line; facts: Asked['facts']}): JSX.Element {
    const say = useSay();
    return (
        <>
            {devices && sessions.ok && <Fold id='useradmin-devices' label={say('device.show')}><Devices sessions={sessions.value} at={at}/></Fold>}
            {things.length > 0 && (
                <Fold id={`useradmin-${kind}`} label={say('ask.names')}>
                    <ul className='useradmin-names'>{things.map((thing, index) => <li key={index}>{say(thingText(thing))}</li>)}</ul>
                </Fold>
            )}
        </>
    );
}
