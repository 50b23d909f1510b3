/** @jest-environment jsdom */
import {act, render, screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import {Provider} from 'react-redux';

import {client} from '../client';
import {PluginRegistry} from '../plugins/registry';
import {store} from '../store';

import {AdvancedTextEditor} from './editor';

const NOT_FOUND = {server_error_id: 'api.command.execute_command.not_found.app_error', message: 'nf', status_code: 404};
const registry = new PluginRegistry('one', store);
const hook = jest.fn();

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const send = async (text: string) => {
    await userEvent.type(box(), text);
    await userEvent.keyboard('{Enter}');
};

let execute: jest.SpyInstance;
let create: jest.SpyInstance;

beforeEach(() => {
    store.dispatch({type: 'DRAFTS_RESTORED', data: {}});
    hook.mockReset();
    execute = jest.spyOn(client, 'executeCommand').mockRejectedValue(NOT_FOUND);
    create = jest.spyOn(client, 'createPost').mockImplementation(async (post) => ({...post, id: 'p', type: '', update_at: 1}) as never);
    jest.spyOn(client, 'getCommandAutocompleteSuggestionsList').mockResolvedValue([]);
    jest.spyOn(client, 'autocompleteUsers').mockResolvedValue({users: [{id: 'u', username: 'alice', first_name: '', last_name: '', nickname: '', delete_at: 0}]} as never);
    store.dispatch({type: 'REMOVED_WEBAPP_PLUGIN', data: {id: 'one'}});
    store.dispatch({type: 'SELECT_TEAM', data: 't'});
    registry.registerSlashCommandWillBePostedHook(hook);
    render(<Provider store={store}><AdvancedTextEditor channelId='c' rootId='' placeholder='Write'/></Provider>);
});

afterEach(() => jest.restoreAllMocks());

test('{} clears the text and sends nothing', async () => {
    hook.mockReturnValue({});
    await send('/mine  Now');
    expect(hook).toHaveBeenCalledWith('/mine  Now', {channel_id: 'c', team_id: 't', root_id: ''});
    await waitFor(() => expect(box().value).toBe(''));
    expect(execute).not.toHaveBeenCalled();
});

test('an error keeps the text, shows under it, and the same text is not sent again until it is edited', async () => {
    hook.mockReturnValue({error: {message: ' No such verb. '}});
    await send('/mine x');
    expect((await screen.findByText('No such verb.')).className).toBe('control-label');
    await userEvent.keyboard('{Enter}{Enter}');
    expect(hook).toHaveBeenCalledTimes(1);
    await userEvent.type(box(), 'y');
    expect(screen.queryByText('No such verb.')).toBeNull();
    await userEvent.keyboard('{Enter}');
    expect(hook).toHaveBeenCalledTimes(2);
    expect(box().value).toBe('/mine xy');
});

test('a command nobody knows can be sent as a message by a second Enter, past the hook', async () => {
    await send('/nobodys x');
    await screen.findByText(/trigger of '\/nobodys' not found/);
    expect(execute).toHaveBeenCalledWith('/nobodys x', {channel_id: 'c', team_id: 't', root_id: ''});
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(create).toHaveBeenCalledTimes(1));
    expect(create.mock.calls[0][0].message).toBe('/nobodys x');
    expect(hook).toHaveBeenCalledTimes(1);
});

test('a leading blank makes it a message: only the message hook can stop it', async () => {
    act(() => void registry.registerMessageWillBePostedHook(() => ({error: {message: 'Not posted.'}})));
    await send(' /mine x');
    await screen.findByText('Not posted.');
    expect(hook).not.toHaveBeenCalled();
    expect(create).not.toHaveBeenCalled();
});

test('while a hook takes its time nothing else is sent', async () => {
    let answer: (value: object) => void = () => undefined;
    hook.mockReturnValue(new Promise((resolve) => {
        answer = resolve;
    }));
    await send('/mine slow');
    await userEvent.keyboard('{Enter}');
    expect(hook).toHaveBeenCalledTimes(1);
    answer({});
    await waitFor(() => expect(box().value).toBe(''));
});

test('with the list open Enter completes a name and does not send', async () => {
    await userEvent.type(box(), 'hello @al');
    await screen.findByRole('listbox');
    await userEvent.keyboard('{Enter}');
    expect(box().value).toBe('hello @alice ');
    expect(create).not.toHaveBeenCalled();
    expect(screen.queryByRole('listbox')).toBeNull();
});
