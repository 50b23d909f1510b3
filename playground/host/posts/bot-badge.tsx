import React from 'react';

/** `Components.BotBadge`. */
export function BotBadge({className = ''}: {className?: string}): JSX.Element {
    return <span className={`Tag Tag--xs BotTag ${className}`.trim()}>{'BOT'}</span>;
}
