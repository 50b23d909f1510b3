import React, {useLayoutEffect, useRef} from 'react';

import {AdvancedTextEditor} from '../editor/editor';
import {isEphemeral} from '../posts/facts';
import {PostView} from '../posts/post';
import {useHost, useHostDispatch} from '../store';
import {channelTitle} from '../store/select';
import type {Post} from '../types';

const NONE: string[] = [];

function Thread({root}: {root: Post}): JSX.Element {
    const ids = useHost((state) => state.entities.posts.postsInThread[root.id] ?? NONE);
    const posts = useHost((state) => state.entities.posts.posts);
    const replies = ids.flatMap((id) => posts[id] ?? []).sort((a, b) => a.create_at - b.create_at);
    const box = useRef<HTMLDivElement>(null);
    const count = replies.filter((post) => !isEphemeral(post)).length;
    useLayoutEffect(() => {
        box.current!.scrollTop = box.current!.scrollHeight;
    }, [replies.length]);
    return (
        <div id='threadViewerContainer' className='ThreadViewer post-right__content'>
            <div className='post-right__scroll' ref={box}>
                <div role='list' aria-label='Thread'>
                    <PostView post={root} place='RHS_ROOT'/>
                    {count ? <div className='root-post__divider' role='presentation'>{count === 1 ? '1 reply' : `${count} replies`}</div> : null}
                    {replies.map((post, index) => <PostView key={post.id} post={post} above={replies[index - 1]} place='RHS_COMMENT'/>)}
                </div>
            </div>
            <div className='post-create__container AdvancedTextEditor__ctr'>
                <AdvancedTextEditor channelId={root.channel_id} rootId={root.id} placeholder='Reply to this thread...'/>
            </div>
        </div>
    );
}

/** The thread at the right, with an editor of its own. */
export function RightHandSide(): JSX.Element | null {
    const dispatch = useHostDispatch();
    const root = useHost((state) => state.entities.posts.posts[state.views.rhs.selectedPostId]);
    const title = useHost((state) => {
        const channel = state.entities.channels.channels[root?.channel_id ?? ''];
        return channel ? channelTitle(state, channel) : '';
    });
    if (!root) {
        return null;
    }
    const close = () => dispatch({type: 'SELECT_POST', postId: ''});
    return (
        <aside id='rhsContainer' className='sidebar--right sidebar--right__content' aria-label='right sidebar'>
            <div className='sidebar--right__header'>
                <h2 className='sidebar--right__title'>{'Thread'}<span className='sidebar--right__title__subtitle'>{title}</span></h2>
                <button type='button' id='rhsCloseButton' className='btn btn-icon btn-sm' aria-label='Close Sidebar' onClick={close}><i className='icon icon-close' aria-hidden='true'/></button>
            </div>
            <Thread key={root.id} root={root}/>
        </aside>
    );
}
