/** What the admin chunk needs of `window` and `document`. */

interface Globals {WebappUtils?: {modals?: {openModal?(options: {modalId: string; dialogType: unknown; dialogProps: unknown}): unknown}}}

/** The action that opens a dialog; it has to be dispatched. Undefined where the web app has none. */
export function openModalAction(modalId: string, dialogType: unknown, dialogProps: unknown): unknown {
    return (window as unknown as Globals).WebappUtils?.modals?.openModal?.({modalId, dialogType, dialogProps});
}

/** A readable cookie's value, or ''. */
export function cookie(name: string): string {
    const pair = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
    return pair ? decodeURIComponent(pair.slice(name.length + 1)) : '';
}
