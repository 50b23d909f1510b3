import type {Entry} from './types';

/** What of an entry's text names somebody, to be put right in its place: the name alone where there is one, else all of it. */
export function pieceOf({text, names: [name, ...others], put}: Entry): string {
    if (put !== undefined) {
        return put;
    }
    return name && others.length === 0 && text.includes(name.typed) ? name.typed : text;
}
