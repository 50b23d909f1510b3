import React from 'react';

/** The dot on an avatar: 'online', 'away', 'dnd', else an empty ring. */
export function StatusIcon({status = 'offline'}: {status?: string}): JSX.Element {
    return <span className={`status status--${status}`} role='img' aria-label={`${status} status`}/>;
}
