/** @jest-environment jsdom */
import type {WebSocketMessage} from '@mattermost/client';

import {store} from '../store';

import {dropHandlers, forwardEvent, forwardReconnect} from './events';
import {PluginRegistry} from './registry';

const updated = {event: 'user_updated', data: {user: {id: 'bob', delete_at: 5}}} as unknown as WebSocketMessage;

afterEach(() => ['one', 'two'].forEach(dropHandlers));

test('a plugin hears the events it registered for, the user as an object, by its last handler', () => {
    const [first, last] = [jest.fn(), jest.fn()];
    const registry = new PluginRegistry('one', store);
    registry.registerWebSocketEventHandler('user_updated', first);
    registry.registerWebSocketEventHandler('user_updated', last);
    forwardEvent(updated);
    forwardEvent({...updated, event: 'typing'} as WebSocketMessage);
    expect(first).not.toHaveBeenCalled();
    expect(last.mock.calls).toEqual([[updated]]);
});

test('a handler that throws keeps the event from the plugins after it', () => {
    const heard = jest.fn();
    new PluginRegistry('one', store).registerWebSocketEventHandler('user_updated', () => {
        throw new Error('broken');
    });
    new PluginRegistry('two', store).registerWebSocketEventHandler('user_updated', heard);
    expect(() => forwardEvent(updated)).toThrow('broken');
    expect(heard).not.toHaveBeenCalled();
});

test('a removed plugin hears nothing, not even that the connection is back', () => {
    const heard = jest.fn();
    const registry = new PluginRegistry('one', store);
    registry.registerReconnectHandler(heard);
    forwardReconnect();
    dropHandlers('one');
    forwardReconnect();
    expect(heard).toHaveBeenCalledTimes(1);
});
