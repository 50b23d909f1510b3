/** The web app's own focus event, which plugins may send: `new CustomEvent('a11yfocus', {detail: {target, keyboardOnly}})` on the document. */
export function obeyFocusEvents(): void {
    document.addEventListener('a11yfocus', (event) => {
        const {target} = (event as CustomEvent<{target?: HTMLElement | null}>).detail;
        target?.focus();
    });
}
