import type {ListOpening} from '../app/list/types';
import type {Order} from '../app/types';
import type {Place} from '../host/types';

import {createCommand} from './index';

const at: Place = {channelId: 'c', teamId: 't', rootId: ''};

function make() {
    const orders: Order[] = [];
    const helps: (string | undefined)[] = [];
    const shown: string[] = [];
    const starts: Place[] = [];
    const lists: ListOpening[] = [];
    const command = createCommand({
        app: {
            order: (order) => void orders.push(order), help: (verb) => void helps.push(verb), start: (where) => void starts.push(where),
            list: (opening) => void lists.push(opening),
        },
        host: {isGroup: (name) => name === 'sales', show: (_place, message) => void shown.push(message)},
        say: ({id, values}) => `${id} ${Object.values(values ?? {}).join(' ')}`.trim(),
    });
    return {...command, orders, helps, starts, lists, shown};
}

describe('a line in the editor', () => {
    test('that is right is ordered, and clears the editor', () => {
        const {command, orders} = make();
        expect(command('/useradmin logout @bob, ann', at)).toEqual({});
        expect(orders).toEqual([{verb: 'revoke', at, typed: '@bob, ann'}]);
    });

    test('alone opens the start dialog', () => {
        const {command, helps, orders, starts} = make();
        expect(command('/useradmin ', at)).toEqual({});
        expect({helps, orders, starts}).toEqual({helps: [], orders: [], starts: [at]});
    });

    test('with help opens the commands, or the one that is named', () => {
        const {command, helps, orders, starts} = make();
        expect(command('/useradmin help', at)).toEqual({});
        expect(command('/useradmin help revoke', at)).toEqual({});
        expect({helps, orders, starts}).toEqual({helps: ['', 'revoke'], orders: [], starts: []});
    });

    test('with bulk opens the list dialog, with what was said', () => {
        const {command, lists, orders} = make();
        expect(command('/useradmin bulk', at)).toEqual({});
        expect(command('/useradmin bulk logout @bob\nMüller, Hans', at)).toEqual({});
        expect({lists, orders}).toEqual({lists: [{verb: undefined, text: ''}, {verb: 'revoke', text: '@bob\nMüller, Hans'}], orders: []});
    });

    test('with a name nobody may have is ordered too: names are corrected in the dialog', () => {
        const {command, orders} = make();
        expect(command('/useradmin deactivate @nobodyatall', at)).toEqual({});
        expect(orders).toHaveLength(1);
    });

    test.each([
        ['/useradmin deactivat @bob', 'command.meant'], ['/useradmin revoke @sales', 'target.group'], ['/useradmin activate --force', 'target.option'],
        ['/usradmin status @bob', 'command.trigger'],
    ])('%j keeps the text and starts nothing', (text, id) => {
        const {command, orders, helps} = make();
        expect(command(text, at)).toEqual({error: {message: expect.stringContaining(id) as string}});
        expect([...orders, ...helps]).toEqual([]);
    });
});

test('a message that is a command is refused in words, another is not', () => {
    const {guard} = make();
    expect(guard(' /useradmin deactivate @bob')).toContain('/useradmin deactivate @bob');
    expect(guard('good morning')).toBeUndefined();
});

describe('a line whose hook was answered already', () => {
    test('that is right goes on in the dialog', () => {
        const {carry, orders, starts, lists} = make();
        carry('/useradmin status @bob', at);
        carry('/useradmin', at);
        carry('/useradmin bulk status @bob', at);
        expect({orders, starts, lists}).toEqual({orders: [{verb: 'status', at, typed: '@bob'}], starts: [at], lists: [{verb: 'status', text: '@bob'}]});
    });

    test('with a name that cannot be used is corrected in the dialog', () => {
        const {carry, orders, shown} = make();
        carry('/useradmin deactivate @sales', at);
        expect(orders).toEqual([{verb: 'deactivate', at, typed: '@sales'}]);
        expect(shown).toEqual([]);
    });

    test('with a wrong verb is not lost: it is shown with the reason', () => {
        const {carry, orders, shown} = make();
        carry('/useradmin frobnicate\n@bob `x`', at);
        expect(orders).toEqual([]);
        expect(shown).toEqual(['command.unknownHelp frobnicate\n\n    /useradmin frobnicate @bob `x`']);
    });
});
