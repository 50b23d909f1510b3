/** @jest-environment jsdom */
import {act, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import {Provider} from 'react-redux';

import {openModal} from '../open-modal';
import {store} from '../store';

import {ModalController} from './modal-controller';

interface Props {name: string; onExited(): void; onHide(): void}

const Dialog = ({name, onExited, onHide}: Props) => (
    <div role='dialog' aria-label={name}>
        <button onClick={onExited}>{'faded out'}</button>
        <button onClick={onHide}>{'hide'}</button>
    </div>
);

const show = (dialogProps: object, modalId = 'one') => act(() => void store.dispatch(openModal({modalId, dialogType: Dialog, dialogProps})));

beforeEach(() => render(<Provider store={store}><ModalController/></Provider>));

test('openModal is a plain action: nothing opens until it is dispatched', () => {
    openModal({modalId: 'one', dialogType: Dialog});
    expect(screen.queryByRole('dialog')).toBeNull();
});

test('onExited drops the dialog and then calls the dialog\'s own', async () => {
    const left = jest.fn(() => expect(store.getState().views.modals.modalState).toEqual({}));
    show({name: 'a', onExited: left});
    await userEvent.click(screen.getByText('faded out'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(left).toHaveBeenCalledTimes(1);
});

test('onHide drops it at once; the same id replaces; MODAL_CLOSE closes from outside', async () => {
    show({name: 'a'});
    show({name: 'b'});
    show({name: 'c'}, 'two');
    expect(screen.getAllByRole('dialog').map((dialog) => dialog.getAttribute('aria-label'))).toEqual(['b', 'c']);
    await userEvent.click(screen.getAllByText('hide')[0]!);
    expect(screen.getByRole('dialog').getAttribute('aria-label')).toBe('c');
    act(() => void store.dispatch({type: 'MODAL_CLOSE', modalId: 'two'}));
    expect(screen.queryByRole('dialog')).toBeNull();
});
