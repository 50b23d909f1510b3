/** @jest-environment jsdom */
import {act, render, screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import {Provider} from 'react-redux';

import {PluginRegistry} from '../plugins/registry';
import {store} from '../store';

import {AdvancedTextEditor} from './editor';

const registry = new PluginRegistry('one', store);
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const editorOf = (channelId: string) => <Provider store={store}><AdvancedTextEditor channelId={channelId} rootId='' placeholder='Write'/></Provider>;

beforeEach(() => {
    store.dispatch({type: 'DRAFTS_RESTORED', data: {}});
    store.dispatch({type: 'REMOVED_WEBAPP_PLUGIN', data: {id: 'one'}});
});

test('each channel keeps what was typed in it, in the one editor', async () => {
    const {rerender} = render(editorOf('a'));
    await userEvent.type(box(), 'for a');
    rerender(editorOf('b'));
    expect(box().value).toBe('');
    await userEvent.type(box(), 'for b');
    rerender(editorOf('a'));
    expect(box().value).toBe('for a');
});

test('a command that ends after the channel was left clears its own draft, not the one in sight', async () => {
    let finish: (value: object) => void = () => undefined;
    registry.registerSlashCommandWillBePostedHook(() => new Promise((resolve) => {
        finish = resolve;
    }));
    const {rerender} = render(editorOf('a'));
    await userEvent.type(box(), ' {Backspace}/mine{Enter}');
    rerender(editorOf('b'));
    await userEvent.type(box(), 'for b');
    await act(async () => finish({}));
    expect(box().value).toBe('for b');
    rerender(editorOf('a'));
    await waitFor(() => expect(box().value).toBe(''));
});

test('Ctrl+Up brings sent texts back, also refused ones; a text of one\'s own is not lost', async () => {
    registry.registerSlashCommandWillBePostedHook((message: string) => (message === '/bad' ? {error: {message: 'no'}} : {}));
    render(editorOf('a'));
    await userEvent.type(box(), '/good{Enter}');
    await waitFor(() => expect(box().value).toBe(''));
    await userEvent.type(box(), '/bad{Enter}');
    await screen.findByText('no');
    await userEvent.clear(box());
    await userEvent.keyboard('{Control>}{ArrowUp}{/Control}');
    expect(box().value).toBe('/bad');
    await userEvent.keyboard('{Control>}{ArrowUp}{/Control}');
    expect(box().value).toBe('/good');
    await userEvent.type(box(), '!');
    await userEvent.keyboard('{Control>}{ArrowDown}{/Control}');
    expect(box().value).toBe('/good!');
});
