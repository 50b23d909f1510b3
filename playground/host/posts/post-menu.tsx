import React from 'react';

import {client} from '../client';
import {MenuItem} from '../menu/item';
import {Menu} from '../menu/menu';
import {useSlot} from '../plugins/pluggable';
import {useHost, useHostDispatch} from '../store';
import {guarded} from '../store/guard';
import {openThread} from '../store/load';
import type {Post} from '../types';

import {isEphemeral, isSystem} from './facts';
import type {Place} from './facts';

/** What plugins add stands in a menu of its own, "actions"; without entries there is no button. A filter that throws takes the post down, as in the web app. */
function PluginActions({postId, place}: {postId: string; place: Place}): JSX.Element | null {
    const shown = useSlot('PostDropdownMenu').filter((entry) => !entry.filter || entry.filter(postId));
    if (!shown.length) {
        return null;
    }
    return (
        <Menu id={`${place}_actions_dropdown_${postId}`} buttonId={`${place}_actions_button_${postId}`} buttonClass='post-menu__item' label='actions' button={<i className='icon icon-apps' aria-hidden='true'/>}>
            {shown.map((entry) => <MenuItem key={entry.id} onClick={() => (entry.action as ((id: string) => void) | undefined)?.(postId)}>{entry.text}</MenuItem>)}
        </Menu>
    );
}

/** What appears over a post under the pointer or the focus. System posts, and so ephemeral ones, have none, as in the web app. */
export function PostMenu({post, place}: {post: Post; place: Place}): JSX.Element | null {
    const dispatch = useHostDispatch();
    const isMine = useHost((state) => state.entities.users.currentUserId === post.user_id);
    if (isSystem(post) || isEphemeral(post)) {
        return null;
    }
    const report = (error: unknown) => console.warn(error);
    const reply = () => void dispatch(openThread(post.root_id || post.id)).catch(report);
    const copy = () => void navigator.clipboard.writeText(post.message).catch(report);
    const remove = () => void dispatch(guarded(() => client.deletePost(post.id))).then(() => dispatch({type: 'POST_DELETED', data: post}), report);
    const replyButton = (
        <button type='button' id={`${place}_commentIcon_${post.id}`} className='post-menu__item' aria-label='reply' onClick={reply}><i className='icon icon-reply-outline' aria-hidden='true'/></button>
    );
    return (
        <div className='post-menu' role='group' aria-label='Post actions'>
            <PluginActions postId={post.id} place={place}/>
            {place === 'CENTER' ? replyButton : null}
            <Menu id={`${place}_dropdown_${post.id}`} buttonId={`${place}_button_${post.id}`} buttonClass='post-menu__item' label='more' button={<i className='icon icon-dots-horizontal' aria-hidden='true'/>}>
                {place === 'CENTER' ? <MenuItem icon='reply-outline' onClick={reply}>{'Reply'}</MenuItem> : null}
                <MenuItem icon='content-copy' onClick={copy}>{'Copy Text'}</MenuItem>
                {isMine ? <MenuItem icon='trash-can-outline' isDestructive={true} onClick={remove}>{'Delete'}</MenuItem> : null}
            </Menu>
        </div>
    );
}
