/** Names for what may not be named: the id of an incoming webhook is the secret of its address, and stays here. */

/** What this Api has listed, by key. */
export interface Keys {
    /** The key of an id, remembered. */
    keyOf(id: string): string;
    /** The id that was listed under a key; undefined where none was. */
    idOf(key: string): string | undefined;
}

/**
 * 53 bits of an id in base 36: the same in every tab, and too few to turn back, since an id has 130. Two products run over the
 * text and are mixed at the end.
 */
export function keyFrom(id: string): string {
    let high = 0x41c6ce57;
    let low = 0x9e3779b9;
    for (const char of id) {
        high = Math.imul(high ^ char.charCodeAt(0), 0x9e3779b1);
        low = Math.imul(low ^ char.charCodeAt(0), 0x5f356495);
    }
    const mixed = (one: number, other: number) => Math.imul(one ^ (one >>> 15), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
    return (((mixed(high, low) & 0x1fffff) * 0x100000000) + (mixed(low, high) >>> 0)).toString(36);
}

/** An empty one, for one Api. */
export function createKeys(): Keys {
    const ids = new Map<string, string>();
    return {
        keyOf(id) {
            const key = keyFrom(id);
            ids.set(key, id);
            return key;
        },
        idOf: (key) => ids.get(key),
    };
}
