/**
 * '' or '/sub-path', without a trailing slash. The page may carry no inline script (CSP), so the bundle reads it off its own address:
 * whoever serves the page has already put the sub-path there.
 */
export const basename = ownPath().replace(/\/static\/host\/.*$/, '');

/** Where static files lie, with a trailing slash. */
export const publicPath = `${basename}/static/`;

/** Absolute address of a path of this Mattermost. */
export function siteUrl(path = ''): string {
    return window.location.origin + basename + path;
}

function ownPath(): string {
    const script = document.currentScript;
    return script instanceof HTMLScriptElement ? new URL(script.src).pathname : '';
}
