/** Where our dialog is drawn: a global component, which only this chunk registers. The web app takes it away with the plugin. */
import * as React from 'react';
import type {ReactElement} from 'react';

import type {Loader} from '../contract';

import type {Host} from './types';

/** The web app draws a component that is registered later at once. Pop-outs and the System Console draw no global components. */
const DRAWN_WITHIN_MS = 3_000;

/** One dialog at a time. */
export function dialogs({registry}: Loader): Pick<Host, 'openDialog'> {
    let shown: ReactElement | null = null;
    let count = 0;
    let redraw: (() => void) | undefined;
    const show = (dialog: ReactElement | null) => {
        shown = dialog;
        redraw?.();
    };
    function Dialogs(): ReactElement | null {
        const [, draw] = React.useReducer((times: number) => times + 1, 0);
        React.useEffect(() => {
            redraw = draw;
            draw();
            return () => {
                redraw = undefined;
            };
        }, []);
        return shown;
    }
    registry.registerGlobalComponent(Dialogs);
    return {
        openDialog(Dialog, props, lost) {
            const mine = <Dialog key={count++} {...props} onExited={() => shown === mine && show(null)}/>;
            show(mine);
            if (!redraw) {
                setTimeout(() => {
                    if (!redraw && shown === mine) {
                        // Drawn later its run would be over.
                        show(null);
                        lost();
                    }
                }, DRAWN_WITHIN_MS);
            }
        },
    };
}
