/** What servers of different versions do differently. */

/** What the stand-in reports itself as unless told otherwise: the newest on which posts still take the marks of integrations from anybody. */
export const VERSION = '11.11.0';

// Since which version. Where older lines were mended too, the first of each line stands before the last.
const SINCE = {

    /** A deactivation deletes what OAuth apps were let in with. */
    purge: ['11.6.5', '11.7.3', '11.8.0'],

    /** Access tokens can expire. */
    expiry: ['11.9.0'],

    /** Incoming webhooks tell when they last posted. */
    lastUsed: ['11.9.0'],

    /** Marks of integrations are taken from the posts of people and of tokens. */
    marks: ['12.0.0'],
};

/** Something that servers do since a certain version. */
export type Trait = keyof typeof SINCE;

/** All of them. */
export const TRAITS = Object.keys(SINCE) as Trait[];

/** Is the first version older than the second? */
export function isOlder(version: string, than: string): boolean {
    const [a, b] = [version, than].map((text) => text.split('.').map(Number));
    for (let at = 0; at < 3; at++) {
        const [left, right] = [a![at] ?? 0, b![at] ?? 0];
        if (left !== right) {
            return left < right;
        }
    }
    return false;
}

const lineOf = (version: string) => version.split('.').slice(0, 2).join('.');

/** Does a server of this version do it? */
export function does(version: string, trait: Trait): boolean {
    const firsts = SINCE[trait];
    return !isOlder(version, firsts.find((first) => lineOf(first) === lineOf(version)) ?? firsts.at(-1)!);
}
