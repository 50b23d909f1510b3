import React, {useLayoutEffect, useRef} from 'react';

import {useHost} from '../store';
import type {Post} from '../types';

import {ChannelIntro} from './channel-intro';
import {PostView} from './post';
import {day} from './timestamp';

const NONE: string[] = [];

function Row({post, above}: {post: Post; above: Post | undefined}): JSX.Element {
    const isNewDay = !above || day(above.create_at) !== day(post.create_at);
    return (
        <>
            {isNewDay ? <div className='Separator BasicSeparator' role='presentation'><hr className='separator__hr' aria-hidden='true'/><div className='separator__text'>{day(post.create_at)}</div></div> : null}
            <PostView post={post} above={isNewDay ? undefined : above} place='CENTER'/>
        </>
    );
}

/** The channel's posts, the newest at the bottom, where the list stays. */
export function PostList({channelId}: {channelId: string}): JSX.Element {
    const order = useHost((state) => state.entities.posts.postsInChannel[channelId]?.[0]?.order ?? NONE);
    const posts = useHost((state) => state.entities.posts.posts);
    const box = useRef<HTMLDivElement>(null);
    const newest = order[0];
    useLayoutEffect(() => {
        const element = box.current!;
        const toBottom = () => {
            element.scrollTop = element.scrollHeight;
        };
        toBottom();

        // A plugin's post type may grow after it was mounted; the web app keeps its end in sight too.
        const observer = new ResizeObserver(toBottom);
        observer.observe(element.firstElementChild!);
        return () => observer.disconnect();
    }, [channelId, newest]);
    const shown = [...order].reverse().flatMap((id) => posts[id] ?? []);
    return (
        <div id='post-list' className='post-list__dynamic a11y__region' ref={box} tabIndex={-1}>
            <div className='post-list__column'>
                <ChannelIntro channelId={channelId}/>
                <div className='post-list__content' id='postListContent' role='list' aria-label='message list main region'>
                    {shown.map((post, index) => <Row key={post.id} post={post} above={shown[index - 1]}/>)}
                </div>
            </div>
        </div>
    );
}
