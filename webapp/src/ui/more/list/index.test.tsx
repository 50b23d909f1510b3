/** @jest-environment jsdom */
import {screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import {openApp, order} from '../../../../test/app';
import {open, watchConsole} from '../../../../test/ui';
import {until} from '../../../../test/world';
import type {Phase} from '../../../app/types';

// The list goes on by itself, between what a test does.
watchConsole(/not wrapped in act/);

async function several() {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob cat'), 'list');
    const {parts} = run.state().phase as Extract<Phase, {id: 'list'}>;
    return {parts, drawn: open({run, calls: [], set: () => undefined})};
}

const inTable = () => waitFor(() => expect(screen.getAllByRole('row', {name: /@(bob|cat)\b/})).toHaveLength(2));

test('several people of a command are looked up and stand in the list dialog', async () => {
    await several();
    await inTable();
});

test('a list that is closed while nothing runs ends its requests', async () => {
    const {parts} = await several();
    await inTable();
    expect(parts.stopped()).toBe(false);
    await userEvent.click(screen.getByRole('button', {name: 'Close'}));
    await waitFor(() => expect(parts.stopped()).toBe(true));
});

test('a dialog that is taken away ends it too', async () => {
    const {parts, drawn} = await several();
    drawn.unmount();
    await Promise.resolve();
    expect(parts.stopped()).toBe(true);
});
