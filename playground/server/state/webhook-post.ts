import type {Instance} from '../http/context';

import {unmarked} from './marks';
import {addPost} from './posting';
import type {Channel, Post, User} from './types';

/** What a webhook says: a payload sent to an incoming one, or the answer to an outgoing one. */
export type Said = Record<string, unknown>;

// What no payload sets by itself.
const OURS = ['from_webhook', 'override_username', 'override_icon_url'];

/** `override_username` where the server allows it. */
export function overriding({store}: Instance, name: unknown, otherwise?: string): Record<string, unknown> {
    const username = typeof name === 'string' && name ? name : otherwise;
    return store.settings['ServiceSettings.EnablePostUsernameOverride'] && username ? {override_username: username} : {};
}

/** The props a payload brings along: since 12.0 none that mark anything. */
export function ownProps({store}: Instance, said: Said): Record<string, unknown> {
    const given = said.props && typeof said.props === 'object' ? said.props as Record<string, unknown> : {};
    return store.does('marks') ? unmarked(given) : Object.fromEntries(Object.entries(given).filter(([name]) => !OURS.includes(name)));
}

/** Posts as a webhook's owner, whether their account is open or not. The display name is always there, '' for none, and no payload changes it. */
export function webhookPost(instance: Instance, owner: User, channel: Channel, displayName: string, said: Said): Post {
    const props = {...overriding(instance, said.username, 'webhook'), ...ownProps(instance, said), from_webhook: 'true', webhook_display_name: displayName};
    return addPost(instance, {user: owner, channel, message: String(said.text), props});
}
