const sent: string[] = [];
let at = 0;

/** Keeps a submitted text, also one that was refused; it starts browsing anew. */
export function addMessageIntoHistory(message: string): void {
    if (sent[sent.length - 1] !== message) {
        sent.push(message);
    }
    at = sent.length;
}

/** The text before or after; undefined if `current` is a text of its own, which browsing must not lose. */
export function browseHistory(step: -1 | 1, current: string): string | undefined {
    if (current !== '' && current !== sent[at]) {
        return undefined;
    }
    at = Math.min(Math.max(at + step, 0), sent.length);
    return sent[at] ?? '';
}
