import React from 'react';

import {ProfilePopover} from '../popover/controller';
import {useHost, useHostDispatch} from '../store';
import type {Post} from '../types';

import {Avatar, imageURLForUser} from './avatar';
import {BotBadge} from './bot-badge';
import {isBotPost, isEphemeral, isFromWebhook, isSystem, overrideName} from './facts';
import {StatusIcon} from './status-icon';
import {clock} from './timestamp';

/** The picture left of a post; it opens the popover. */
export function PostPicture({post}: {post: Post}): JSX.Element {
    const user = useHost((state) => state.entities.users.profiles[post.user_id]);
    const status = useHost((state) => state.entities.users.statuses[post.user_id]);
    if (isSystem(post)) {
        return <span className='profile-icon'><i className='icon icon-mattermost' role='img' aria-label='Mattermost logo'/></span>;
    }
    const hideStatus = isFromWebhook(post) || Boolean(user?.is_bot);
    return (
        <ProfilePopover userId={post.user_id} triggerClass='status-wrapper style--none' label={user ? `${user.username}'s profile picture` : undefined} {...ofPost(post)}>
            <Avatar size='md' url={imageURLForUser(post.user_id, user?.last_picture_update)}/>
            {hideStatus ? null : <StatusIcon status={status}/>}
        </ProfilePopover>
    );
}

/** What the popover has to know of a post that an integration made. */
function ofPost(post: Post) {
    return {fromWebhook: isFromWebhook(post), overwriteName: overrideName(post)};
}

function Author({post}: {post: Post}): JSX.Element {
    const user = useHost((state) => state.entities.users.profiles[post.user_id]);
    const isBot = useHost((state) => isBotPost(state, post));
    if (isSystem(post)) {
        return <span className='user-popover'>{'System'}</span>;
    }
    return (
        <>
            <ProfilePopover userId={post.user_id} triggerClass='user-popover style--none' {...ofPost(post)}>{overrideName(post) || user?.username || 'Someone'}</ProfilePopover>
            {isBot ? <BotBadge/> : null}
        </>
    );
}

/** Name, badge, time; for ephemeral posts also who sees it and the x that drops it. */
export function PostHeader({post}: {post: Post}): JSX.Element {
    const dispatch = useHostDispatch();
    const remove = () => dispatch({type: 'POST_REMOVED', data: post});
    return (
        <div className='post__header'>
            <div className='col col__name'>{<Author post={post}/>}</div>
            <div className='col'>
                <time className='post__time' dateTime={new Date(post.create_at).toISOString()}>{clock(post.create_at)}</time>
                {isEphemeral(post) ? <span className='post__visibility'>{'(Only visible to you)'}</span> : null}
                {isEphemeral(post) ? <button type='button' className='post__remove theme color--link style--none' aria-label='Remove post' onClick={remove}>{'×'}</button> : null}
            </div>
        </div>
    );
}
