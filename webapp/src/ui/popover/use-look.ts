import {useEffect, useState} from 'react';

import type {App} from '../../app/types';
import type {HostUser} from '../../contract';
import type {Facts} from '../../core/model';

/** What a fresh look at the account came to; undefined while it is under way. */
export type Look = {ok: true; facts: Facts} | {ok: false} | undefined;

/** Reads the account when the popover opens, and again when somebody switches it on or off meanwhile. */
export function useLook(app: App, {id, delete_at: deleteAt}: HostUser): Look {
    const key = `${id} ${deleteAt}`;
    const [seen, setSeen] = useState<{key: string; look: Look}>();
    useEffect(() => {
        const gone = new AbortController();
        const keep = (look: Look) => !gone.signal.aborted && setSeen({key, look});
        app.look(id, gone.signal).then((facts) => keep({ok: true, facts}), () => keep({ok: false}));
        return () => gone.abort();
    }, [app, id, key]);
    return seen?.key === key ? seen.look : undefined;
}
