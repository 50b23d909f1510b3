/** @jest-environment jsdom */
import {act, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import {Provider} from 'react-redux';

import {socket} from '../client';
import {PluginRegistry} from '../plugins/registry';
import {store} from '../store';

import {ProfilePopover} from './controller';

const bob = {id: 'bob', username: 'bob', first_name: '', last_name: '', roles: 'system_user', email: 'bob@example.com', delete_at: 0, notify_props: {email: 'true'}};
const Actions = jest.fn((_props: Record<string, unknown>) => <div>{'plugin row'}</div>);
const registry = new PluginRegistry('one', store);

const open = async (props: object = {}) => {
    render(<Provider store={store}><ProfilePopover userId='bob' triggerClass='user-popover' {...props}>{'bob'}</ProfilePopover></Provider>);
    await userEvent.click(screen.getByText('bob'));
    return screen.findByRole('dialog');
};
const lastProps = () => Actions.mock.calls[Actions.mock.calls.length - 1]![0];

beforeAll(() => {
    // jsdom has none; it only tells when things move.
    window.ResizeObserver = class {
        observe() {}
        unobserve() {}
        disconnect() {}
    };
});

beforeEach(() => {
    Actions.mockClear();
    store.dispatch({type: 'REMOVED_WEBAPP_PLUGIN', data: {id: 'one'}});
    store.dispatch({type: 'RECEIVED_PROFILE', data: bob});
    store.dispatch({type: 'RECEIVED_STATUSES', data: [{user_id: 'bob', status: 'away'}]});
    registry.registerPopoverUserActionsComponent(Actions);
});

test('a plugin\'s row stands last in the bottom row and gets user, hide, status, theme and the websocket', async () => {
    const dialog = await open();
    expect(dialog.getAttribute('aria-label')).toBe('bob\'s profile popover');
    expect(dialog.querySelector('.user-profile-popover-bottom-row')!.lastElementChild!.textContent).toBe('plugin row');
    expect(lastProps()).toMatchObject({user: bob, status: 'away', webSocketClient: socket, theme: {type: 'Denim'}});
});

test('hide closes it', async () => {
    await open();
    await act(async () => (lastProps().hide as () => void)());
    expect(screen.queryByRole('dialog')).toBeNull();
});

test('it follows the store', async () => {
    await open();
    act(() => void store.dispatch({type: 'RECEIVED_PROFILE', data: {...bob, delete_at: 5}}));
    expect(lastProps().user).toMatchObject({delete_at: 5});
});

test('from a webhook\'s post it names the owner, and no status is shown', async () => {
    const dialog = await open({fromWebhook: true, overwriteName: 'Jenkins'});
    expect(dialog.querySelector('#userPopoverUsername')!.textContent).toContain('Jenkins');
    expect(dialog.textContent).toContain('created by an integration from @bob');
    expect(lastProps().status).toBeNull();
});

test('a plugin that throws takes its own row down, no more', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    Actions.mockImplementation(() => {
        throw new Error('broken');
    });
    const dialog = await open();
    expect(dialog.textContent).toContain('An error occurred in the one plugin.');
    expect(dialog.textContent).toContain('Message');
    jest.restoreAllMocks();
});
