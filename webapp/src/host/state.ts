/** Posts and channels of the web app's store. Another version may keep them otherwise: they are then not there, and nothing is thrown. */
import type {SourcePost} from '../core/source';

import type {HostChannel, HostPost, HostState, HostStore} from './registry';
import type {KnownChannel} from './types';

type Entities = HostState['entities'];

function read<T>(store: HostStore, reader: (entities: Entities) => T | undefined): T | undefined {
    try {
        return reader(store.getState().entities);
    } catch {
        return undefined;
    }
}

const kindOf = ({type}: HostChannel) => (['O', 'P', 'D', 'G'] as const).find((kind) => kind === type);

/** Messages between people are named after them, or not at all. */
function known(channel: HostChannel | undefined): KnownChannel | undefined {
    const kind = channel && kindOf(channel);
    return kind && {id: channel.id, name: (/[OP]/).test(kind) ? channel.display_name || channel.name : '', kind};
}

/** A channel that the web app has at hand. */
export function channelOf(store: HostStore, id: string): KnownChannel | undefined {
    return read(store, ({channels}) => known(channels.channels?.[id]));
}

/** The private channel of this name (that of its address) which the signed-in person is in, of the open team before others. */
export function privateChannelOf(store: HostStore, name: string): KnownChannel | undefined {
    return read(store, ({channels: {channels, myMembers}, teams}) => {
        const mine = Object.values(channels ?? {}).filter((channel) =>
            channel?.type === 'P' && channel.name === name && !channel.delete_at && myMembers?.[channel.id]);
        return known(mine.find((channel) => channel?.team_id === teams.currentTeamId) ?? mine[0]);
    });
}

const yes = (value: unknown) => String(value) === 'true';
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

function source(post: HostPost, teamId: string): SourcePost {
    const props = post.props ?? {};
    return {
        id: post.id,
        userId: post.user_id,
        channelId: post.channel_id,
        teamId,
        createAt: post.create_at,
        fromWebhook: yes(props.from_webhook),
        fromBot: yes(props.from_bot),
        fromPlugin: yes(props.from_plugin),
        fromApp: yes(props.from_oauth_app),
        hookName: text(props.webhook_display_name),
        shownAs: text(props.override_username) ?? '',
    };
}

/** A post that the web app has at hand; undefined also for posts of the system, which our own cards are too. `teamId` is '' for messages between people. */
export function postOf(store: HostStore, id: string): SourcePost | undefined {
    return read(store, ({posts, channels, teams}) => {
        const post = posts?.posts?.[id];
        const channel = post && channels.channels?.[post.channel_id];
        return post && !post.type?.startsWith('system_') ? source(post, channel ? channel.team_id ?? '' : teams.currentTeamId) : undefined;
    });
}

/** Is it deleted, as far as the web app knows? */
export function isDeleted(store: HostStore, id: string): boolean {
    return read(store, ({posts}) => {
        const post = posts?.posts?.[id];
        return Boolean(post?.delete_at) || post?.state === 'DELETED';
    }) ?? false;
}
