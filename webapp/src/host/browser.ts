/** What the admin chunk needs of `window` and `document`. */

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
export function authoredPostId(): string {
    return document.querySelector(TRIGGER)?.closest('.post__body') ? '' : postIdOfPopover();
}

/** The id of the post in which the popover that is open now was opened, or ''. */
export function postIdOfPopover(): string {
    for (let element = document.querySelector(TRIGGER); element; element = element.parentElement) {
        const found = POST_ID.exec(element.id);
        if (found) {
            return found[1]!;
        }
    }
    return '';
}

/** Our dialog, which is still on the page while it fades. */
export const DIALOG = '.useradmin-modal';

/** Focuses an element that is still there, unless something else on the page has the focus. */
export function focusIfIdle(element: HTMLElement | undefined): void {
    const holder = document.activeElement;
    if (element?.isConnected && (!holder || holder === document.body || holder.closest(DIALOG))) {
        element.focus();
    }
}

/** A readable cookie's value, or ''. Of several of one name browsers list that of the longest path first: the sub-path's own. */
export function cookie(name: string): string {
    const pair = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
    return pair ? decodeURIComponent(pair.slice(name.length + 1)) : '';
}
