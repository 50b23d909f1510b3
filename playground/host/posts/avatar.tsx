import React from 'react';

import {siteUrl} from '../base';

export interface AvatarProps {url?: string; username?: string; size?: 'xxs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl' | 'xl-custom-GM' | 'xxl'; text?: string; className?: string}

/** Address of a person's picture; the second argument only defeats caches. */
export function imageURLForUser(userId: string, lastPictureUpdate = 0): string {
    return siteUrl(`/api/v4/users/${userId}/image?_=${lastPictureUpdate}`);
}

/** `Components.Avatar`: a round picture, or a text in its place. */
export function Avatar({url, username, size = 'md', text, className = ''}: AvatarProps): JSX.Element {
    const classes = `Avatar Avatar-${size} ${className}`.trim();
    if (text) {
        return <div className={`${classes} Avatar-plain`} data-content={text}/>;
    }
    return <img className={classes} src={url} alt={username ? `${username} profile image` : 'user profile image'} loading='lazy'/>;
}
