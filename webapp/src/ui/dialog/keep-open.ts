/** The platform's dialog lies above all of the page, also above dialogs that the web app or another plugin opens later: it steps aside for these. */
const OTHERS = '.modal, [aria-modal="true"], dialog[open]';

/** Focuses what is marked to get the focus, or the element itself. */
export function focusMarked(element: HTMLElement): void {
    (element.querySelector<HTMLElement>('[data-useradmin-focus]') ?? element).focus();
}

/**
 * Keeps a dialog open as long as no other dialog has come over it; a browser may close one by itself. The focus stays within, so that no key reaches
 * the page. Returns what ends that and closes it: the browser gives the focus back to where it was.
 */
export function keepOpen(dialog: HTMLDialogElement): () => void {
    const others = () => [...document.querySelectorAll(OTHERS)].filter((one) => !dialog.contains(one) && one.getClientRects().length > 0);
    const before = new Set(others());
    let holder: Element | null = null;
    const look = () => {
        const other = others().find((one) => !before.has(one));
        if (other && dialog.open) {
            holder = document.activeElement;
            dialog.close();

            // While ours was open it could not take the focus.
            if (!other.contains(document.activeElement)) {
                other.querySelector<HTMLElement>('input, textarea, button, [href]')?.focus();
            }
        } else if (!other && !dialog.open) {
            dialog.showModal();
            if (holder instanceof HTMLElement && dialog.contains(holder)) {
                holder.focus();
            } else {
                focusMarked(dialog);
            }
        } else if (dialog.open && document.activeElement === document.body) {
            // A button that had the focus is gone.
            dialog.focus();
        }
    };
    const observer = new MutationObserver(look);
    dialog.addEventListener('close', look);
    observer.observe(document.body, {childList: true, subtree: true, attributeFilter: ['open', 'aria-modal']});
    look();
    return () => {
        observer.disconnect();
        dialog.removeEventListener('close', look);
        dialog.close();
    };
}
