import {useEffect, useRef} from 'react';
import type {RefObject} from 'react';

/** Another page, or another kind, begins at its first row: that may have been scrolled beneath the bar, which stands before the rows and stays in reach. */
export function useBeginning(place: RefObject<HTMLElement>, shown: string): void {
    const latest = useRef(shown);
    useEffect(() => {
        const rows = place.current!;
        if (latest.current !== shown && rows.getBoundingClientRect().top < rows.previousElementSibling!.getBoundingClientRect().bottom) {
            rows.scrollIntoView();
        }
        latest.current = shown;
    }, [place, shown]);
}
