import React from 'react';

import {useHost} from '../store';
import {channelTitle} from '../store/select';

/** What stands above a channel's first post. */
export function ChannelIntro({channelId}: {channelId: string}): JSX.Element | null {
    const channel = useHost((state) => state.entities.channels.channels[channelId]);
    const title = useHost((state) => (channel ? channelTitle(state, channel) : ''));
    if (!channel) {
        return null;
    }
    const text = channel.type === 'D' ?
        `This is the start of your direct message history with ${title}.` :
        `Welcome to ${title}. ${channel.type === 'P' ? 'Only invited members can see it.' : 'Everyone in the team can read and join it.'}`;
    return <div id='channelIntro' className='channel-intro' role='presentation'><h2 className='channel-intro__title'>{title}</h2><p className='channel-intro__text'>{text}</p></div>;
}
