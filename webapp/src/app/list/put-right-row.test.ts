/** Several rows of a table in one line of the text: each is put right by itself. */
import {bob, cat, table} from '../../../test/list';
import {person} from '../../../test/people';
import {quiet} from '../../../test/world';

import type {ListRun} from './types';

const settled = async () => {
    for (let times = 0; times < 20; times++) {
        await quiet();
    }
};

const brief = (list: ListRun) =>
    list.state().rows.map(({candidates: [one], state, chosen}) => [one?.person.username, state, chosen !== '']);

test('the one that is put right is read by its own cells, and the others stay', async () => {
    const rows = [['@bob', 'Leaver'], ['@eva.xx', 'Stays'], ['@cat', 'Leaver']].map(([who, state]) => ({who, state}));
    const {list} = await table([bob, cat, person('eva')], JSON.stringify(rows));
    list.column({people: [0], only: {column: 1, values: ['Leaver']}});
    await settled();
    list.correct(list.state().rows[1]!.entry.key, '@nobody.here');
    await settled();
    expect(brief(list)).toEqual([['bob', 'ready', true], [undefined, 'unknown', false], ['cat', 'ready', true]]);
    list.correct(list.state().rows[1]!.entry.key, '@eva');
    await settled();
    expect(brief(list)).toEqual([['bob', 'ready', true], ['eva', 'aside', false], ['cat', 'ready', true]]);
});
