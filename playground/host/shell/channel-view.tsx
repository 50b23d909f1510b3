import React, {useState} from 'react';

import {AdvancedTextEditor} from '../editor/editor';
import {Pluggable} from '../plugins/pluggable';
import {PostList} from '../posts/post-list';
import {RightHandSide} from '../rhs/rhs';
import {useHost} from '../store';
import {readRoute} from '../store/route';
import {channelTitle, currentChannel} from '../store/select';

import {ChannelHeader} from './channel-header';
import {GlobalHeader} from './global-header';
import {Sidebar} from './sidebar';

function Center(): JSX.Element {
    const channel = useHost(currentChannel);
    const title = useHost((state) => (channel ? channelTitle(state, channel) : ''));
    if (readRoute().page) {
        return <div id='channel_view' className='channel-view'><h2 className='no-channel__wrapper'>{'Followed threads'}</h2></div>;
    }
    if (!channel) {
        return <div id='channel_view' className='channel-view'><p className='no-channel__wrapper'>{'No channel to show: you are in no team.'}</p></div>;
    }
    return (
        <div id='channel_view' className='channel-view'>
            <div id='app-content' className='app__content'>
                <ChannelHeader channel={channel} title={title}/>
                <PostList channelId={channel.id}/>
                <div className='post-create__container AdvancedTextEditor__ctr' id='post-create'>
                    <AdvancedTextEditor channelId={channel.id} rootId='' placeholder={`Write to ${title}`}/>
                </div>
            </div>
        </div>
    );
}

/** Everything a signed-in person sees. On a narrow screen the sidebar lies over the channel and is closed at first. */
export function ChannelView(): JSX.Element {
    const [isSidebarOpen, setSidebarOpen] = useState(false);
    const hasThread = useHost((state) => Boolean(state.views.rhs.selectedPostId));
    const isOpen = useHost((state) => Boolean(state.entities.channels.currentChannelId));
    if (!isOpen && readRoute().page === 'admin_console') {
        return <main className='inner-wrap'><h1 className='no-channel__wrapper'>{'System Console'}</h1></main>;
    }
    return (
        <div className={`main-wrapper ${isSidebarOpen ? 'move--right' : ''} ${hasThread ? 'rhs-open' : ''}`}>
            <GlobalHeader onMenu={() => setSidebarOpen(!isSidebarOpen)} isSidebarOpen={isSidebarOpen}/>
            <Sidebar onChoose={() => setSidebarOpen(false)}/>
            <main className='inner-wrap'>
                <Center/>
                <RightHandSide/>
            </main>
            <Pluggable name='Root'/>
            <Pluggable name='Global'/>
        </div>
    );
}
