/** @jest-environment jsdom */
import {render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';
import React from 'react';

import {receiptOf, watchConsole, words} from '../../../test/ui';
import {facts, idOf, person, session} from '../../../test/people';
import {place} from '../../../test/world';
import type {App, Order} from '../../app/types';

import {createResult} from './card';
import {createCards} from './cards';
import {cardMessage} from './message';

watchConsole();

const receipt = receiptOf(facts(person('bob'), [session('1')]));

const cards = createCards(Math.random);

function draw(id: string) {
    const orders: Order[] = [];
    const app = {order: (order: Order) => void orders.push(order)} as unknown as App;
    const Result = createResult({app, words, host: {place: () => place}, cards});
    const post = {id, message: 'plain words', channel_id: 'elsewhere', root_id: 'thread', props: {type: 'custom_useradmin_result', useradmin: {receipt}}};
    return {orders, ...render(<Result post={post}/>, {legacyRoot: true})};
}

test('two lines: the outcome, and the way to the person, where the post is', async () => {
    const {orders, container} = draw(cards.keep(receipt));
    expect(container.textContent).toMatch(/^@bob: Off and checked \d\d:00:00Details$/);
    await userEvent.click(screen.getByRole('button', {name: 'Details'}));
    expect(orders).toEqual([{verb: 'status', typed: idOf('bob'), at: {channelId: 'elsewhere', teamId: place.teamId, rootId: 'thread'}}]);
    expect((await axe(container)).violations).toEqual([]);
});

test('a post of our type that somebody else wrote shows its message, whatever it claims', () => {
    expect(draw('n3kp7w1qxbgc5ymtz8ruasdfhe').container.textContent).toBe('plain words');
});

test('the message is the same in plain words, with Markdown made harmless', () => {
    expect(cardMessage(receipt, words.say)).toMatch(/^@bob: Off and checked \d\d:00:00$/);
    expect(cardMessage(receipt, () => '*a* [b](c) `d`')).toBe('@bob: \\*a\\* \\[b\\]\\(c\\) \\`d\\`');
});
