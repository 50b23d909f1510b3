import {MANAGER, createHostStore, createLoader} from '../../test/store';
import type {Admin, AdminModule} from '../contract';

import {createChunk} from './chunk';
import {createHooks} from './hooks';

const args = {channel_id: 'c', team_id: 't', root_id: 'r'};

function open(permissions: string[] | undefined, fetchModule?: () => Promise<AdminModule>) {
    const store = createHostStore(permissions);
    const carried: unknown[] = [];
    let fetched = 0;
    const admin = {
        command: (text: string) => ({error: {message: `command ${text}`}}),
        guard: (text: string) => (text.includes('deactivate') ? 'not posted' : undefined),
        carry: (...all: unknown[]) => carried.push(all),
        stop: () => undefined,
    } as unknown as Admin;
    const chunk = createChunk(createLoader(store), () => {
        fetched += 1;
        return fetchModule?.() ?? Promise.resolve({start: () => admin});
    });
    return {store, chunk, hooks: createHooks(createLoader(store), chunk), carried, fetched: () => fetched, admin};
}

const gone = () => Promise.reject(new Error('ChunkLoadError'));

test('somebody who manages nobody is told plainly, and the chunk is not fetched', async () => {
    for (const permissions of [[], undefined]) {
        const {hooks, fetched} = open(permissions);
        expect(await hooks.command('/useradmin deactivate @bob', args)).toEqual({error: {message: expect.stringContaining('people who manage users')}});
        expect(await hooks.command('/usradmin deactivate @bob', args)).toBeUndefined();
        expect(await hooks.message({message: ' /useradmin deactivate @bob'})).toEqual({post: {message: ' /useradmin deactivate @bob'}});
        expect(fetched()).toBe(0);
    }
});

test.each(['/users', '/useradministrator @bob', '/echo useradmin', 'hello'])('the line %s is left to others', async (text) => {
    expect(await open(MANAGER).hooks.command(text, args)).toBeUndefined();
});

test('a command is answered by the chunk, in any case and with any white space', async () => {
    const {hooks} = open(MANAGER);
    expect(await hooks.command('/UserAdmin\nhelp', args)).toEqual({error: {message: 'command /UserAdmin\nhelp'}});
    expect(await hooks.command('/useradmin', args)).toEqual({error: {message: 'command /useradmin'}});
});

test('a mistyped trigger is refused by the chunk\'s guard', async () => {
    expect(await open(MANAGER).hooks.command('/usradmin deactivate @bob', args)).toEqual({error: {message: 'not posted'}});
});

test('the chunk is gone after an upgrade: asks to reload and keeps the text', async () => {
    const {hooks} = open(MANAGER, gone);
    expect(await hooks.command('/useradmin deactivate @bob', args)).toEqual({error: {message: expect.stringContaining('Reload the page')}});
    expect(await hooks.message({message: ' /useradmin deactivate @bob'})).toEqual({error: {message: expect.stringContaining('Reload the page')}});
    expect(await hooks.message({message: 'unless it rains'})).toEqual({post: {message: 'unless it rains'}});
});

describe('the chunk takes longer than a second', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    test('the editor is freed, and the line opens the dialog later', async () => {
        let arrive: (module: AdminModule) => void = () => undefined;
        const {hooks, carried, admin} = open(MANAGER, () => new Promise((resolve) => (arrive = resolve)));
        const answer = hooks.command('/useradmin deactivate @bob', args);
        await jest.advanceTimersByTimeAsync(1_000);
        expect(await answer).toEqual({});
        arrive({start: () => admin});
        await jest.advanceTimersByTimeAsync(0);
        expect(carried).toEqual([['/useradmin deactivate @bob', {channelId: 'c', teamId: 't', rootId: 'r'}]]);
    });

    test('a command behind a blank is not posted all the same', async () => {
        const {hooks} = open(MANAGER, () => new Promise(() => undefined));
        const answers = Promise.all([hooks.message({message: ' /useradmin deactivate @bob'}), hooks.message({message: 'until noon'})]);
        await jest.advanceTimersByTimeAsync(1_000);
        expect(await answers).toEqual([{error: {message: expect.stringContaining('Reload the page')}}, {post: {message: 'until noon'}}]);
    });

    test('and then does not come: what was typed stands in the channel, for its writer alone', async () => {
        let fail: (error: Error) => void = () => undefined;
        const {hooks, store} = open(MANAGER, () => new Promise((_, reject) => (fail = reject)));
        const answer = hooks.command('/useradmin deactivate @bob', args);
        await jest.advanceTimersByTimeAsync(1_000);
        await answer;
        fail(new Error('ChunkLoadError'));
        await jest.advanceTimersByTimeAsync(0);
        expect(store.actions).toMatchObject([{type: 'RECEIVED_NEW_POST', data: {type: 'system_ephemeral', channel_id: 'c', root_id: 'r', message: expect.stringContaining('/useradmin deactivate @bob')}}]);
    });
});

test('a post that looks like a command is refused, ordinary posts go through unchanged', async () => {
    const {hooks} = open(MANAGER);
    expect(await hooks.message({message: ' /useradmin deactivate @bob'})).toEqual({error: {message: 'not posted'}});
    const post = {message: 'usually we wait', file_ids: ['f']};
    expect(await hooks.message(post)).toEqual({post});
});

test('once the chunk is in memory it is asked about every line', async () => {
    const {hooks, chunk} = open(MANAGER);
    expect(await hooks.message({message: '7useradmin deactivate @bob'})).toEqual({post: {message: '7useradmin deactivate @bob'}});
    await chunk.load();
    expect(await hooks.message({message: '7useradmin deactivate @bob'})).toEqual({error: {message: 'not posted'}});
    expect(await hooks.command('/seradmin deactivate @bob', args)).toEqual({error: {message: 'not posted'}});
});

test('whatever goes wrong inside, the hook does not reject', async () => {
    const {hooks} = open(MANAGER, () => Promise.resolve({start: () => ({command: () => {
        throw new Error('ours');
    }} as unknown as Admin)}));
    await expect(hooks.command('/useradmin', args)).resolves.toHaveProperty('error');
});

test.each([[MANAGER], [[]]])('what a hook of another plugin hands on instead of a line or a post is left as it is (%j)', async (permissions) => {
    const {hooks, chunk} = open(permissions);
    for (const odd of [undefined, null, {}, {message: undefined}] as never[]) {
        expect(await hooks.message(odd)).toEqual({post: odd});
        expect(await hooks.command(odd, odd)).toBeUndefined();
        await chunk.load();
    }
    expect(await hooks.command('/useradmin help', undefined as never)).toEqual(permissions.length > 0 ? {error: {message: expect.any(String)}} : expect.anything());
});
