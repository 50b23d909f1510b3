import {useLayoutEffect, useState} from 'react';

import type {SourcePost} from '../../core/source';
import type {Host} from '../../host/types';

/** The post this person's popover was opened on, where it bears the mark of a webhook: whose name is on it need not be who posted it. */
export function useSource(host: Pick<Host, 'postOfPopover'>, personId: string): SourcePost | undefined {
    const [post, setPost] = useState(host.postOfPopover);

    // The web app marks what the popover hangs on only when it has drawn both; before anything is seen.
    useLayoutEffect(() => setPost((seen) => host.postOfPopover() ?? seen), [host, personId]);
    return post?.fromWebhook && post.userId === personId ? post : undefined;
}
