import type {Entry} from './types';

/** What of an entry's line names somebody, to be put right in its place: the key alone where there is one, else all of the entry. */
export function pieceOf({text, names: [name, ...others], put}: Entry): string {
    if (put) {
        return put.now;
    }
    return name && others.length === 0 && text.includes(name.typed) ? name.typed : text;
}
