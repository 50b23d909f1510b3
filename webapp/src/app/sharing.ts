/** Sharing a receipt where the dialog was opened: first who reads it, then the post. */
import {isOff} from '../core/model';
import type {Known, Person} from '../core/model';
import type {Receipt} from '../core/receipt';

import type {RunParts} from './parts';
import {tried} from './tried';
import type {Readers} from './types';

type Parts = Pick<RunParts, 'api' | 'deps' | 'order'>;

function includesOf(isMember: Known<boolean>, person: Known<Person>): Readers['includes'] {
    if (!isMember.ok || !isMember.value) {
        return isMember.ok ? 'no' : undefined;
    }
    return person.ok ? isOff(person.value) ? 'off' : 'yes' : undefined;
}

/** Who reads there: the server counts active members only, so the account is read beside the count. Rejects with a Failure where the channel itself cannot be read. */
export async function readersOf({person}: Receipt, {api, deps, order: {at}}: Parts): Promise<Readers> {
    const [channel, members, isMember, now] = await Promise.all([
        deps.host.channel(at.channelId) ?? api.channel(at.channelId),
        tried(api.channelMembers(at.channelId)),
        tried(api.isMember(at.channelId, person.id)),
        tried(api.person(person.id)),
    ]);
    return {channel: channel.name, kind: channel.kind, members: members.ok ? members.value : undefined, includes: includesOf(isMember, now)};
}

/** Posts it there, in the thread if there is one. Rejects with a Failure. */
export async function shareReceipt(receipt: Receipt, {api, deps, order: {at}}: Parts): Promise<void> {
    deps.press();
    await api.post(at.channelId, at.rootId, deps.markdown(receipt));
}
