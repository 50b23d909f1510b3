import {useEffect, useRef} from 'react';

/** Calls when the component has gone for good. React's StrictMode takes its effects away once and brings them back at once. */
export function useEnd(end: () => void): void {
    const latest = useRef(end);
    const times = useRef(0);
    latest.current = end;
    useEffect(() => {
        const mine = ++times.current;
        return () => queueMicrotask(() => mine === times.current && latest.current());
    }, []);
}
