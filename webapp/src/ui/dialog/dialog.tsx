/** Our one dialog, rendered in the web app's modal host: every phase of a run. */
import React, {useEffect, useRef, useState} from 'react';
import {Modal} from 'react-bootstrap';

import type {Run} from '../../app/types';
import type {Host} from '../../host/types';
import type {Words} from '../../i18n/words';
import {MoreSource} from '../more-chunk';
import type {Chunk, More} from '../more-chunk';
import {WordsProvider} from '../words';

import {Boundary} from './boundary';
import {Broken} from './broken';
import {Entered, TITLE} from './frame';
import {PhaseView} from './phases';
import {useRun} from './use-run';

export interface DialogProps {run: Run; words: Words; host: Pick<Host, 'picture' | 'returnFocus' | 'copy'>; more: Chunk<More>; onExited(): void}

/**
 * The dialog over a run; the web app's modal host gives `onExited`, which takes it away once it has faded.
 * The modal host keeps the component when the same dialog is opened again: another run begins with a new one.
 */
export function UserAdminDialog(props: DialogProps): JSX.Element {
    const latest = useRef({run: props.run, number: 0});
    if (latest.current.run !== props.run) {
        latest.current = {run: props.run, number: latest.current.number + 1};
    }
    return <OpenDialog key={latest.current.number} {...props}/>;
}

// The web app's Modal has two nested elements that call themselves a dialog; `role` goes to the outer one, the name to the inner.
// A click beside it, the second of a double click on the popover's button among them, does not close it: Esc and its buttons do.
function OpenDialog({run, words, host, more, onExited}: DialogProps): JSX.Element {
    const state = useRun(run);
    const [show, setShow] = useState(true);
    const [entered, setEntered] = useState(false);
    useEffect(() => () => run.closed(), [run]);
    const close = () => {
        run.closed();
        setShow(false);
    };
    return (
        <Modal
            show={show}
            onHide={close}
            onEntered={() => setEntered(true)}
            onExited={() => {
                onExited();
                host.returnFocus();
            }}
            role='none'
            backdrop='static'
            dialogClassName='a11y__modal GenericModal GenericModal__compassDesign GenericModal__location--center useradmin-dialog'
            aria-modal={true}
            aria-labelledby={TITLE}
        >
            <WordsProvider words={words}>
                <Entered.Provider value={entered}>
                    <Boundary fallback={<Broken close={close}/>}>
                        <MoreSource.Provider value={more}>
                            <PhaseView state={state} run={run} host={host} close={close}/>
                        </MoreSource.Provider>
                    </Boundary>
                </Entered.Provider>
            </WordsProvider>
        </Modal>
    );
}
