/** jsdom knows `<dialog>` but not `showModal` and `close`. Here they do what a test can notice: `open`, the focus and its return, the event. */
if (typeof HTMLDialogElement !== 'undefined') {
    const holders = new WeakMap<HTMLDialogElement, Element | null>();
    Object.assign(HTMLDialogElement.prototype, {
        showModal(this: HTMLDialogElement) {
            holders.set(this, document.activeElement);
            this.setAttribute('open', '');
        },
        close(this: HTMLDialogElement) {
            if (this.open) {
                this.removeAttribute('open');
                (holders.get(this) as HTMLElement | null)?.focus();
                queueMicrotask(() => this.dispatchEvent(new Event('close')));
            }
        },
    });
}
