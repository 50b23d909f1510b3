/** The platform's dialog lies above all of the page, also above dialogs that the web app or another plugin opens later: it closes while one is shown. */
const OTHERS = '.modal, [aria-modal="true"], dialog[open]';

// What shows, hides or disables an element. A running list changes other attributes all the time.
const SHOWING = ['class', 'style', 'hidden', 'open', 'aria-modal', 'disabled'];

/** jsdom and older browsers cannot tell what `visibility` hides. */
const isShown = (one: Element) => one.checkVisibility?.({visibilityProperty: true}) ?? one.getClientRects().length > 0;

/** Gives the focus to the first of these that takes it: what is disabled or hidden does not. */
function focusFirst(elements: (HTMLElement | null)[]): void {
    for (const one of elements) {
        if (one?.matches(':not(:disabled)')) {
            one.focus();
            if (document.activeElement === one) {
                return;
            }
        }
    }
}

/** A dialog of the page that takes the focus by itself has done so by now. */
function focusOther(other: HTMLElement): void {
    if (!other.contains(document.activeElement)) {
        other.tabIndex = -1;
        focusFirst([...other.querySelectorAll<HTMLElement>('input, textarea, button, [href]'), other]);
    }
}

/**
 * Keeps a dialog open as long as no other dialog is over it; a browser may close one by itself. The focus stays within, where a new phase gives it to its
 * `data-useradmin-focus` element, so that no key reaches the page. `opened` is called each time it opens. Returns what ends that and closes it: the
 * browser gives the focus back to where it was.
 */
export function keepOpen(dialog: HTMLDialogElement, opened: () => void): () => void {
    const others = () => [...document.querySelectorAll<HTMLElement>(OTHERS)].filter((one) => !dialog.contains(one) && isShown(one));
    const earlier = new Set(others());
    const before = document.activeElement as HTMLElement;
    let last: HTMLElement | null = null;
    let marked: HTMLElement | null = null;
    let timer: ReturnType<typeof setTimeout>;
    const focus = (first: HTMLElement | null) => focusFirst([dialog.contains(first) ? first : null, marked, dialog]);
    const look = () => {
        const [was, active, shown] = [marked, document.activeElement!, others()];
        marked = dialog.querySelector('[data-useradmin-focus]');
        earlier.forEach((one) => shown.includes(one) || earlier.delete(one));
        const other = shown.find((one) => !earlier.has(one));
        if (other && dialog.open) {
            dialog.close();
            focusOther(other);
        } else if (!other && !dialog.open) {
            const holder = last;

            // The browser gives the focus back to what has it at the latest opening.
            before.focus();
            dialog.showModal();
            opened();
            focus(holder);
        } else if (dialog.open && active.matches('body, :disabled')) {
            focus(last);
        } else if (dialog.open && active === dialog && marked !== was) {
            focus(marked);
        }
    };
    const entered = ({target}: FocusEvent) => (last = target as HTMLElement);

    // Behind the last element Tab leaves the dialog. Where it does not go to the browser's own controls, the page would hear the next key.
    const left = () => {
        clearTimeout(timer);
        timer = setTimeout(() => document.hasFocus() && look());
    };
    const observer = new MutationObserver(look);
    dialog.addEventListener('close', look);
    dialog.addEventListener('focusin', entered);
    dialog.addEventListener('focusout', left);
    observer.observe(document.body, {childList: true, subtree: true, attributeFilter: SHOWING});
    look();
    return () => {
        observer.disconnect();
        dialog.removeEventListener('close', look);
        dialog.removeEventListener('focusin', entered);
        dialog.removeEventListener('focusout', left);
        clearTimeout(timer);
        dialog.close();
    };
}
