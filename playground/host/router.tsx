import React from 'react';
import type {AnchorHTMLAttributes, MouseEvent} from 'react';

import {basename} from './base';
import {pushRoute} from './store/route';

/** The part of react-router-dom that a plugin's components might touch: a link inside the app. */
export function Link({to, children, ...rest}: AnchorHTMLAttributes<HTMLAnchorElement> & {to: string}): JSX.Element {
    const follow = (event: MouseEvent) => {
        event.preventDefault();
        pushRoute(to);
    };
    return <a {...rest} href={basename + to} onClick={follow}>{children}</a>;
}

/** Same, as a hook. */
export function useHistory() {
    return {push: pushRoute, replace: pushRoute, location: window.location};
}
