import React from 'react';

import {useHostDispatch} from '../store';
import {openThread} from '../store/load';
import type {Post} from '../types';

/** "2 replies" under a root post. */
export function ThreadFooter({post}: {post: Post}): JSX.Element {
    const dispatch = useHostDispatch();
    const open = () => void dispatch(openThread(post.id)).catch(console.warn);
    return (
        <div className='ThreadFooter'>
            <button type='button' className='ReplyButton btn btn-quaternary btn-xs' onClick={open}>
                <i className='icon icon-reply-outline' aria-hidden='true'/>{post.reply_count === 1 ? '1 reply' : `${post.reply_count} replies`}
            </button>
        </div>
    );
}
