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
import {cardMessage} from './message';

watchConsole();

const receipt = receiptOf(facts(person('bob'), [session('1')]));

function draw(useradmin: unknown) {
    const orders: Order[] = [];
    const app = {order: (order: Order) => void orders.push(order)} as unknown as App;
    const Result = createResult({app, words, host: {place: () => place}});
    const post = {id: 'p', message: 'plain words', channel_id: 'elsewhere', root_id: 'thread', props: {useradmin}};
    return {orders, ...render(<Result post={post}/>, {legacyRoot: true})};
}

test('two lines: the outcome, and the way to the person, where the post is', async () => {
    const {orders, container} = draw({receipt});
    expect(container.textContent).toMatch(/^@bob: Off and checked \d\d:00:00Details$/);
    await userEvent.click(screen.getByRole('button', {name: 'Details'}));
    expect(orders).toEqual([{verb: 'status', typed: idOf('bob'), at: {channelId: 'elsewhere', teamId: place.teamId, rootId: 'thread'}}]);
    expect((await axe(container)).violations).toEqual([]);
});

test.each([
    ['nothing', undefined],
    ['no receipt', {}],
    ['an unknown act', {receipt: {...receipt, act: 'delete'}}],
    ['no person', {receipt: {...receipt, person: null}}],
    ['a headline without words', {receipt: {...receipt, headline: {tone: 'good'}}}],
    ['an unknown tone', {receipt: {...receipt, headline: {...receipt.headline, tone: 'x'}}}],
    ['text', 'receipt'],
])('a post that carries %s shows its message', (_what, useradmin) => {
    expect(draw(useradmin).container.textContent).toBe('plain words');
});

test('the message is the same in plain words, with Markdown made harmless', () => {
    expect(cardMessage(receipt, words.say)).toMatch(/^@bob: Off and checked \d\d:00:00$/);
    expect(cardMessage(receipt, () => '*a* [b](c) `d`')).toBe('@bob: \\*a\\* \\[b\\]\\(c\\) \\`d\\`');
});
