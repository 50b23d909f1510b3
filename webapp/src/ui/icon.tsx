import React from 'react';

/** One of the web app's own glyphs (compass icons); decoration, unless `label` says what it means. */
export function Icon({name, label}: {name: string; label?: string}): JSX.Element {
    const hidden = label ? {role: 'img', 'aria-label': label} : {'aria-hidden': true};
    return <i className={`icon icon-${name} useradmin-icon`} {...hidden}/>;
}
