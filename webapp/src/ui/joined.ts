import {isolated} from '../core/names';

/** What there is of it, with a dot between. A part in another direction of writing leaves the others where they are. */
export function joined(...parts: string[]): string {
    return parts.filter(Boolean).map(isolated).join(' · ');
}
