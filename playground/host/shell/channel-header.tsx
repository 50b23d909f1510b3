import React from 'react';

import {MenuItem, SubMenu} from '../menu/item';
import {Menu} from '../menu/menu';
import {useSlot} from '../plugins/pluggable';
import {useHost, useHostDispatch} from '../store';
import {directTeammate} from '../store/select';
import {ProfilePopover} from '../popover/controller';
import type {Channel} from '../types';

function PluginItems({channelId}: {channelId: string}): JSX.Element | null {
    const entries = useSlot('ChannelHeader');
    const shown = useHost((state) => entries.map((entry) => !entry.shouldRender || entry.shouldRender(state)).join());
    const flags = shown.split(',');
    const items = entries.filter((_, index) => flags[index] === 'true').map((entry) => (
        <MenuItem key={entry.id} onClick={() => (entry.action as ((id: string) => void) | undefined)?.(channelId)}>{entry.text}</MenuItem>
    ));
    return items.length ? <SubMenu label='More actions'>{items}</SubMenu> : null;
}

/** The channel's name with its menu, and how many are in it. */
export function ChannelHeader({channel, title}: {channel: Channel; title: string}): JSX.Element {
    const dispatch = useHostDispatch();
    const count = useHost((state) => state.entities.channels.stats[channel.id]?.member_count);
    const teammate = useHost((state) => (channel.type === 'D' ? directTeammate(state, channel) : undefined));
    const copy = () => void navigator.clipboard.writeText(window.location.href).then(() => dispatch({type: 'SET_READOUT', data: 'Copied'}), console.warn);
    return (
        <header id='channel-header' className='channel-header alt a11y__region' aria-label='channel header region'>
            <button type='button' className='channel-header__favorites style--none' aria-label='Favorite' disabled={true}><i className='icon icon-star-outline' aria-hidden='true'/></button>
            <Menu id='channelHeaderDropdownMenu' buttonId='channelHeaderDropdownButton' buttonClass='style--none channel-header__trigger' label={`${title} channel menu`} button={<><strong id='channelHeaderTitle' className='heading'>{title}</strong><i className='icon icon-chevron-down' aria-hidden='true'/></>}>
                <MenuItem icon='link-variant' onClick={copy}>{'Copy Link'}</MenuItem>
                <PluginItems channelId={channel.id}/>
            </Menu>
            {teammate ? <ProfilePopover userId={teammate.id} triggerClass='style--none channel-header__person'>{`@${teammate.username}`}</ProfilePopover> : null}
            {count === undefined || teammate ? null : <span className='channel-header__members' title='Members'><i className='icon icon-account-outline' aria-hidden='true'/><span id='channelMemberCountText'>{count}</span></span>}
        </header>
    );
}
