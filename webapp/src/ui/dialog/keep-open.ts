/**
 * The platform's dialog lies above all of the page, also above dialogs that the web app or another plugin opens later: it steps aside for these.
 * Another dialog of the platform lies above ours by itself.
 */
const OTHERS = '.modal, [aria-modal="true"]';

// What shows, hides or disables an element. Others change all the time while a list runs.
const SHOWING = ['class', 'style', 'hidden', 'open', 'aria-modal', 'disabled'];

/**
 * Keeps a dialog open as long as no other dialog has come over it; a browser may close one by itself. The focus stays within, on what is marked for
 * it when a phase comes, so that no key reaches the page. `opened` is called each time it opens. Returns what ends that and closes it: the browser
 * gives the focus back to where it was.
 */
export function keepOpen(dialog: HTMLDialogElement, opened: () => void): () => void {
    const others = () => [...document.querySelectorAll(OTHERS)].filter((one) => !dialog.contains(one) && one.getClientRects().length > 0);
    const earlier = new Set(others());
    let holder: HTMLElement | null = null;
    let marked: HTMLElement | null = null;
    const focus = (one: HTMLElement | null) => (dialog.contains(one) ? one : marked ?? dialog)!.focus();
    const look = () => {
        const [before, active] = [marked, document.activeElement];
        marked = dialog.querySelector('[data-useradmin-focus]');
        const other = others().find((one) => !earlier.has(one));
        if (other && dialog.open) {
            holder = active as HTMLElement;
            dialog.close();

            // While ours was open it could not take the focus.
            if (!other.contains(document.activeElement)) {
                other.querySelector<HTMLElement>('input, textarea, button, [href]')?.focus();
            }
        } else if (!other && !dialog.open) {
            dialog.showModal();
            opened();
            focus(holder);
        } else if (dialog.open && (active!.matches('body, :disabled') || (active === dialog && marked !== before))) {
            // The focus has no holder any more: it is gone, or disabled. Or a phase comes in which something is marked.
            focus(null);
        }
    };
    const observer = new MutationObserver(look);
    dialog.addEventListener('close', look);
    observer.observe(document.body, {childList: true, subtree: true, attributeFilter: SHOWING});
    look();
    return () => {
        observer.disconnect();
        dialog.removeEventListener('close', look);
        dialog.close();
    };
}
