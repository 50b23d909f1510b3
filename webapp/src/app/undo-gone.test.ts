import {bob, headOf, openApp, order} from '../../test/app';
import {token} from '../../test/people';
import {failure, quiet, until} from '../../test/world';
import type {TestWorld} from '../../test/world';

import type {Run} from './types';

/** Bob, deactivated with his two access tokens. */
async function deactivated(): Promise<{world: TestWorld; run: Run}> {
    const {world, app} = openApp();
    world.tokens[bob.id] = [token('on'), token('rotated')];
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    await quiet();
    run.confirm({ticks: ['tokens-off'], ticket: ''});
    return {world, run: await until(run, 'done')};
}

async function undo(world: TestWorld, run: Run): Promise<string[]> {
    world.sent.length = 0;
    run.undo();
    await until(run, 'acting');
    await until(run, 'done');
    return world.sent.filter((request) => (/^(activate|enable) /).test(request));
}

test('an access token that was rotated or deleted meanwhile is named as gone, and the others are switched on all the same', async () => {
    const {world, run} = await deactivated();
    world.tokens[bob.id] = [token('on', {active: false}), token('its successor', {active: false})];
    expect(await undo(world, run)).toEqual(['activate bob', 'enable on']);
    expect(headOf(run)).toBe('head.undo.checked');
    expect(world.told.at(-1)!.receipt.headline.notes).toContainEqual({id: 'note.gone', values: {names: {names: [expect.objectContaining({id: 'thing.tokens'})]}}});
});

test('while the access tokens cannot be read none of them is taken for gone', async () => {
    const {world, run} = await deactivated();
    world.before = (request) => {
        if (request.startsWith('tokens')) {
            throw failure('none', 'error.timeout');
        }
    };
    await undo(world, run);
    expect(headOf(run)).not.toBe('head.undo.checked');
});
