import React from 'react';

import {openModal} from '../open-modal';
import {Link} from '../router';
import {Avatar, imageURLForUser} from '../posts/avatar';
import {StatusIcon} from '../posts/status-icon';
import {useHost, useHostDispatch} from '../store';
import {routeOf} from '../store/route';
import {channelTitle, directTeammate} from '../store/select';
import type {Channel} from '../types';

import {NewChannelModal} from './new-channel-modal';

function Icon({channel}: {channel: Channel}): JSX.Element {
    const teammate = useHost((state) => (channel.type === 'D' ? directTeammate(state, channel) : undefined));
    const status = useHost((state) => state.entities.users.statuses[teammate?.id ?? '']);
    if (teammate) {
        return <span className='status-wrapper'><Avatar size='xs' url={imageURLForUser(teammate.id, teammate.last_picture_update)}/>{teammate.is_bot ? null : <StatusIcon status={status}/>}</span>;
    }
    return <i className={`icon icon-${channel.type === 'P' ? 'lock-outline' : 'globe'}`} aria-hidden='true'/>;
}

function Row({channel, onChoose}: {channel: Channel; onChoose(): void}): JSX.Element {
    const title = useHost((state) => channelTitle(state, channel));
    const route = useHost((state) => routeOf(state, channel));
    const isCurrent = useHost((state) => state.entities.channels.currentChannelId === channel.id);
    return (
        <li className={`SidebarChannel ${isCurrent ? 'active' : ''}`} onClick={onChoose}>
            <Link to={route} id={`sidebarItem_${channel.name}`} className='SidebarLink' aria-current={isCurrent ? 'page' : undefined}><Icon channel={channel}/><span className='SidebarChannelLinkLabel'>{title}</span></Link>
        </li>
    );
}

interface GroupProps {title: string; channels: Channel[]; onChoose(): void}

function Group({title, channels, onChoose}: GroupProps): JSX.Element {
    return (
        <div className='SidebarChannelGroup'>
            <h2 className='SidebarChannelGroupHeader'><i className='icon icon-chevron-down' aria-hidden='true'/>{title}</h2>
            <ul className='NavGroupContent' aria-label={title}>{channels.map((channel) => <Row key={channel.id} channel={channel} onChoose={onChoose}/>)}</ul>
        </div>
    );
}

/** Channels and direct messages. */
export function Sidebar({onChoose}: {onChoose(): void}): JSX.Element {
    const dispatch = useHostDispatch();
    const team = useHost((state) => state.entities.teams.teams[state.entities.teams.currentTeamId]);
    const channels = useHost((state) => state.entities.channels.channels);
    const all = Object.values(channels).sort((a, b) => a.display_name.localeCompare(b.display_name));
    const create = () => dispatch(openModal({modalId: 'new_channel_modal', dialogType: NewChannelModal}));
    return (
        <nav id='SidebarContainer' className='SidebarContainer' aria-label='channel sidebar'>
            <div className='SidebarHeader'>
                <h1 className='SidebarHeader__title'>{team?.display_name ?? ''}<i className='icon icon-chevron-down' aria-hidden='true'/></h1>
                <button type='button' id='browseOrAddChannelMenuButton' className='AddChannelDropdown_dropdownButton' aria-label='Create new channel' onClick={create}><i className='icon icon-plus' aria-hidden='true'/></button>
            </div>
            <Group title='Channels' channels={all.filter((channel) => channel.type === 'O' || channel.type === 'P')} onChoose={onChoose}/>
            <Group title='Direct messages' channels={all.filter((channel) => channel.type === 'D' || channel.type === 'G')} onChoose={onChoose}/>
        </nav>
    );
}
