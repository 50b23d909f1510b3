import React from 'react';

import {Pluggable} from '../plugins/pluggable';
import {Avatar, imageURLForUser} from '../posts/avatar';
import {BotBadge} from '../posts/bot-badge';
import {StatusIcon} from '../posts/status-icon';
import {ago} from '../posts/timestamp';
import {useHost, useHostDispatch} from '../store';
import {openDirect} from '../store/load';
import type {UserProfile} from '../types';


interface Props {userId: string; hide(): void; fromWebhook: boolean; overwriteName: string}

function Name({user, fromWebhook, overwriteName}: {user: UserProfile; fromWebhook: boolean; overwriteName: string}): JSX.Element {
    const fullName = `${user.first_name} ${user.last_name}`.trim();
    if (fromWebhook) {
        return (
            <>
                <p id='userPopoverUsername' className='user-profile-popover__heading'>{overwriteName || user.username}<BotBadge/></p>
                <p className='user-profile-popover__non-heading'>{`This post was created by an integration from @${user.username}`}</p>
            </>
        );
    }
    return (
        <>
            <p id='userPopoverUsername' className='user-profile-popover__heading'>{fullName || `@${user.username}`}{user.is_bot ? <BotBadge/> : null}</p>
            {fullName ? <p className='user-profile-popover__non-heading'>{`@${user.username}`}</p> : null}
            {user.is_bot && user.bot_description ? <p className='user-profile-popover__non-heading'>{user.bot_description}</p> : null}
        </>
    );
}

function Picture({user, status}: {user: UserProfile; status: string | null}): JSX.Element {
    const lastActivity = useHost((state) => state.entities.users.lastActivity[user.id]);
    return (
        <>
            <div className='user-popover-image'>
                <Avatar size='xxl' username={user.username} url={imageURLForUser(user.id, user.last_picture_update)}/>
                {status ? <StatusIcon status={status}/> : null}
            </div>
            {status && status !== 'online' && lastActivity ? <div className='user-popover-last-active'>{ago(lastActivity)}</div> : null}
        </>
    );
}

function OwnRow({user, hide}: {user: UserProfile; hide(): void}): JSX.Element | null {
    const dispatch = useHostDispatch();
    const isMe = useHost((state) => state.entities.users.currentUserId === user.id);
    const message = () => {
        hide();
        dispatch(openDirect(user.id)).catch(console.warn);
    };
    if (isMe) {
        return null;
    }
    return (
        <div className='user-popover__bottom-row-container'>
            <button type='button' className='btn btn-primary btn-sm' onClick={message}><i className='icon icon-send' aria-hidden='true'/>{'Message'}</button>
            <div className='user-popover__bottom-row-end'>
                <button type='button' className='btn btn-icon btn-sm' aria-label='Add to a Channel' disabled={true}><i className='icon icon-account-plus-outline' aria-hidden='true'/></button>
            </div>
        </div>
    );
}

/** What the popover holds. It follows the store: a change that arrives by websocket shows at once. */
export function ProfilePopoverContent({userId, hide, fromWebhook, overwriteName}: Props): JSX.Element | null {
    const user = useHost((state) => state.entities.users.profiles[userId]);
    const known = useHost((state) => state.entities.users.statuses[userId] ?? 'offline');
    if (!user) {
        return null;
    }
    const status = fromWebhook || user.is_bot ? null : known;
    return (
        <div className='user-profile-popover_container'>
            <div className='user-profile-popover-title'>
                <button type='button' className='btn btn-icon btn-sm closeButtonRelativePosition' aria-label='Close user profile popover' onClick={hide}><i className='icon icon-close' aria-hidden='true'/></button>
            </div>
            <div className='user-profile-popover-content'>
                <Picture user={user} status={status}/>
                <Name user={user} fromWebhook={fromWebhook} overwriteName={overwriteName}/>
                {user.position && !fromWebhook ? <p className='user-profile-popover__non-heading user-popover-position'>{user.position}</p> : null}
                <hr className='user-popover__bottom-row-hr'/>
                {user.email && !fromWebhook && !user.is_bot ? <div className='user-profile-popover__email'><i className='icon icon-email-outline' aria-hidden='true'/><a href={`mailto:${user.email}`} title={user.email}>{user.email}</a></div> : null}
                <div className='user-profile-popover-pluggables'><Pluggable name='PopoverUserAttributes' user={user} hide={hide} status={status} fromWebhook={fromWebhook}/></div>
            </div>
            <div className='user-profile-popover-bottom-row'>
                <hr/>
                <OwnRow user={user} hide={hide}/>
                <Pluggable name='PopoverUserActions' user={user} hide={hide} status={status}/>
            </div>
        </div>
    );
}
