import React, {memo} from 'react';

import {canUndo} from '../../../core/list/result';
import type {Line} from '../../../core/list/types';
import type {VerbActId} from '../../../core/act';
import {Fold} from '../../dialog/fold';
import {once} from '../../dialog/once';
import {Icon} from '../../icon';
import {whoText} from '../../people';
import {ToneIcon} from '../../tone';
import {useSay} from '../../words';

import {outcomeOf} from '../list-results';

interface Props {line: Line; verb: VerbActId; running: boolean; undo: ((key: number) => void) | undefined}

const ICONS: Record<Line['at'], string> = {idle: 'minus-circle-outline', waiting: 'clock-outline', asked: 'arrow-right', answered: 'arrow-right', ended: 'minus-circle-outline'};

/** One line, whom it stands for and what came of it. Drawn anew only when the line is another object. */
export const LineRow = memo(({line, verb, running, undo}: Props): JSX.Element => {
    const say = useSay();
    const {key, at, person, text} = line;
    const {text: headline, tone, notes} = outcomeOf(line, verb, running);
    return (
        <li>
            {tone ? <ToneIcon tone={tone}/> : <Icon name={ICONS[at]}/>}
            <div className='useradmin-grow'>
                <div>{person && <><strong>{say(whoText(person))}</strong>{': '}</>}{say(headline)}</div>
                <div className='useradmin-subtle'>
                    {say('list.line.where', {line: line.line, text})}
                    {notes.length > 0 && (
                        <Fold id={`useradmin-line-${key}`} label={say('list.line.notes', {count: notes.length})}>
                            {notes.map((note, index) => <p key={index}>{say(note)}</p>)}
                        </Fold>
                    )}
                </div>
            </div>
            {undo && person && canUndo(line) && (
                <button type='button' className='btn btn-tertiary btn-xs' aria-label={say('list.line.undoOf', {who: whoText(person)})} onClick={once(() => undo(key))}>
                    {say('done.undo')}
                </button>
            )}
        </li>
    );
});

LineRow.displayName = 'LineRow';
