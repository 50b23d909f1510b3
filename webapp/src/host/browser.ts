/** What the admin chunk needs of `window` and `document`. */

interface Globals {WebappUtils?: {modals?: {openModal?(options: {modalId: string; dialogType: unknown; dialogProps: unknown}): unknown}}}

/** The action that opens a dialog; it has to be dispatched. Undefined where the web app has none. */
export function openModalAction(modalId: string, dialogType: unknown, dialogProps: unknown): unknown {
    return (window as unknown as Globals).WebappUtils?.modals?.openModal?.({modalId, dialogType, dialogProps});
}

/** What opened the popover that is open now. */
const TRIGGER = '[aria-haspopup="dialog"][aria-expanded="true"]';

/** What has to get the focus back: the open popover's trigger, else whatever has it now. */
export function focusHolder(): HTMLElement | undefined {
    const trigger = document.querySelector<HTMLElement>(TRIGGER);
    return trigger ?? (document.activeElement instanceof HTMLElement ? document.activeElement : undefined);
}

/** `post_…` in the channel, `rhsPost_…` in a thread, `searchResult_…` in a search. */
const POST_ID = /_([a-z0-9]{26})$/;

/**
 * The id of the post whose author's popover is open now, or ''. A trigger in a post's body is a mention, somebody who
 * reacted or replied, or the author of a post quoted there.
 */
export function postIdOfPopover(): string {
    let element = document.querySelector(TRIGGER);
    if (element?.closest('.post__body')) {
        return '';
    }
    for (; element; element = element.parentElement) {
        const found = POST_ID.exec(element.id);
        if (found) {
            return found[1]!;
        }
    }
    return '';
}

/** Our dialog, which is still on the page while it says that it is over. */
export const DIALOG = '.useradmin-dialog';

/** Focuses an element that is still there, unless something else on the page has the focus. */
export function focusIfIdle(element: HTMLElement | undefined): void {
    const holder = document.activeElement;
    if (element?.isConnected && (!holder || holder === document.body || holder.closest(DIALOG))) {
        element.focus();
    }
}

/** A readable cookie's value, or ''. */
export function cookie(name: string): string {
    const pair = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
    return pair ? decodeURIComponent(pair.slice(name.length + 1)) : '';
}
