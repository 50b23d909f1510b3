/** What there is of it, with a dot between. */
export function joined(...parts: string[]): string {
    return parts.filter(Boolean).join(' · ');
}
