import {useEffect, useRef} from 'react';

/** Calls when the component has gone for good. React's StrictMode takes its effects away once and brings them back at once. */
export function useEnd(end: () => void): void {
    const latest = useRef(end);
    const isHere = useRef(false);
    latest.current = end;
    useEffect(() => {
        isHere.current = true;
        return () => {
            isHere.current = false;
            queueMicrotask(() => isHere.current || latest.current());
        };
    }, []);
}
