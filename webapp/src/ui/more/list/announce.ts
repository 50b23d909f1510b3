/** How far it is, for those who hear it: seldom enough not to be in the way. */
import {useEffect, useRef, useState} from 'react';

/** At least so long between two announcements, in ms. */
const REST = 5_000;

/** Quarters of a short list, tenths of one of more than a hundred. */
const partsOf = (total: number) => (total > 100 ? 10 : 4);

/**
 * How many have been announced as done: changes when another quarter (tenth) is full, at most every five seconds. 0 at first; never the
 * last, for the end is told by what comes then.
 */
export function useAnnounced(done: number, total: number): number {
    const [announced, setAnnounced] = useState(0);
    const last = useRef({at: Date.now(), part: 0});
    useEffect(() => {
        const part = total > 0 ? Math.floor((done * partsOf(total)) / total) : 0;
        if (part > last.current.part && done < total && Date.now() - last.current.at >= REST) {
            last.current = {at: Date.now(), part};
            setAnnounced(done);
        }
    }, [done, total]);
    return announced;
}
