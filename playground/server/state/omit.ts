/** A copy without these fields. */
export function omit(row: object, ...fields: string[]): Record<string, unknown> {
    return Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name)));
}
