import React, {useState} from 'react';
import type {ReactNode} from 'react';

import {openModal} from '../open-modal';
import {Link} from '../router';
import {useHost} from '../store';
import {routeOf} from '../store/route';
import {channelTitle} from '../store/select';
import type {Channel, HostStore} from '../types';
import {Modal} from '../up-to-11';

interface Props {onExited(): void}

interface FrameProps extends Props {title: string; children(hide: () => void): ReactNode}

function Frame({title, onExited, children}: FrameProps): JSX.Element {
    const [show, setShow] = useState(true);
    const hide = () => setShow(false);
    return (
        <Modal show={show} onHide={hide} onExited={onExited} role='none' dialogClassName='a11y__modal GenericModal GenericModal__compassDesign' aria-labelledby='shortcutModalLabel'>
            <Modal.Header closeButton={true}><h1 id='shortcutModalLabel' className='modal-title'>{title}</h1></Modal.Header>
            <Modal.Body><div className='GenericModal__body padding'>{children(hide)}</div></Modal.Body>
        </Modal>
    );
}

function Found({channel, text, onChoose}: {channel: Channel; text: string; onChoose(): void}): JSX.Element | null {
    const title = useHost((state) => channelTitle(state, channel));
    const route = useHost((state) => routeOf(state, channel));
    return title.toLowerCase().includes(text.toLowerCase()) ? <li onClick={onChoose}><Link to={route}>{title}</Link></li> : null;
}

function QuickSwitch({onExited}: Props): JSX.Element {
    const [text, setText] = useState('');
    const channels = Object.values(useHost((state) => state.entities.channels.channels));
    return (
        <Frame title='Find Channels' onExited={onExited}>
            {(hide) => (
                <>
                    <input id='quickSwitchInput' className='form-control' aria-label='quick switch input' autoFocus={true} value={text} onChange={(event) => setText(event.target.value)}/>
                    <ul>{channels.map((channel) => <Found key={channel.id} channel={channel} text={text} onChoose={hide}/>)}</ul>
                </>
            )}
        </Frame>
    );
}

function Shortcuts({onExited}: Props): JSX.Element {
    return <Frame title='Keyboard shortcuts' onExited={onExited}>{() => <p>{'Find channels: Ctrl+K. This dialog: Ctrl+/.'}</p>}</Frame>;
}

const DIALOGS: Record<string, {modalId: string; dialogType: (props: Props) => JSX.Element}> = {
    k: {modalId: 'quick_switch', dialogType: QuickSwitch},
    '/': {modalId: 'keyboard_shortcuts_modal', dialogType: Shortcuts},
};

/** Two of the web app's keys, which it hears on the document: Ctrl+K and Ctrl+/, or with Cmd. Each opens a dialog. */
export function obeyShortcuts(store: HostStore): void {
    document.addEventListener('keydown', (event) => {
        const dialog = event.ctrlKey || event.metaKey ? DIALOGS[event.key.toLowerCase()] : undefined;
        if (dialog && store.getState().views.session.ready) {
            event.preventDefault();
            store.dispatch(openModal(dialog));
        }
    });
}
