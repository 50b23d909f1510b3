/** Sharing a receipt where the dialog was opened: first who reads it, then the post. */
import type {Receipt} from '../core/receipt';

import type {RunParts} from './parts';
import {tried} from './tried';
import type {Readers} from './types';

type Parts = Pick<RunParts, 'api' | 'deps' | 'order'>;

/** Who reads there. Rejects with a Failure where the channel itself cannot be read. */
export async function readersOf({person}: Receipt, {api, deps, order: {at}}: Parts): Promise<Readers> {
    const [channel, members, includes] = await Promise.all([
        deps.host.channel(at.channelId) ?? api.channel(at.channelId),
        tried(api.channelMembers(at.channelId)),
        tried(api.isMember(at.channelId, person.id)),
    ]);
    return {channel: channel.name, kind: channel.kind, members: members.ok ? members.value : undefined, includes: includes.ok ? includes.value : undefined};
}

/** Posts it there, in the thread if there is one. Rejects with a Failure. */
export async function shareReceipt(receipt: Receipt, {api, deps, order: {at}}: Parts): Promise<void> {
    deps.press();
    await api.post(at.channelId, at.rootId, deps.markdown(receipt));
}
