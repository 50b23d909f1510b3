/** @jest-environment jsdom */
import {render, screen, waitFor} from '@testing-library/react';
import React from 'react';

import {MANAGER, createHostStore, createLoader} from '../../test/store';
import type {Admin, AdminModule} from '../contract';

import {createChunk} from './chunk';
import {createDoors} from './doors';

const user = {id: 'u', username: 'bob', delete_at: 0, roles: 'system_user'};
const post = {id: 'p', message: 'Off and checked', channel_id: 'c', root_id: ''};
const fetched: AdminModule = {start: () => ({Popover: () => <b>{'section'}</b>, Result: () => <b>{'card'}</b>} as unknown as Admin)};

function open(permissions: string[], fetchModule: () => Promise<AdminModule> = () => Promise.resolve(fetched)) {
    const loader = createLoader(createHostStore(permissions));
    let fetched = 0;
    const chunk = createChunk(loader, () => {
        fetched += 1;
        return fetchModule();
    });
    return {...createDoors(loader, chunk), fetched: () => fetched};
}

test('the popover shows nothing to others, and fetches nothing', () => {
    const {Popover, fetched} = open([]);
    const {container} = render(<Popover user={user}/>);
    expect(container.childElementCount).toBe(0);
    expect(fetched()).toBe(0);
});

test('the popover shows the section to those who may', async () => {
    const {Popover} = open(MANAGER);
    render(<Popover user={user}/>);
    expect(await screen.findByText('section')).toBeTruthy();
});

test('when the chunk is gone the popover asks to reload', async () => {
    const {Popover} = open(MANAGER, () => Promise.reject(new Error('gone')));
    render(<Popover user={user}/>);
    expect((await screen.findByRole('alert')).textContent).toContain('Reload the page');
    expect(screen.getByRole('button', {name: 'Reload'})).toBeTruthy();
});

test('a result whose chunk is gone still shows its words', async () => {
    const {Result, fetched} = open(MANAGER, () => Promise.reject(new Error('gone')));
    render(<Result post={post}/>);
    await waitFor(() => expect(fetched()).toBe(1));
    expect(screen.getByText('Off and checked')).toBeTruthy();
});

test('a post of our type that reaches somebody else fetches nothing', () => {
    const {Result, fetched} = open([]);
    render(<Result post={post}/>);
    expect(screen.getByText('Off and checked')).toBeTruthy();
    expect(fetched()).toBe(0);
});

describe('prefetch', () => {
    let idle: (() => void) | undefined;
    beforeEach(() => {
        window.requestIdleCallback = (callback) => {
            idle = callback as () => void;
            return 1;
        };
    });

    test.each<[string, string[], number]>([['those who may', MANAGER, 1], ['others', [], 0]])('for %s', (_, permissions, times) => {
        const {Prefetch, fetched} = open(permissions);
        render(<Prefetch/>);
        expect(fetched()).toBe(0);
        idle!();
        expect(fetched()).toBe(times);
    });
});
