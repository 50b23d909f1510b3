/** Channels and posts: GET /channels/{id}, /channels/{id}/stats, /channels/{id}/members/{user}, POST /posts. */
import {needCount, needId, needOneOf, needText, orUndefined} from './body';
import type {Client} from './client';
import type {ApiError} from './error';
import type {Api} from './types';

type Channels = Pick<Api, 'channel' | 'channelMembers' | 'isMember' | 'post'>;

/** A proxy's 404 has no id and says nothing of members. */
const noMember = ({status, errorId}: ApiError) => status === 404 && errorId === 'app.channel.get_member.missing.app_error';

/** The part of Api about channels. */
export function channelsOf(client: Client): Channels {
    return {
        channel: async (id) => {
            const raw = needId(await client.getChannel(encodeURIComponent(id)), 'id');
            return {id: raw.id, name: needText(raw, 'display_name'), kind: needOneOf(raw, 'type', ['O', 'P', 'D', 'G'])};
        },
        channelMembers: async (id) => needCount(await client.getChannelStats(encodeURIComponent(id)), 'member_count'),
        isMember: async (channelId, personId) => {
            const member = await orUndefined(client.getChannelMember(encodeURIComponent(channelId), encodeURIComponent(personId)), noMember);
            return member !== undefined && needOneOf(needId(member, 'user_id'), 'user_id', [personId]) !== '';
        },
        post: async (channelId, rootId, message) => {
            needId(await client.createPost({channel_id: channelId, root_id: rootId, message}), 'id');
        },
    };
}
