import {createContext, useContext, useEffect, useState} from 'react';

/** How long a confirmation has to be on screen before its button works, in ms: the second of a double click must not confirm what nobody has read. */
export const ArmAfter = createContext(600);

/** False at first and for a while after `what` has changed; never true while it is undefined. */
export function useArmed(what: string | undefined): boolean {
    const wait = useContext(ArmAfter);
    const [armed, setArmed] = useState<string>();
    useEffect(() => {
        if (what === undefined || wait === 0) {
            return undefined;
        }
        const timer = setTimeout(() => setArmed(what), wait);
        return () => clearTimeout(timer);
    }, [what, wait]);
    return what !== undefined && (wait === 0 || armed === what);
}
