/** @jest-environment jsdom */
import {fireEvent, render, screen, waitFor} from '@testing-library/react';
import React, {StrictMode} from 'react';
import type {ComponentType} from 'react';

import {facts, person} from '../../../test/people';
import {MANAGER, createHostStore, createLoader, createRegistry} from '../../../test/store';
import {asking, fakeRun, host, moreChunk, open, words} from '../../../test/ui';
import {dialogs} from '../../host/dialogs';

import {UserAdminDialog} from './dialog';

const seen = facts(person('bob.meier', {name: 'Bob Meier'}));
const dialog = () => screen.getByRole<HTMLDialogElement>('dialog');
const cancel = () => screen.getByRole('button', {name: 'Cancel'});

/** A dialog of somebody else, on screen. */
function otherDialog(): HTMLElement {
    const other = document.createElement('div');
    other.setAttribute('aria-modal', 'true');
    other.innerHTML = '<p>Other</p><button>Theirs</button>';
    other.getClientRects = () => [{}] as unknown as DOMRectList;
    document.body.append(other);
    return other;
}

test('React\'s StrictMode, which takes each effect away once, does not end the run', async () => {
    const fake = fakeRun(asking('deactivate', seen));
    const {unmount} = render(<StrictMode><UserAdminDialog run={fake.run} words={words} host={host} more={moreChunk} onExited={() => undefined}/></StrictMode>);
    await Promise.resolve();
    expect([fake.calls, dialog().open]).toEqual([[], true]);
    unmount();
    await Promise.resolve();
    expect(fake.calls).toEqual(['taken']);
});

test('a dialog that goes with its page does not come back with the page: its run is over', async () => {
    let Global: ComponentType = () => null;
    const registry = {...createRegistry(), registerGlobalComponent: (component: ComponentType) => {
        Global = component;
        return '';
    }};
    const fake = fakeRun(asking('deactivate', seen));
    dialogs(createLoader(createHostStore(MANAGER), registry)).openDialog(UserAdminDialog, {run: fake.run, words, host, more: moreChunk}, () => undefined);
    const {unmount} = render(<Global/>);
    expect(dialog().open).toBe(true);
    unmount();
    await Promise.resolve();
    expect(fake.calls).toEqual(['taken']);
    render(<Global/>);
    expect(screen.queryByRole('dialog')).toBeNull();
});

test('a dialog that the browser closes by itself opens again, and its run goes on', async () => {
    const fake = fakeRun(asking('deactivate', seen));
    open(fake);
    const element = dialog();
    element.close();
    await waitFor(() => expect(element.open).toBe(true));
    expect(fake.calls).toEqual([]);
});

test('a browser that asks to close is heard as Esc; a file chooser within that is left is not', () => {
    const fake = fakeRun(asking('deactivate', seen));
    open(fake);
    fireEvent(cancel(), new Event('cancel', {bubbles: true}));
    expect(fake.calls).toEqual([]);
    expect(fireEvent(dialog(), new Event('cancel', {cancelable: true}))).toBe(false);
    expect(fake.calls).toEqual(['closed']);
});

test('no key that is pressed in the dialog reaches the page', () => {
    open(fakeRun(asking('deactivate', seen)));
    const heard = jest.fn();
    const names = ['keydown', 'keyup'];
    names.forEach((name) => document.addEventListener(name, heard));
    fireEvent.keyDown(cancel(), {key: 'k', ctrlKey: true});
    fireEvent.keyUp(cancel(), {key: 'k', ctrlKey: true});
    names.forEach((name) => document.removeEventListener(name, heard));
    expect(heard).not.toHaveBeenCalled();
});

test('a dialog of somebody else that comes gets the focus, and ours is back when it goes', async () => {
    open(fakeRun(asking('deactivate', seen)));
    await waitFor(() => expect(document.activeElement).toBe(cancel()));
    const other = otherDialog();
    await waitFor(() => expect(document.activeElement).toBe(other.querySelector('button')));
    expect(document.querySelector<HTMLDialogElement>('dialog')!.open).toBe(false);
    other.remove();
    await waitFor(() => expect(document.activeElement).toBe(cancel()));
});

test('ours is back when the other dialog is hidden, and aside when that one is shown again', async () => {
    open(fakeRun(asking('deactivate', seen)));
    const element = dialog();
    const other = otherDialog();
    await waitFor(() => expect(element.open).toBe(false));
    other.getClientRects = () => [] as unknown as DOMRectList;
    other.style.display = 'none';
    await waitFor(() => expect(element.open).toBe(true));
    other.getClientRects = () => [{}] as unknown as DOMRectList;
    other.style.display = '';
    await waitFor(() => expect(element.open).toBe(false));
    other.remove();
});

test('a dialog that the browser closes by itself has the focus where it was', async () => {
    open(fakeRun(asking('deactivate', seen)));
    const deed = screen.getByRole('button', {name: 'Deactivate Bob'});
    deed.focus();
    dialog().close();
    await waitFor(() => expect(dialog().open).toBe(true));
    expect(document.activeElement).toBe(deed);
});

test('a dialog of the platform that somebody else opens is another dialog too', async () => {
    open(fakeRun(asking('deactivate', seen)));
    const element = dialog();
    const other = document.createElement('dialog');
    other.getClientRects = () => [{}] as unknown as DOMRectList;
    document.body.append(other);
    other.open = true;
    await waitFor(() => expect(element.open).toBe(false));
    expect(document.activeElement).toBe(other);
    other.remove();
    await waitFor(() => expect(element.open).toBe(true));
});

test('a confirmation that is back after another dialog rests again: a press meant for that one confirms nothing', async () => {
    const fake = fakeRun(asking('deactivate', seen));
    render(<UserAdminDialog run={fake.run} words={words} host={host} more={moreChunk} onExited={() => undefined}/>);
    const deed = screen.getByRole('button', {name: 'Deactivate Bob'});
    const isResting = () => deed.getAttribute('aria-disabled') === 'true';
    await waitFor(() => expect(isResting()).toBe(false));
    deed.focus();
    const other = otherDialog();
    await waitFor(() => expect(document.querySelector('dialog')!.open).toBe(false));
    other.remove();
    await waitFor(() => expect(document.activeElement).toBe(deed));
    expect(isResting()).toBe(true);
    fireEvent.click(deed);
    expect(fake.calls).toEqual([]);
    await waitFor(() => expect(isResting()).toBe(false));
    fireEvent.click(deed);
    expect(fake.calls).toEqual(['confirm']);
});

test('the focus never falls to the page, where a key would be the web app\'s', async () => {
    open(fakeRun(asking('deactivate', seen)));
    await waitFor(() => expect(document.activeElement).toBe(cancel()));
    cancel().remove();
    await waitFor(() => expect(document.activeElement).toBe(dialog()));
});

test('a button that has the focus and works no longer hands it on: a browser would let it fall to the page', async () => {
    open(fakeRun(asking('deactivate', seen)));
    const deed = screen.getByRole<HTMLButtonElement>('button', {name: 'Deactivate Bob'});
    deed.focus();
    deed.disabled = true;
    await waitFor(() => expect(document.activeElement).toBe(cancel()));
});
