/** The two lines in the channel. Screens are shared: no devices and nothing secret here. */
import React from 'react';
import type {ComponentType} from 'react';

import type {App} from '../../app/types';
import type {ResultProps} from '../../contract';
import type {Host} from '../../host/types';
import type {Words} from '../../i18n/words';
import {ToneIcon} from '../tone';
import {WordsProvider, useSay} from '../words';

import type {Cards} from './cards';

export interface ResultDeps {app: App; words: Words; host: Pick<Host, 'place'>; cards: Pick<Cards, 'find'>}

/** Makes the component for our post type; a post that this tab did not make shows its message. */
export function createResult({words, ...deps}: ResultDeps): ComponentType<ResultProps> {
    return function UserAdminResult(props) {
        return <WordsProvider words={words}><Result {...props} {...deps}/></WordsProvider>;
    };
}

function Result({post, app, host, cards}: ResultProps & Omit<ResultDeps, 'words'>): JSX.Element {
    const say = useSay();
    const card = cards.find(post.id);
    if (!card) {
        return <span>{post.message}</span>;
    }
    const {id, username} = card.person;
    const at = {channelId: post.channel_id, teamId: host.place().teamId, rootId: post.root_id};
    return (
        <div className='useradmin-result'>
            <div><ToneIcon tone={card.headline.tone}/>{say('done.one', {username, headline: card.headline.text})}</div>
            <div>
                <button type='button' className='btn btn-tertiary btn-xs' onClick={() => app.order({verb: 'status', typed: id, at})}>
                    {say('card.details')}
                </button>
            </div>
        </div>
    );
}
