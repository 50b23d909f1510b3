/** @jest-environment jsdom */
import {act, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import {Provider} from 'react-redux';

import {PluginRegistry} from '../plugins/registry';
import {store} from '../store';
import type {Post} from '../types';

import {PostView} from './post';

const base = {id: 'p', user_id: 'bob', channel_id: 'c', root_id: '', message: 'plain', type: '', create_at: 1, update_at: 1, edit_at: 0, delete_at: 0, props: {}, reply_count: 0} as unknown as Post;
const registry = new PluginRegistry('one', store);
const show = (post: Partial<Post>) => render(<Provider store={store}><PostView post={{...base, ...post} as Post} place='CENTER'/></Provider>);

beforeEach(() => {
    store.dispatch({type: 'REMOVED_WEBAPP_PLUGIN', data: {id: 'one'}});
    store.dispatch({type: 'RECEIVED_PROFILE', data: {id: 'bob', username: 'bob', roles: ''}});
});

test('an ephemeral post is "System", visible to one, shows the component of props.type, and its x drops it', async () => {
    registry.registerPostTypeComponent('custom_card', ({post}: {post?: Post}) => <b>{`card of ${post!.message}`}</b>);
    const post = {...base, type: 'system_ephemeral', props: {type: 'custom_card'}} as unknown as Post;
    store.dispatch({type: 'RECEIVED_POSTS_IN_CHANNEL', data: {order: [], posts: {}}, channelId: 'c'});
    store.dispatch({type: 'RECEIVED_NEW_POST', data: post, features: {crtEnabled: true}});
    const {container} = show(post);
    expect(container.querySelector('.post__header')!.textContent).toMatch(/^System.*\(Only visible to you\)/);
    expect(screen.getByText('card of plain')).toBeTruthy();
    expect(screen.queryByText('more')).toBeNull();
    await userEvent.click(screen.getByLabelText('Remove post'));
    expect(store.getState().entities.posts.posts.p).toBeUndefined();
});

test('without the plugin the plain text stands there', () => {
    show({type: 'system_ephemeral', props: {type: 'custom_card'}} as Partial<Post>);
    expect(screen.getByText('plain')).toBeTruthy();
});

test('a component that throws does not take the post down', () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    registry.registerPostTypeComponent('custom_bad', () => {
        throw new Error('broken');
    });
    const {container} = show({type: 'custom_bad' as Post['type']});
    expect(container.querySelector('.post__header')!.textContent).toContain('bob');
    jest.restoreAllMocks();
});

test('webhook and bot posts wear the badge', () => {
    const {container, rerender} = show({props: {from_webhook: 'true'}});
    expect(container.querySelector('.BotTag')).not.toBeNull();
    rerender(<Provider store={store}><PostView post={base} place='CENTER'/></Provider>);
    expect(container.querySelector('.BotTag')).toBeNull();
});

test('a plugin\'s menu entry shows where its filter allows and gets the post\'s id', async () => {
    const action = jest.fn();
    registry.registerPostDropdownMenuAction('Stop it', action, (id: string) => id === 'p');
    registry.registerPostDropdownMenuAction('Elsewhere', action, () => false);
    show({});
    await userEvent.click(screen.getByLabelText('actions'));
    expect(screen.queryByText('Elsewhere')).toBeNull();
    await userEvent.click(screen.getByText('Stop it'));
    expect(action).toHaveBeenCalledWith('p');
    await act(async () => undefined);
});

test('without a plugin\'s entry there is no menu of actions', () => {
    registry.registerPostDropdownMenuAction('Elsewhere', () => undefined, () => false);
    show({});
    expect(screen.queryByLabelText('actions')).toBeNull();
});

test('the post can be told from what opens its author\'s popover', () => {
    show({id: 'abcdefghijklmnopqrstuvwxyz', props: {from_webhook: 'true'}});
    const triggers = screen.getAllByRole('button').filter((button) => button.getAttribute('aria-haspopup') === 'dialog');
    expect(triggers.map((trigger) => trigger.closest('[id^="post_"]')?.id)).toEqual(['post_abcdefghijklmnopqrstuvwxyz', 'post_abcdefghijklmnopqrstuvwxyz']);
    expect(triggers.some((trigger) => trigger.closest('.post__body'))).toBe(false);
});
