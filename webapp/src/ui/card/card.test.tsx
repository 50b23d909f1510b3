/** @jest-environment jsdom */
import {act, render, screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';
import React from 'react';

import {receiptOf, watchConsole, words} from '../../../test/ui';
import {facts, person, session} from '../../../test/people';
import {place} from '../../../test/world';
import type {Receipt} from '../../core/receipt';
import {undoable} from '../../core/undo';
import type {Place} from '../../host/types';

import {createResult} from './card';
import {createCards} from './cards';
import {cardMessage} from './message';

watchConsole();

const receipt = receiptOf(facts(person('bob'), [session('1')]), {ticket: 'INC-7'});
const at: Place = {channelId: 'elsewhere', teamId: place.teamId, rootId: 'thread'};
const button = (name: string) => screen.getByRole('button', {name});

/** `mine`: whether this tab made the post. */
function draw(mine = true, copies = true) {
    const cards = createCards(Math.random);
    const calls: unknown[] = [];
    const copied: string[] = [];
    const listeners = new Set<() => void>();
    let kept: Receipt = receipt;
    let undone = () => undefined as void;
    const app = {
        receiptOf: (id: string) => (id === kept.id ? kept : undefined),
        receipt: (id: string, where: Place) => void calls.push(['receipt', id, where]),
        canUndo: undoable,
        undo: (id: string, where: Place) => {
            calls.push(['undo', id, where]);
            return new Promise<void>((resolve) => (undone = resolve));
        },
        onReceipts: (listener: () => void) => {
            listeners.add(listener);
            return () => void listeners.delete(listener);
        },
        versions: () => ({server: '11.6.0', plugin: '0.1.0'}),
    };
    const host = {place: () => place, copy: (text: string) => Promise.resolve(copied.push(text) > 0 && copies)};
    const Result = createResult({app, words, host, cards});
    const id = mine ? cards.keep(receipt) : 'n3kp7w1qxbgc5ymtz8ruasdfhe';
    const post = {id, message: 'plain words', channel_id: at.channelId, root_id: at.rootId, props: {type: 'custom_useradmin_result', useradmin: {receipt}}};
    const drawn = render(<Result post={post}/>, {legacyRoot: true});
    const change = (next: Partial<Receipt>) => act(() => {
        kept = {...kept, ...next};
        listeners.forEach((listener) => listener());
    });
    return {calls, copied, listeners, change, undone: () => act(async () => undone()), ...drawn};
}

test('two lines: the outcome, and what can be done with it where the post is', async () => {
    const {calls, container, listeners, unmount} = draw();
    expect(container.textContent).toMatch(/^@bob: Off and checked \d\d:00:00DetailsUndoCopy for ticket$/);
    await userEvent.click(button('Details'));
    expect(calls).toEqual([['receipt', 'r1', at]]);
    expect((await axe(container)).violations).toEqual([]);
    unmount();
    expect(listeners.size).toBe(0);
});

test('undo is one press; it goes when it has been done, and the focus stays in the card', async () => {
    const {calls, change, undone} = draw();
    await userEvent.click(button('Undo'));
    await userEvent.click(button('Undoing…'));
    expect(calls).toEqual([['undo', 'r1', at]]);
    change({undone: true});
    await undone();
    expect(screen.queryByRole('button', {name: /Undo/})).toBeNull();
    expect(screen.getByText('Undone')).toBeTruthy();
    expect(document.activeElement).toBe(button('Details'));
});

test('an undo that came to nothing can be tried again', async () => {
    const {undone} = draw();
    await userEvent.click(button('Undo'));
    await undone();
    expect(button('Undo')).toBeTruthy();
});

test('the headline follows the receipt', () => {
    const {container, change} = draw();
    change({headline: {text: {id: 'head.deactivate.left', values: {count: 1}}, tone: 'bad', notes: []}});
    expect(container.textContent).toContain('1 session is still listed');
});

test('it is copied for a ticket, or says where it can be', async () => {
    const {copied, unmount} = draw();
    await userEvent.click(button('Copy for ticket'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied'));
    expect(copied[0]).toContain('- Ticket: INC-7');
    unmount();
    draw(true, false);
    await userEvent.click(button('Copy for ticket'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Open Details'));
});

test('a post of our type that somebody else wrote shows its message, whatever it claims', () => {
    expect(draw(false).container.textContent).toBe('plain words');
});

test('the message is the same in plain words, with Markdown made harmless', () => {
    expect(cardMessage(receipt, words.say)).toMatch(/^@bob: Off and checked \d\d:00:00$/);
    expect(cardMessage(receipt, () => '*a* [b](c) `d`\n@all')).toBe('@bob: `*a*` `[b](c`) \'d\' `@all`');
});
