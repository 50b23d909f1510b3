/** @jest-environment jsdom */
import {render, screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import {openApp, order} from '../../../test/app';
import {host, moreChunk, watchConsole} from '../../../test/ui';
import {until} from '../../../test/world';
import type {Phase} from '../../app/types';
import {createWords} from '../../i18n/words';
import {UserAdminDialog} from '../dialog/dialog';

import {listChunk} from './list-chunk';

// The list goes on by itself, between what a test does.
watchConsole(/not wrapped in act/);

type ListModule = typeof import('./list');

/** The dialog over a command on two people; its words know nothing of lists before the chunk has come. */
async function several(fetchList: () => Promise<ListModule>) {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', '@bob\n@cat'), 'list');
    const {parts} = run.state().phase as Extract<Phase, {id: 'list'}>;
    const words = createWords('en');
    words.add((await moreChunk.load()).words);
    listChunk(words, fetchList);
    const dialog = <UserAdminDialog run={run} words={words} host={host} more={moreChunk} onExited={() => undefined}/>;
    return {world, parts, words, drawn: render(dialog, {legacyRoot: true})};
}

test('nobody is looked up before the chunk has come; then the list stands there in words', async () => {
    let come: (module: ListModule) => void = () => undefined;
    const {world, words} = await several(() => new Promise((resolve) => (come = resolve)));
    expect(screen.getByRole('status').textContent).toBe(words.say({id: 'more.loading'}));
    expect(world.sent).toEqual([]);
    come(await import('./list'));
    await waitFor(() => expect(screen.getAllByRole('row', {name: /@(bob|cat)\b/})).toHaveLength(2));
});

test('where it cannot be had, what was typed can be copied', async () => {
    const {world, words, parts} = await several(() => Promise.reject(new Error('404')));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', {name: 'What was typed'});
    expect([field.value, field.readOnly]).toEqual(['@bob\n@cat', true]);
    expect(screen.getByRole('alert').textContent).toBe(words.say({id: 'more.missing'}));
    expect(world.sent).toEqual([]);
    expect(parts.stopped()).toBe(false);
});

test('closed before it has come, nothing begins and the run is over', async () => {
    let come: (module: ListModule) => void = () => undefined;
    const {world, parts, drawn} = await several(() => new Promise((resolve) => (come = resolve)));
    await userEvent.click(screen.getAllByRole('button', {name: 'Close'})[0]!);
    drawn.unmount();
    come(await import('./list'));
    expect([parts.stopped(), world.sent]).toEqual([true, []]);
});
