/** Sections: rows with no text between them, which are included together. */
import type {Items, Row, RowState} from './types';

/** The section of each entry, from 0; -1 where its own line is text as well. `entries` and `said` are in the order of their lines. */
export function sectionsOf({entries, said}: Pick<Items, 'entries' | 'said'>): number[] {
    let [section, next, isBroken] = [-1, 0, true];
    return entries.map(({line, isText}) => {
        while (next < said.length && said[next]!.line <= line) {
            next += 1;
            isBroken = true;
        }
        if (isText) {
            isBroken = true;
            return -1;
        }
        section += isBroken ? 1 : 0;
        isBroken = false;
        return section;
    });
}

/** Rows that including a section, or all of them, would tick: ready ones whose account stands in no row outside. */
export function readyIn(rows: Row[], section?: number): Row[] {
    const isInside = (row: Row) => row.section >= 0 && (section === undefined || row.section === section);
    const outside = new Set(rows.filter((row) => !isInside(row) || !row.isReady).flatMap(({only}) => only ?? []));
    const met = new Set<string>();
    return rows.filter((row) => {
        const isMeant = isInside(row) && row.isReady && row.only !== undefined && !outside.has(row.only) && !met.has(row.only);
        met.add(row.only ?? '');
        return isMeant;
    });
}

/** Rows that may be ticked by hand. */
export const mayTick = (state: RowState): boolean => state === 'ready' || state === 'check' || state === 'aside';

/** Rows that one press may tick, of those on screen: ready and to check, where there is nobody to choose between. */
export const tickable = (rows: Row[]): Row[] => rows.filter(({state, candidates}) =>
    (state === 'ready' || state === 'check') && candidates.length === 1 && candidates[0]!.state === 'todo');
