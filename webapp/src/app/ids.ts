/** A receipt's id: says nothing, and no two of a tab are alike. `random` gives numbers from 0 up to 1. */
export function newId(random: () => number): string {
    return `${random().toString(36).slice(2, 10)}${random().toString(36).slice(2, 10)}`;
}
