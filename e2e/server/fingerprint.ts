import {createHash} from 'node:crypto';

/** What a build depends on, as one hexadecimal string: the texts of go.mod and go.sum, and Go's own version and system. */
export function fingerprint(goMod: string, goSum: string, go: string): string {
    const hash = createHash('sha256');
    for (const part of [goMod, goSum, go]) {
        hash.update(`${Buffer.byteLength(part)}\n`).update(part);
    }
    return hash.digest('hex');
}
