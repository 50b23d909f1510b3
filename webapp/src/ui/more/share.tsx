/** Shares a receipt where the dialog was opened, after saying who reads it there. */
import React, {useEffect, useRef, useState} from 'react';

import type {Readers, Run} from '../../app/types';
import type {Failure} from '../../core/act';
import type {Text} from '../../core/model';
import type {Receipt} from '../../core/receipt';
import {useSay} from '../words';

import {Small} from '../dialog/small';

type Stage =
    | {id: 'offered' | 'finding' | 'sharing' | 'done'}
    | {id: 'asked'; readers: Readers}
    | {id: 'failed'; why: Text; readers: Readers | undefined};

/** A Failure says why in words; anything else that is thrown is a fault of ours. */
const whyOf = (error: unknown): Text => (error as Partial<Failure> | undefined)?.why ?? {id: 'error.unexpected'};

/** Not offered twice once it has been shared. */
export function Share({run, person}: {run: Pick<Run, 'readers' | 'share'>; person: Receipt['person']}): JSX.Element {
    const say = useSay();
    const [stage, setStage] = useState<Stage>({id: 'offered'});
    const line = useRef<HTMLParagraphElement>(null);
    const mounted = useRef(true);
    useEffect(() => {
        mounted.current = true;
        return () => {
            mounted.current = false;
        };
    }, []);
    useEffect(() => {
        // The button that was pressed is gone: what takes its place is read out, and the next press is not on it by chance.
        if (stage.id !== 'offered') {
            line.current?.focus();
        }
    }, [stage]);
    const go = (next: Stage) => mounted.current && setStage(next);
    const ask = async () => {
        go({id: 'finding'});
        try {
            go({id: 'asked', readers: await run.readers()});
        } catch (error) {
            go({id: 'failed', why: whyOf(error), readers: undefined});
        }
    };
    const share = async (readers: Readers) => {
        go({id: 'sharing'});
        try {
            await run.share();
            go({id: 'done'});
        } catch (error) {
            go({id: 'failed', why: whyOf(error), readers});
        }
    };
    const readers = 'readers' in stage ? stage.readers : undefined;
    if (stage.id === 'offered') {
        return <Small label={say('share.offer')} press={() => void ask()}/>;
    }
    return (
        <div className='useradmin-share'>
            <p ref={line} tabIndex={-1} role={stage.id === 'failed' ? 'alert' : 'status'}>
                {stage.id === 'failed' && say(stage.why)}
                {stage.id === 'asked' && say(readersText(stage.readers, person.username))}
                {(stage.id === 'finding' || stage.id === 'sharing') && say(stage.id === 'finding' ? 'share.finding' : 'share.doing')}
                {stage.id === 'done' && say('share.done')}
            </p>
            {readers && <Small label={say('share.do', counted(readers))} press={() => void share(readers)}/>}
            {stage.id === 'failed' && !readers && <Small label={say('read.again')} press={() => void ask()}/>}
        </div>
    );
}

const counted = ({members}: Readers) => ({count: members ?? 0, counted: members === undefined ? 'no' : 'yes'});

/** "Town Square: 3,012 people, @bob.meier among them"; a deactivated member is not counted. */
function readersText(readers: Readers, username: string): Text {
    const {channel, includes = 'unknown'} = readers;
    return {id: 'share.readers', values: {...counted(readers), channel, named: channel ? 'yes' : 'no', username, includes}};
}
