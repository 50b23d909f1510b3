/** @jest-environment jsdom */
import {act, render, screen} from '@testing-library/react';
import React from 'react';
import type {ComponentType} from 'react';

import {MANAGER, createHostStore, createLoader, createRegistry} from '../../test/store';

import {dialogs} from './dialogs';

interface Props {name: string; onExited(): void}

const Dialog = ({name, onExited}: Props) => <button onClick={onExited}>{name}</button>;

function opened() {
    let Global: ComponentType = () => null;
    const registry = {...createRegistry(), registerGlobalComponent: (component: ComponentType) => {
        Global = component;
        return '';
    }};
    const host = dialogs(createLoader(createHostStore(MANAGER), registry));
    return {host, draw: () => render(<Global/>)};
}

const lost = jest.fn();

beforeEach(() => {
    jest.useFakeTimers();
    lost.mockClear();
});
afterEach(() => jest.useRealTimers());

test('a dialog is drawn by the global component, also one that was opened before there was any', () => {
    const {host, draw} = opened();
    host.openDialog(Dialog, {name: 'first'}, lost);
    draw();
    expect(screen.getByText('first')).toBeTruthy();
    act(() => host.openDialog(Dialog, {name: 'second'}, lost));
    expect(screen.queryByText('first')).toBeNull();
    act(() => screen.getByText('second').click());
    expect(screen.queryByText('second')).toBeNull();
    jest.runAllTimers();
    expect(lost).not.toHaveBeenCalled();
});

test('one that fades does not take away the one that was opened meanwhile', () => {
    const {host, draw} = opened();
    draw();
    let exit = (): void => undefined;
    const Fading = ({onExited}: Props) => {
        exit = onExited;
        return null;
    };
    act(() => host.openDialog(Fading, {name: ''}, lost));
    act(() => host.openDialog(Dialog, {name: 'next'}, lost));
    act(() => exit());
    expect(screen.getByText('next')).toBeTruthy();
});

test('where no global component is drawn it is told, once for each dialog, and that dialog does not come later', () => {
    const {host, draw} = opened();
    host.openDialog(Dialog, {name: 'first'}, lost);
    host.openDialog(Dialog, {name: 'second'}, lost);
    jest.runAllTimers();
    expect(lost).toHaveBeenCalledTimes(1);
    draw();
    expect(screen.queryByText('second')).toBeNull();
});
