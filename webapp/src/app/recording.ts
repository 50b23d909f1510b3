/** A private channel of this name keeps receipts for the whole team: whoever is in it posts theirs there. */
import {failureOf} from '../core/failure';

import type {RunParts} from './parts';
import type {Store} from './store';
import type {RunState} from './types';

const CHANNEL = 'useradmin-log';

/** The sentence is Markdown in a post, and anybody may name a channel. */
const plain = (name: string) => name.replace(/[^\p{L}\p{N} ._-]/gu, '');

export interface Recorder {
    /** Posts it where there is such a channel; a failure is told, and changes nothing of what was done. Never rejects. */
    record(markdown: string): Promise<void>;
}

type Parts = Pick<RunParts, 'api' | 'deps' | 'order'> & {store: Pick<Store<Pick<RunState, 'recording'>>, 'get' | 'set'>; isOpen(): boolean};

/** Says in the run's state that receipts will be posted, and to how many readers; the count is asked for on the side. */
export function createRecorder({api, deps, order, store, isOpen}: Parts): Recorder {
    const channel = deps.host.privateChannel(CHANNEL);
    if (!channel) {
        return {record: () => Promise.resolve()};
    }
    const set = (state: 'will' | 'done' | 'failed', members = store.get().recording?.members) => store.set({recording: {channel: channel.name, members, state}});
    set('will');
    api.channelMembers(channel.id).then((members) => set(store.get().recording?.state ?? 'will', members)).catch(() => undefined);
    return {
        async record(markdown) {
            try {
                await api.post(channel.id, '', markdown);
                set('done');
            } catch (error) {
                set('failed');
                if (!isOpen()) {
                    deps.note({id: 'log.failed', values: {channel: plain(channel.name), why: failureOf(error).why}}, order.at);
                }
            }
        },
    };
}
