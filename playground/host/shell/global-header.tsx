import React from 'react';

import {MenuItem} from '../menu/item';
import {Menu} from '../menu/menu';
import {Avatar, imageURLForUser} from '../posts/avatar';
import {StatusIcon} from '../posts/status-icon';
import {useHost, useHostDispatch} from '../store';
import {currentUser} from '../store/select';
import {logout} from '../store/session';

import {ThemeSwitch} from './theme-switch';

function UserMenu(): JSX.Element | null {
    const dispatch = useHostDispatch();
    const me = useHost(currentUser);
    const status = useHost((state) => state.entities.users.statuses[state.entities.users.currentUserId] ?? 'online');
    if (!me) {
        return null;
    }
    const face = <><Avatar size='sm' url={imageURLForUser(me.id, me.last_picture_update)}/><StatusIcon status={status}/></>;
    return (
        <Menu id='userAccountMenu' buttonId='userAccountMenuButton' buttonClass='style--none status-wrapper' label="User's account menu" button={face}>
            <li className='menu-header' role='presentation'>{`@${me.username}`}</li>
            <MenuItem id='userAccountMenu.logoutMenuItem' icon='exit-to-app' onClick={() => void dispatch(logout())}>{'Log out'}</MenuItem>
        </Menu>
    );
}

/** The bar on top: product, theme switch, account menu. */
export function GlobalHeader({onMenu, isSidebarOpen}: {onMenu(): void; isSidebarOpen: boolean}): JSX.Element {
    return (
        <header id='global-header' className='global-header'>
            <button type='button' className='global-header__menu btn btn-icon btn-sm' aria-label='Toggle sidebar' aria-expanded={isSidebarOpen} aria-controls='SidebarContainer' onClick={onMenu}><i className='icon icon-menu' aria-hidden='true'/></button>
            <i className='icon icon-products global-header__products' aria-hidden='true'/>
            <i className='icon icon-mattermost global-header__logo' aria-hidden='true'/>
            <span className='global-header__product'>{'Mattermost'}</span>
            <span className='global-header__tag'>{'STAND-IN'}</span>
            <span className='global-header__space'/>
            <ThemeSwitch/>
            <UserMenu/>
        </header>
    );
}
