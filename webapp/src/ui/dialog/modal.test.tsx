/** @jest-environment jsdom */
import {fireEvent, render, screen, waitFor} from '@testing-library/react';
import React, {StrictMode} from 'react';

import {facts, person} from '../../../test/people';
import {asking, fakeRun, host, moreChunk, open, words} from '../../../test/ui';

import {UserAdminDialog} from './dialog';

const seen = facts(person('bob.meier', {name: 'Bob Meier'}));
const dialog = () => screen.getByRole<HTMLDialogElement>('dialog');
const cancel = () => screen.getByRole('button', {name: 'Cancel'});

test('React\'s StrictMode, which takes each effect away once, does not end the run', async () => {
    const fake = fakeRun(asking('deactivate', seen));
    const {unmount} = render(<StrictMode><UserAdminDialog run={fake.run} words={words} host={host} more={moreChunk} onExited={() => undefined}/></StrictMode>);
    await Promise.resolve();
    expect([fake.calls, dialog().open]).toEqual([[], true]);
    unmount();
    await Promise.resolve();
    expect(fake.calls).toEqual(['closed']);
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
    const other = document.createElement('div');
    other.setAttribute('aria-modal', 'true');
    other.innerHTML = '<p>Other</p><button>Theirs</button>';
    other.getClientRects = () => [{}] as unknown as DOMRectList;
    document.body.append(other);
    await waitFor(() => expect(document.activeElement).toBe(other.querySelector('button')));
    expect(document.querySelector<HTMLDialogElement>('dialog')!.open).toBe(false);
    other.remove();
    await waitFor(() => expect(document.activeElement).toBe(cancel()));
});

test('the focus never falls to the page, where a key would be the web app\'s', async () => {
    open(fakeRun(asking('deactivate', seen)));
    await waitFor(() => expect(document.activeElement).toBe(cancel()));
    cancel().remove();
    await waitFor(() => expect(document.activeElement).toBe(dialog()));
});
