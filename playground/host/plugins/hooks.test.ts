import {store} from '../store';

import {runMessageHooks, runSlashCommandHooks} from './hooks';
import {PluginRegistry} from './registry';

const args = {channel_id: 'c', team_id: 't', root_id: ''};
const run = (message: string) => store.dispatch(runSlashCommandHooks(message, args));
const ids = ['zeta', 'alpha', 'mid'];

let heard: string[];

/** Registers one plugin's slash hook, which notes that it was asked. */
function withHook(pluginId: string, answer: (message: string) => unknown): void {
    new PluginRegistry(pluginId, store).registerSlashCommandWillBePostedHook((message: string) => {
        heard.push(`${pluginId}: ${message}`);
        return answer(message);
    });
}

beforeEach(() => {
    heard = [];
    ids.forEach((id) => store.dispatch({type: 'REMOVED_WEBAPP_PLUGIN', data: {id}}));
});

test('plugins are asked in the order of their ids, and silence passes the command on unchanged', async () => {
    withHook('zeta', () => undefined);
    withHook('alpha', () => null);
    expect(await run('/x  Y\n')).toEqual({message: '/x  Y\n', args});
    expect(heard).toEqual(['alpha: /x  Y\n', 'zeta: /x  Y\n']);
});

test.each([[{}], [{error: {message: 'no'}}]])('%j ends the chain', async (answer) => {
    withHook('alpha', () => answer);
    withHook('zeta', () => undefined);
    expect(await run('/x')).toEqual(answer);
    expect(heard).toEqual(['alpha: /x']);
});

test('a changed command is what the next plugin sees', async () => {
    withHook('alpha', () => ({message: '/y', args}));
    withHook('mid', () => undefined);
    expect(await run('/x')).toEqual({message: '/y', args});
    expect(heard).toEqual(['alpha: /x', 'mid: /y']);
});

test('a hook that throws ends the command, whichever plugin it belongs to', async () => {
    withHook('alpha', () => {
        throw new Error('broken plugin');
    });
    await expect(run('/somebody-elses')).rejects.toThrow('broken plugin');
});

test('a message hook may change a post or refuse it', async () => {
    new PluginRegistry('alpha', store).registerMessageWillBePostedHook((post: {message: string}) =>
        (post.message === 'bad' ? {error: {message: 'refused'}} : {post: {...post, message: post.message.toUpperCase()}}));
    expect(await store.dispatch(runMessageHooks({message: 'bad'}))).toEqual({error: {message: 'refused'}});
    expect(await store.dispatch(runMessageHooks({message: 'good'}))).toEqual({post: {message: 'GOOD'}});
});
