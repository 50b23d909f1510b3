import React from 'react';
import type {ReactNode} from 'react';

import {ProfilePopover} from '../popover/controller';
import {useHost} from '../store';
import {userByName} from '../store/select';

const SPECIAL = ['all', 'channel', 'here'];

/** `@name` in a text: a link to the person's popover if they are known, live or closed; plain text else. */
export function AtMention({name, children}: {name: string; children: ReactNode}): JSX.Element {
    const user = useHost((state) => userByName(state, name));
    const isMe = useHost((state) => state.entities.users.currentUserId === user?.id);
    if (SPECIAL.includes(name)) {
        return <span className='mention--highlight'>{children}</span>;
    }
    if (!user) {
        return <span>{children}</span>;
    }
    return (
        <span className={isMe ? 'mention--highlight' : undefined}>
            <ProfilePopover userId={user.id} triggerClass='style--none mention-link'>{children}</ProfilePopover>
        </span>
    );
}
