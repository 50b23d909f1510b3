import React from 'react';
import type {ReactNode} from 'react';

import {useThemeProp} from '../plugins/pluggable';
import {useHost} from '../store';
import type {Post} from '../types';

import {messageHtmlToComponent} from './html';
import {formatText} from './markdown';

/** Keeps a post that cannot be shown from taking the list down. */
class PostErrorBoundary extends React.Component<{children: ReactNode}, {failed: boolean}> {
    override state = {failed: false};

    static getDerivedStateFromError(): {failed: boolean} {
        return {failed: true};
    }

    override render(): ReactNode {
        return this.state.failed ? <p className='post__error'>{'An error occurred while rendering this post.'}</p> : this.props.children;
    }
}

function PlainMessage({message}: {message: string}): JSX.Element {
    return <div className='post-message__text'>{messageHtmlToComponent(formatText(message))}</div>;
}

/** The text, or a plugin's component: `props.type` is looked up before `type`, so that an ephemeral post can have one. */
export function PostMessage({post, isRHS}: {post: Post; isRHS: boolean}): JSX.Element {
    const theme = useThemeProp();
    const wanted = String(post.props?.type || post.type);
    const entry = useHost((state) => state.plugins.postTypes[wanted]);
    const Component = entry?.component;
    return (
        <PostErrorBoundary key={entry?.id}>
            {Component ? <Component post={post} compactDisplay={false} isRHS={isRHS} theme={theme}/> : <PlainMessage message={post.message}/>}
        </PostErrorBoundary>
    );
}
