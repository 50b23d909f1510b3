/** @jest-environment jsdom */
import {MANAGER, createHostStore, createLoader, createRegistry} from '../../test/store';

import {createHost} from './host';
import type {HostPost, Registry} from './registry';

function open(registry: Registry = createRegistry()) {
    const store = createHostStore(MANAGER);
    return {store, host: createHost(createLoader(store, registry))};
}

const broken = () => {
    throw new Error('broken');
};

describe('an entry of the post menu', () => {
    function menu(post: Partial<HostPost> | undefined) {
        const registry = createRegistry();
        const {store, host} = open(registry);
        store.getState().entities.posts = {posts: post ? {p: {id: 'p', user_id: 'u', channel_id: 'c', create_at: 1, ...post}} : {}};
        host.addPostAction('Stop it', () => undefined);
        return {store, entry: registry.menu[0]!};
    }

    test.each<[string, boolean, Partial<HostPost> | undefined]>([
        ['a person\'s post', true, {type: ''}],
        ['another plugin\'s post', true, {type: 'custom_poll'}],
        ['a post of the system', false, {type: 'system_leave_channel'}],
        ['a post for this person alone', false, {type: 'system_ephemeral'}],
        ['a deleted post', false, {delete_at: 5}],
        ['a post just deleted by somebody', false, {state: 'DELETED'}],
        ['a post that is not there', false, undefined],
    ])('%s: %s', (_, shown, post) => {
        expect(menu(post).entry.filter('p')).toBe(shown);
    });

    test('goes when the roles no longer allow it', () => {
        const {store, entry} = menu({});
        expect(entry.filter('p')).toBe(true);
        store.getState().entities.roles.roles.boss!.permissions = [];
        expect(entry.filter('p')).toBe(false);
    });

    test('opens with the post\'s id, and lets nothing out', () => {
        const registry = createRegistry();
        const opened: string[] = [];
        const {host} = open(registry);
        host.addPostAction('Stop it', (id) => opened.push(id));
        host.addPostAction('Break', broken);
        registry.menu.forEach(({action}) => action('p'));
        expect([registry.menu[0]!.text, opened]).toEqual(['Stop it', ['p']]);
    });
});

describe('an edited message', () => {
    function edit(message: string, why: (text: string) => string | undefined) {
        const registry = createRegistry();
        const {store, host} = open(registry);
        host.guardEdits(why);
        return {store, save: () => registry.edits[0]!({message})};
    }

    const why = (text: string) => (text.startsWith('/useradmin') ? 'Not posted.' : undefined);

    test('is refused where it has become a command, and saved as it is otherwise', () => {
        expect(edit('/useradmin revoke bob', why).save()).toEqual({error: {message: 'Not posted.'}});
        expect(edit('good morning', why).save()).toEqual({post: {message: 'good morning'}});
    });

    test('is nothing of ours without the roles, and is saved where the question breaks', () => {
        const {store, save} = edit('/useradmin revoke bob', why);
        store.getState().entities.roles.roles.boss!.permissions = [];
        expect(save()).toEqual({post: {message: '/useradmin revoke bob'}});
        expect(edit('good morning', broken).save()).toEqual({post: {message: 'good morning'}});
    });
});

describe('changes of accounts', () => {
    test('reach all listeners, one that breaks notwithstanding', () => {
        const registry = createRegistry();
        const {host} = open(registry);
        const heard: unknown[] = [];
        host.onAccountChange(broken);
        host.onAccountChange((change) => heard.push(change));
        registry.events.user_updated!({data: {user: {id: 'u'}}});
        registry.reconnects.forEach((back) => back());
        expect([heard, registry.reconnects.length]).toEqual([[{id: 'u', off: false}, undefined], 1]);
    });

    test.each([{}, {data: null}, {data: {}}, {data: {user: null}}, {data: {user: {id: 7}}}, undefined as never])('%j says nothing of anybody', (message) => {
        const registry = createRegistry();
        const heard: unknown[] = [];
        open(registry).host.onAccountChange((change) => heard.push(change));
        registry.events.user_updated!(message);
        expect(heard).toEqual([]);
    });
});

test('a web app that lacks these doors, or breaks at one, keeps the others', () => {
    const older = createRegistry();
    delete older.registerPostDropdownMenuAction;
    delete older.registerReconnectHandler;
    delete older.registerMessageWillBeUpdatedHook;
    const {host} = open(older);
    const heard: unknown[] = [];
    host.addPostAction('Stop it', () => undefined);
    host.guardEdits(() => undefined);
    host.onAccountChange((change) => heard.push(change));
    older.events.user_updated!({data: {user: {id: 'u', delete_at: 5}}});
    expect(heard).toEqual([{id: 'u', off: true}]);

    const registry = {...createRegistry(), registerPostDropdownMenuAction: broken, registerWebSocketEventHandler: broken};
    const other = open(registry).host;
    other.addPostAction('Stop it', () => undefined);
    other.onAccountChange((change) => heard.push(change));
    registry.reconnects.forEach((back) => back());
    expect(heard).toEqual([{id: 'u', off: true}, undefined]);
});
