import type {Instance} from '../http/context';

import type {Channel, OutgoingHook, Post, User} from './types';
import {webhookPost} from './webhook-post';

const ANSWER_MS = 5000;

function fires(hook: OutgoingHook, post: Post, channel: Channel): boolean {
    const word = post.message.split(/\s/)[0] ?? '';
    const isHere = hook.team_id === channel.team_id && (!hook.channel_id || hook.channel_id === channel.id);
    return isHere && (hook.trigger_words.length === 0 || hook.trigger_words.some((trigger) => (hook.trigger_when === 1 ? word.startsWith(trigger) : word === trigger)));
}

/** Calls an integration and returns its JSON, undefined when it does not answer with any. */
export async function callIntegration(url: string, fields: Record<string, string>): Promise<Record<string, unknown> | undefined> {
    const response = await fetch(url, {method: 'POST', body: new URLSearchParams(fields), headers: {Accept: 'application/json'}, signal: AbortSignal.timeout(ANSWER_MS)});
    const text = await response.text();
    if (!response.ok) {
        return undefined;
    }
    try {
        return JSON.parse(text) as Record<string, unknown>;
    } catch {
        return {text};
    }
}

/** Outgoing webhooks fire in the background, whether their maker's account is open or not. Posts of bots and webhooks fire none. */
export function fireOutgoing(instance: Instance, post: Post, user: User, channel: Channel): void {
    const on = instance.store.settings['ServiceSettings.EnableOutgoingWebhooks'];
    if (!on || channel.type !== 'O' || user.is_bot || post.props.from_webhook) {
        return;
    }
    for (const hook of [...instance.store.outgoing.values()].filter((row) => fires(row, post, channel))) {
        const fields = {token: hook.token, team_id: channel.team_id, channel_id: channel.id, user_id: user.id, user_name: user.username, post_id: post.id, text: post.message, trigger_word: hook.trigger_words[0] ?? ''};
        for (const url of hook.callback_urls) {
            callIntegration(url, fields).then((said) => {
                const maker = instance.store.users.get(hook.creator_id);
                if (said?.text && maker) {
                    webhookPost(instance, maker, channel, hook.display_name, said);
                }
            }).catch(() => undefined);
        }
    }
}
