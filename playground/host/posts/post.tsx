import React from 'react';

import {useHost} from '../store';
import type {Post} from '../types';

import {goesOn, isEphemeral, isSystem} from './facts';
import type {Place} from './facts';
import {PostHeader, PostPicture} from './post-header';
import {PostMenu} from './post-menu';
import {PostMessage} from './post-message';
import {ThreadFooter} from './thread-footer';
import {clock} from './timestamp';

interface Props {post: Post; above?: Post | undefined; place: Place}

function classesOf(post: Post, isGrouped: boolean, isMine: boolean): string {
    const all = {
        'a11y__section post': true,
        'post--system': isSystem(post),
        'post--ephemeral': isEphemeral(post),
        'post--comment': Boolean(post.root_id),
        'current--user': isMine,
        'same--user same--root': isGrouped,
        'other--root': !isGrouped,
    };
    return Object.entries(all).filter(([, on]) => on).map(([name]) => name).join(' ');
}

/** One post, in the channel or in a thread. */
export function PostView({post, above, place}: Props): JSX.Element {
    const isMine = useHost((state) => state.entities.users.currentUserId === post.user_id);
    const isGrouped = goesOn(post, above);
    const prefix = place === 'CENTER' ? 'post' : 'rhsPost';
    return (
        <div id={`${prefix}_${post.id}`} className={classesOf(post, isGrouped, isMine)} role='listitem' tabIndex={-1}>
            <div className='post__content'>
                <div className='post__img'>
                    {isGrouped ? <time className='post__time post__time--hover' dateTime={new Date(post.create_at).toISOString()}>{clock(post.create_at)}</time> : <PostPicture post={post}/>}
                </div>
                <div className='post__main'>
                    {isGrouped ? null : <PostHeader post={post}/>}
                    <div id={`${post.id}_message`} className='post__body'>
                        <PostMessage post={post} isRHS={place !== 'CENTER'}/>
                    </div>
                    {place === 'CENTER' && post.reply_count > 0 && !post.root_id ? <ThreadFooter post={post}/> : null}
                </div>
                <PostMenu post={post} place={place}/>
            </div>
        </div>
    );
}
