/** Our one dialog: every phase of a run. */
import React, {useState} from 'react';

import type {Run} from '../../app/types';
import type {Host} from '../../host/types';
import type {Words} from '../../i18n/words';
import {MoreSource} from '../more-chunk';
import type {Chunk, More} from '../more-chunk';
import {WordsProvider} from '../words';

import {Boundary} from './boundary';
import {Broken} from './broken';
import {Modal} from './modal';
import {PhaseView} from './phases';
import {useEnd} from './use-end';
import {useRun} from './use-run';

export interface DialogProps {run: Run; words: Words; host: Pick<Host, 'picture' | 'returnFocus' | 'copy'>; more: Chunk<More>; onExited(): void}

/**
 * The dialog over a run. `onExited` takes it away once it has faded, or has gone with the page around it. A click beside it does not
 * close it: Esc and its buttons do.
 */
export function UserAdminDialog({run, words, host, more, onExited}: DialogProps): JSX.Element {
    const state = useRun(run);
    const [isOpen, setOpen] = useState(true);
    useEnd(() => {
        run.closed(true);
        onExited();
    });
    const close = () => {
        run.closed();
        setOpen(false);
    };
    const gone = () => {
        onExited();
        host.returnFocus();
    };
    return (
        <Modal isOpen={isOpen} onGone={gone}>
            <WordsProvider words={words}>
                <Boundary fallback={<Broken close={close}/>}>
                    <MoreSource.Provider value={more}>
                        <PhaseView state={state} run={run} host={host} close={close}/>
                    </MoreSource.Provider>
                </Boundary>
            </WordsProvider>
        </Modal>
    );
}
