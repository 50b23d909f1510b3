/** Asks before the page is left while something is under way. */
import {useEffect} from 'react';

// Browsers show a sentence of their own; some want a value, some that the event is cancelled.
const ask = (event: BeforeUnloadEvent) => {
    event.preventDefault();
    event.returnValue = '';
};

/** As long as the component is on screen: reloading, closing the tab or following a link out asks first. */
export function useAskBeforeLeaving(): void {
    useEffect(() => {
        window.addEventListener('beforeunload', ask);
        return () => window.removeEventListener('beforeunload', ask);
    }, []);
}
