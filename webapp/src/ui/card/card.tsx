/** The two lines in the channel. Screens are shared: no devices, no ticket and nothing secret here. */
import React, {useEffect, useLayoutEffect, useReducer, useRef, useState} from 'react';
import type {ComponentType} from 'react';

import type {App} from '../../app/types';
import type {ResultProps} from '../../contract';
import type {Receipt} from '../../core/receipt';
import {headlineNow} from '../../core/undo';
import type {Host, Place} from '../../host/types';
import type {Words} from '../../i18n/words';
import {markdownOf} from '../export/markdown';
import {ToneIcon} from '../tone';
import {WordsProvider, useSay} from '../words';

import type {Cards} from './cards';

type CardApp = Pick<App, 'receipt' | 'receiptOf' | 'undo' | 'canUndo' | 'onReceipts' | 'versions'>;

export interface ResultDeps {app: CardApp; words: Words; host: Pick<Host, 'place' | 'copy'>; cards: Pick<Cards, 'find'>}

/** Makes the component for our post type; a post that this tab did not make shows its message. */
export function createResult({words, ...deps}: ResultDeps): ComponentType<ResultProps> {
    return function UserAdminResult(props) {
        return <WordsProvider words={words}><Result {...props} {...deps}/></WordsProvider>;
    };
}

function Result({post, app, host, cards}: ResultProps & Omit<ResultDeps, 'words'>): JSX.Element {
    const say = useSay();
    const [, changed] = useReducer((count: number) => count + 1, 0);
    useEffect(() => app.onReceipts(changed), [app]);
    const receipt = app.receiptOf(cards.find(post.id) ?? '');
    if (!receipt) {
        return <span>{post.message}</span>;
    }
    const {text, tone} = headlineNow(receipt);
    const at = {channelId: post.channel_id, teamId: host.place().teamId, rootId: post.root_id};
    return (
        <div className='useradmin-result'>
            <div><ToneIcon tone={tone}/>{say('done.one', {username: receipt.person.username, headline: text})}</div>
            <Acts receipt={receipt} at={at} app={app} host={host}/>
        </div>
    );
}

interface ActsProps {receipt: Receipt; at: Place; app: CardApp; host: Pick<Host, 'copy'>}

function Acts({receipt, at, app, host}: ActsProps): JSX.Element {
    const say = useSay();
    const [copied, setCopied] = useState<boolean>();
    const details = useRef<HTMLButtonElement>(null);
    const copy = async () => setCopied(await host.copy(markdownOf(receipt, say, app.versions())));
    return (
        <div className='useradmin-result-acts'>
            <button ref={details} type='button' className='btn btn-tertiary btn-xs' onClick={() => app.receipt(receipt.id, at)}>{say('card.details')}</button>
            {app.canUndo(receipt) && <Undo undo={() => app.undo(receipt.id, at)} gone={() => details.current?.focus()}/>}
            <button type='button' className='btn btn-tertiary btn-xs' onClick={() => void copy()}>{say('card.copy')}</button>
            {receipt.undone && <span className='useradmin-subtle'>{say('done.undone')}</span>}
            <span role='status' className='useradmin-subtle'>{copied !== undefined && say(copied ? 'copy.done' : 'copy.openDetails')}</span>
        </div>
    );
}

/** One press; its outcome is another card. Gives the focus away when it goes with it. */
function Undo({undo, gone}: {undo(): Promise<void>; gone(): void}): JSX.Element {
    const say = useSay();
    const [busy, setBusy] = useState(false);
    const button = useRef<HTMLButtonElement>(null);
    const mounted = useRef(true);
    const giveAway = useRef(gone);
    giveAway.current = gone;

    // A layout effect ends before the button leaves the page, while it can still be seen to have the focus.
    useLayoutEffect(() => () => {
        mounted.current = false;
        if (button.current?.ownerDocument.activeElement === button.current) {
            giveAway.current();
        }
    }, []);
    const press = async () => {
        if (busy) {
            return;
        }
        setBusy(true);
        await undo().catch(() => undefined);
        if (mounted.current) {
            setBusy(false);
        }
    };
    return (
        <button ref={button} type='button' className='btn btn-tertiary btn-xs' aria-disabled={busy || undefined} onClick={() => void press()}>
            {say(busy ? 'card.undoing' : 'card.undo')}
        </button>
    );
}
