/** What this tab keeps across reloads. A browser may forbid the storage, or it is full. */

/** The text kept under `key`, or undefined. */
export function recall(key: string): string | undefined {
    try {
        return window.sessionStorage.getItem(key) ?? undefined;
    } catch {
        return undefined;
    }
}

/** Keeps a text; false where it could not. */
export function keep(key: string, text: string): boolean {
    try {
        window.sessionStorage.setItem(key, text);
        return true;
    } catch {
        return false;
    }
}
