import type {Instance} from '../http/context';

import {announceUser, directChannel} from './people';
import {addPost} from './posting';
import {revokeAll} from './sessions';
import {setStatus} from './statuses';
import type {Store} from './store';
import {hasRole} from './store';
import type {Bot, User} from './types';

/**
 * Switches an account on or off with everything the server does besides: sessions end, status goes offline, owned bots are switched off and
 * system admins told, event user_updated. Memberships, access tokens and webhooks stay as they are; bots and sessions do not come back.
 */
export function setActive(instance: Instance, user: User, active: boolean): void {
    const {store} = instance;
    const now = store.now();
    user.update_at = now;
    user.delete_at = active ? 0 : now;
    if (!active) {
        revokeAll(store, user.id);
        dropGrants(store, user.id);
        setStatus(instance, user.id, 'offline', false);
        stopBots(instance, user);
    }
    announceUser(instance, user);
}

// What lets apps in ends with their sessions; what outlived its session goes since 11.8 only.
function dropGrants(store: Store, userId: string): void {
    for (const [key, grant] of store.oauthGrants) {
        if (grant.user_id === userId && (store.does('purge') || !grant.outlives)) {
            store.oauthGrants.delete(key);
        }
    }
}

/** Switches a bot and its account on or off. */
export function setBotActive(instance: Instance, bot: Bot, active: boolean): void {
    const user = instance.store.users.get(bot.user_id)!;
    setActive(instance, user, active);
    const now = instance.store.now();
    bot.update_at = now;
    bot.delete_at = active ? 0 : now;
}

function stopBots(instance: Instance, owner: User): void {
    const {store} = instance;
    const bots = [...store.bots.values()].filter((bot) => bot.owner_id === owner.id && !bot.delete_at);
    if (!bots.length) {
        return;
    }
    const stops = store.settings['ServiceSettings.DisableBotsWhenOwnerIsDeactivated'];
    const list = bots.map((bot) => `* ${bot.username}`).join('\n');
    const message = stops ?
        `${owner.username} was deactivated. The bot accounts they managed have been disabled:\n\n${list}\n\nEnable a bot again under **Integrations > Bot Accounts**.` :
        `${owner.username} was deactivated. The bot accounts they managed go on working:\n\n${list}\n\nDisable a bot under **Integrations > Bot Accounts**.`;
    for (const admin of [...store.users.values()].filter((user) => hasRole(user, 'system_admin') && !user.delete_at)) {
        addPost(instance, {user: admin, channel: directChannel(store, admin, admin).channel, message, type: 'system_generic'});
    }
    if (stops) {
        bots.forEach((bot) => setBotActive(instance, bot, false));
    }
}
