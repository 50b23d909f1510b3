const itemsIn = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('[role="menuitem"]')];

/** Puts the focus on the menu's entry of this number, counted from the end if negative. */
export function focusItem(box: HTMLElement, index: number): void {
    const items = itemsIn(box);
    items[(index + items.length) % items.length]?.focus();
}

/** Arrow keys, Home and End; false for every other key. */
export function moveFocus(box: HTMLElement, key: string): boolean {
    const at = itemsIn(box).indexOf(document.activeElement as HTMLElement);
    const target: Record<string, number> = {ArrowDown: at + 1, ArrowUp: Math.max(at, 0) - 1, Home: 0, End: -1};
    if (!(key in target)) {
        return false;
    }
    focusItem(box, target[key]!);
    return true;
}
