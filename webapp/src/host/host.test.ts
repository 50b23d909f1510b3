/** @jest-environment jsdom */
import {MANAGER, createHostStore, createLoader} from '../../test/store';

import {createHost, removeStyle} from './host';

const at = {channelId: 'c', teamId: 't', rootId: 'root'};

test('nobody is signed in on the log-in page', () => {
    expect(createHost(createLoader(createHostStore(undefined))).actor()).toBeUndefined();
});

test('permissions are those of all roles, and a role that is not loaded holds none', () => {
    const store = createHostStore(MANAGER);
    const actor = createHost(createLoader(store)).actor()!;
    expect([actor.can('sysconsole_write_user_management_users'), actor.can('create_post'), actor.can('manage_system')]).toEqual([true, true, false]);
    delete store.getState().entities.roles.roles.boss;
    expect(actor.can('sysconsole_write_user_management_users')).toBe(false);
});

test('a shown card is ephemeral, in its thread, and names its component and nothing else in its props', () => {
    const store = createHostStore(MANAGER, {CollapsedThreads: 'default_on'});
    createHost(createLoader(store)).show(at, 'words', 'useradmin-1');
    expect(store.actions).toMatchObject([{
        type: 'RECEIVED_NEW_POST',
        data: {id: 'useradmin-1', type: 'system_ephemeral', user_id: 'me', channel_id: 'c', root_id: 'root', message: 'words', props: {type: 'custom_useradmin_result'}},
        features: {crtEnabled: true},
    }]);
});

test('two messages have two ids', () => {
    const store = createHostStore(MANAGER);
    const host = createHost(createLoader(store));
    host.show(at, 'one');
    host.show(at, 'two');
    expect((store.actions[0]!.data as {props: object}).props).toEqual({});
    const ids = store.actions.map(({data}) => (data as {id: string}).id);
    expect(new Set(ids).size).toBe(2);
});

test('the csrf value is that of the sub-path, where another Mattermost lies on the root of the same host', () => {
    const host = createHost(createLoader(createHostStore(MANAGER)));
    window.history.pushState({}, '', '/sub/team/channels/town-square');
    document.cookie = 'MMCSRF=root; path=/';
    document.cookie = 'MMCSRF=sub; path=/sub';
    expect(host.csrf()).toBe('sub');
    ['/', '/sub'].forEach((path) => (document.cookie = `MMCSRF=; path=${path}; max-age=0`));
    window.history.pushState({}, '', '/');
});

test('the csrf value is read from the cookie when it is asked for', () => {
    const host = createHost(createLoader(createHostStore(MANAGER)));
    document.cookie = 'MMCSRF=first';
    expect(host.csrf()).toBe('first');
    document.cookie = 'MMCSRF=second';
    expect(host.csrf()).toBe('second');
});

test('there is one style element, and it can be taken away twice', () => {
    const host = createHost(createLoader(createHostStore(MANAGER)));
    host.style('a{}');
    host.style('a{}');
    expect(document.querySelectorAll('style')).toHaveLength(1);
    removeStyle();
    removeStyle();
    expect(document.querySelectorAll('style')).toHaveLength(0);
});

describe('the focus', () => {
    beforeEach(() => {
        document.body.innerHTML = '<button id="other"></button><button id="trigger" aria-haspopup="dialog" aria-expanded="true"></button>';
    });
    const focused = () => document.activeElement?.id;

    test('goes back to the popover\'s trigger when nothing else has it', () => {
        const host = createHost(createLoader(createHostStore(MANAGER)));
        host.keepFocus();
        host.returnFocus();
        expect(focused()).toBe('trigger');
    });

    test('goes back from our own dialog, which is still there when it is over', () => {
        document.body.insertAdjacentHTML('beforeend', '<dialog open class="useradmin-modal"><button id="close"></button></dialog>');
        document.getElementById('close')!.focus();
        const host = createHost(createLoader(createHostStore(MANAGER)));
        host.keepFocus();
        host.returnFocus();
        expect(focused()).toBe('trigger');
    });

    test('stays where it is when something has it, and is given back once only', () => {
        const host = createHost(createLoader(createHostStore(MANAGER)));
        host.keepFocus();
        document.getElementById('other')!.focus();
        host.returnFocus();
        expect(focused()).toBe('other');
        document.getElementById('other')!.blur();
        host.returnFocus();
        expect(focused()).toBe('');
    });
});
