import {createContext, useContext, useEffect, useState} from 'react';

/** How long a confirmation has to be on screen before its button works, in ms: the second of a double click must not confirm what nobody has read. */
export const ArmAfter = createContext(600);

/** How often the dialog has been opened: it comes back when another dialog has gone. */
export const Openings = createContext(0);

/** False at first, for a while after `what` has changed, and after the dialog has come back; never true while `what` is undefined. */
export function useArmed(what: string | undefined): boolean {
    const wait = useContext(ArmAfter);
    const openings = useContext(Openings);
    const [armed, setArmed] = useState<string>();
    const shown = what && `${openings} ${what}`;
    useEffect(() => {
        if (shown === undefined || wait === 0) {
            return undefined;
        }
        const timer = setTimeout(() => setArmed(shown), wait);
        return () => clearTimeout(timer);
    }, [shown, wait]);
    return shown !== undefined && (wait === 0 || armed === shown);
}
