import React, {useState} from 'react';

import {siteUrl} from '../base';
import {client} from '../client';
import type {Failure} from '../client';
import {store, useHost, useHostDispatch} from '../store';
import {guarded} from '../store/guard';
import {pushRoute, routeOf} from '../store/route';
import {Modal} from '../up-to-11';

const KINDS = [
    {type: 'O', icon: 'globe', title: 'Public Channel', text: 'Anyone can join'},
    {type: 'P', icon: 'lock-outline', title: 'Private Channel', text: 'Only invited members'},
] as const;

type Kind = typeof KINDS[number]['type'];

const nameOf = (title: string) => title.trim().toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');

function KindButtons({kind, setKind}: {kind: Kind; setKind(kind: Kind): void}): JSX.Element {
    const buttons = KINDS.map(({type, icon, title, text}) => (
        <button key={type} type='button' id={`public-private-selector-button-${type}`} className={`public-private-selector-button ${type === kind ? 'selected' : ''}`} aria-pressed={type === kind} onClick={() => setKind(type)}>
            <span className='public-private-selector-button-icon'><i className={`icon icon-${icon}`} aria-hidden='true'/></span>
            <span className='public-private-selector-button-text'><span className='public-private-selector-button-title'>{title}</span><span className='public-private-selector-button-description'>{text}</span></span>
            {type === kind ? <i className='icon icon-check-circle' aria-hidden='true'/> : null}
        </button>
    ));
    return <div className='public-private-selector'>{buttons}</div>;
}

/** "Create a new channel": one of the host's own dialogs, to compare a plugin's with. */
export function NewChannelModal({onExited}: {onExited(): void}): JSX.Element {
    const dispatch = useHostDispatch();
    const teamId = useHost((state) => state.entities.teams.currentTeamId);
    const team = useHost((state) => state.entities.teams.teams[teamId]?.name ?? '');
    const [show, setShow] = useState(true);
    const [title, setTitle] = useState('');
    const [purpose, setPurpose] = useState('');
    const [kind, setKind] = useState<Kind>('O');
    const [error, setError] = useState('');
    const hide = () => setShow(false);
    const create = async () => {
        try {
            const channel = await dispatch(guarded(() => client.createChannel({team_id: teamId, name: nameOf(title), display_name: title.trim(), type: kind, purpose})));
            dispatch({type: 'RECEIVED_CHANNELS', data: [channel]});
            hide();
            pushRoute(routeOf(store.getState(), channel));
        } catch (failure) {
            setError((failure as Failure).message);
        }
    };
    return (
        <Modal show={show} onHide={hide} onExited={onExited} role='none' dialogClassName='GenericModal__location--center a11y__modal GenericModal GenericModal__compassDesign new-channel-modal' aria-labelledby='genericModalLabel'>
            <div className='GenericModal__wrapper'>
                <Modal.Header closeButton={true}>
                    <div className='GenericModal__header__text_container'><div className='GenericModal__header'><h1 id='genericModalLabel' className='modal-title'>{'Create a new channel'}</h1></div></div>
                </Modal.Header>
                <Modal.Body>
                    <div className='GenericModal__body padding'>
                        {error ? <div className='genericModalError' role='alert'><i className='icon icon-alert-outline' aria-hidden='true'/>{error}</div> : null}
                        <fieldset className='Input_fieldset'>
                            <legend className='Input_legend'>{'Channel name'}</legend>
                            <input id='input_new-channel-modal-name' className='Input form-control' aria-label='Channel name' placeholder='Enter a name for your new channel' maxLength={64} autoFocus={true} value={title} onChange={(event) => setTitle(event.target.value)}/>
                        </fieldset>
                        <div className='url-input'>{`URL: ${siteUrl(`/${team}/channels/${nameOf(title)}`)}`}</div>
                        <KindButtons kind={kind} setKind={setKind}/>
                        <textarea id='new-channel-modal-purpose' className='form-control' aria-label='Channel Purpose' placeholder='Channel Purpose' value={purpose} onChange={(event) => setPurpose(event.target.value)}/>
                        <div className='new-channel-modal-purpose-info'>{'This will be displayed when browsing for channels.'}</div>
                    </div>
                </Modal.Body>
                <Modal.Footer>
                    <button type='button' className='GenericModal__button btn btn-tertiary' onClick={hide}>{'Cancel'}</button>
                    <button type='button' className='GenericModal__button btn btn-primary confirm' disabled={nameOf(title).length < 2} onClick={() => void create()}>{'Create channel'}</button>
                </Modal.Footer>
            </div>
        </Modal>
    );
}
