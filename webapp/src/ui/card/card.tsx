/** The two lines in the channel. Screens are shared: no devices and nothing secret here. */
import React from 'react';
import type {ComponentType} from 'react';

import type {App} from '../../app/types';
import type {ResultProps} from '../../contract';
import type {Host} from '../../host/types';
import type {Words} from '../../i18n/words';
import {ToneIcon} from '../tone';
import {WordsProvider, useSay} from '../words';

import {receiptOfPost} from './data';

export interface ResultDeps {app: App; words: Words; host: Pick<Host, 'place'>}

/** Makes the component for our post type; a post that carries no receipt shows its message. */
export function createResult({words, ...deps}: ResultDeps): ComponentType<ResultProps> {
    return function UserAdminResult(props) {
        return <WordsProvider words={words}><Result {...props} {...deps}/></WordsProvider>;
    };
}

function Result({post, app, host}: ResultProps & Omit<ResultDeps, 'words'>): JSX.Element {
    const say = useSay();
    const receipt = receiptOfPost(post.props);
    if (!receipt) {
        return <span>{post.message}</span>;
    }
    const {id, username} = receipt.person;
    const at = {channelId: post.channel_id, teamId: host.place().teamId, rootId: post.root_id};
    return (
        <div className='useradmin-result'>
            <div><ToneIcon tone={receipt.headline.tone}/>{say('done.one', {username, headline: receipt.headline.text})}</div>
            <div>
                <button type='button' className='btn btn-tertiary btn-xs' onClick={() => app.order({verb: 'status', typed: id, at})}>
                    {say('card.details')}
                </button>
            </div>
        </div>
    );
}
