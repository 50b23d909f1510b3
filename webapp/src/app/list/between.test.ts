/** What happens while something is still being looked up. */
import {pieceOf} from '../../core/list/piece';

import {about, ann, ANSWERS, bob, cameTo, cat, confirmed, dan, keptId, openList, partsOf, table, untilPhase} from '../../../test/list';
import {person} from '../../../test/people';
import {failure, holdBack, quiet} from '../../../test/world';

test('another verb makes the table anew before anything of it can be run', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@cat', (own) => {
        own.activeAt = {[cat.id]: 1_772_539_200_000};
    });
    list.choose('status');
    await untilPhase(list, 'looking');
    await untilPhase(list, 'table');
    const release = holdBack(world, `active-at ${bob.id} ${cat.id}`);
    list.choose('deactivate');
    list.tick(0, bob.id);
    list.ask();
    list.confirm(ANSWERS);
    expect(list.state().phase).toBe('looking');
    release();
    await untilPhase(list, 'table');
    expect(list.state().rows.map(({state}) => state)).toEqual(['ready', 'check']);
    expect(about(world.sent, 'deactivate')).toEqual([]);
});

test('a correction that is under way holds the question back, and a second one does not lose the first', async () => {
    const {world, list} = await table([ann, bob, cat, dan], '@bob\n@boob\n@caat');
    const release = holdBack(world, 'usernames cat');
    list.correct(2, '@cat');
    list.correct(1, '@dan');
    list.ask();
    expect(list.state()).toMatchObject({phase: 'table', blocked: {id: 'list.correcting'}});
    release();
    await quiet();
    expect(list.state().blocked).toBeUndefined();
    expect(list.state().rows.map(({state, candidates}) => [state, candidates[0]?.person.username])).toEqual([['ready', 'bob'], ['already', 'dan'], ['ready', 'cat']]);
    expect(list.state().text).toBe('@bob\n@dan\n@cat');
});

test.each([
    [`${bob.email}, ${cat.email}`, [['ready', undefined], ['ready', undefined]]],
    [`${bob.email}, manager ${cat.email}`, [['check', 'list.doubt.several'], ['check', 'list.why.otherName']]],
    [`${bob.email} (manager: ${cat.email})`, [['check', 'list.doubt.several'], ['check', 'list.doubt.several']]],
])('a line put right to %j is read as any other', async (fresh, expected) => {
    const {list} = await table([ann, bob, cat], '@boob');
    list.correct(0, fresh);
    await quiet();
    expect(list.state().rows.map(({state, why}) => [state, why?.id])).toEqual(expected);
    expect(list.state().text).toBe(fresh);
});

test('of a line that names several people one is put right, and what stands between them still counts', async () => {
    const {list} = await table([ann, bob, cat], '@boob replaces @cat');
    list.correct(0, '@bob');
    await quiet();
    const told = list.state().rows.map(({state, chosen, candidates: [one]}) => [one!.person.username, state, chosen]);
    expect(told).toEqual([['bob', 'check', ''], ['cat', 'check', '']]);
});

test('of a table\'s row the wrong cell alone is put right; what was pasted and what else stands there still counts', async () => {
    const rows = ['E-Mail;Name;Manager', `${bob.email};Bob Meier;${dan.email}`, `caat@acme.test;Catherine;${dan.email}`];
    const {list} = await table([ann, bob, person('cat', {name: 'Bert Other'}), dan], rows.join('\n'));
    list.column({people: [0]});
    await untilPhase(list, 'looking');
    await untilPhase(list, 'table');
    const [, wrong] = list.state().rows;
    expect(pieceOf(wrong!.entry)).toBe('caat@acme.test');
    list.correct(wrong!.entry.key, cat.email);
    await quiet();
    const [, right] = list.state().rows;
    expect(right).toMatchObject({state: 'check', why: {id: 'list.why.otherName'}, entry: {key: wrong!.entry.key, text: rows[2], put: cat.email}});
    expect(list.state().text).toBe([rows[0], rows[1], rows[2]!.replace('caat@', 'cat@')].join('\n'));
});

test('two corrections at once, and a tick between them, each come to what they say', async () => {
    const {world, list} = await table([ann, bob, cat, dan], '@boob\n@caat\n@bob');
    const release = holdBack(world, `active-at ${bob.id} ${cat.id}`);
    list.correct(1, '@cat');
    await quiet();
    list.correct(1, '@caat');
    list.tick(2, '');
    expect(list.state().rows.map(({state, chosen}) => [state, chosen])).toEqual([['check', ''], ['check', ''], ['ready', '']]);
    release();
    await quiet();
    expect(list.state()).toMatchObject({blocked: undefined, text: '@boob\n@caat\n@bob'});
    list.correct(1, '@cat');
    await quiet();
    expect(list.state().rows.map(({state, chosen}) => [state, chosen])).toEqual([['check', ''], ['ready', cat.id], ['ready', '']]);
});

test('a correction during which another verb is chosen is not lost, and holds nothing back for good', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@caat');
    const release = holdBack(world, 'usernames cat');
    list.correct(1, '@cat');
    list.choose('revoke');
    release();
    await untilPhase(list, 'table');
    await quiet();
    expect(list.state()).toMatchObject({verb: 'revoke', blocked: undefined, text: '@bob\n@cat'});
    expect(list.state().rows.map(({state}) => state)).toEqual(['ready', 'ready']);
});

test('a correction that fails says so, and holds nothing back', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@caat');
    world.before = (request) => {
        if (request.startsWith('active-at')) {
            throw {...failure('refused', 'error.expired'), expired: true, status: 401};
        }
    };
    list.correct(1, '@cat');
    await quiet();
    expect(list.state()).toMatchObject({phase: 'table', blocked: undefined, why: {id: 'error.expired'}});
    expect(list.state().rows.map(({state}) => state)).toEqual(['ready', 'check']);
});

test.each([
    ['@bobb\r@zed\r@cat', 0, '@bob\r@zed\r@cat'],
    ['@cat.x2 @bobb, @bo', 2, '@cat.x2 @bobb, @bob'],
    ['Bob Meier Maier; Bob Meier', 1, 'Bob Meier Maier; @bob'],
    ['@boob replaces @cat', 0, '@bob replaces @cat'],
])('a correction of %j goes where it belongs', async (text, which, after) => {
    const {list} = await table([ann, bob, cat, person('maier', {name: 'Bob Meier Maier'})], text);
    list.correct(list.state().rows[which]!.entry.key, '@bob');
    await quiet();
    expect(list.state().text).toBe(after);
});

test('in an earlier run\'s own file the whole row gives way: its id would lead to the one before', async () => {
    const header = 'line,original,person_id,act,result,off_since';
    const {list} = await table([ann, bob, cat, dan], `${header}\n1,@bob,${bob.id},deactivate,done,\n2,@cat,${cat.id},deactivate,done,`);
    list.column({people: [0]});
    await untilPhase(list, 'looking');
    await untilPhase(list, 'table');
    list.correct(0, '@dan');
    await quiet();
    expect(list.state().rows.map(({candidates: [one]}) => one!.person.username)).toEqual(['dan', 'cat']);
    expect(list.state().text).toBe(`${header}\n@dan\n2,@cat,${cat.id},deactivate,done,`);
});

test('somebody whose account is gone when a kept list is opened ends with that', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@cat');
    const release = holdBack(world, 'deactivate bob');
    list.ask();
    list.confirm(ANSWERS);
    await quiet();
    list.stop();
    release();
    await untilPhase(list, 'ended');
    const later = openList(partsOf(world), {record: keptId(world)});
    world.people = [ann];
    later.undo();
    await untilPhase(later, 'running');
    await untilPhase(later, 'ended');
    expect(later.state().lines.map(({receipt}) => receipt?.headline.notes[0])).toEqual(Array(2).fill({id: 'list.note.notBegun', values: {why: {id: 'error.missing'}}}));
});

test('a text that names nobody goes back to be looked at, with what was pasted', async () => {
    const {world, list} = await table([ann, bob], '# nobody yet\n\nHi all,');
    expect(list.state()).toMatchObject({phase: 'paste', text: '# nobody yet\n\nHi all,', why: {id: 'list.nobody'}});
    expect(about(world.sent, 'usernames', 'ids', 'email', 'search', 'active-at', 'sessions', 'deactivate')).toEqual(['usernames hi all']);
});

test('a browser without room is said to have none', async () => {
    const {world, list} = await table();
    world.room = 0;
    await confirmed(list);
    expect(list.state().unkept).toBe(true);
});

test('who begins late is noted as well as those who were quicker', async () => {
    const many = Array.from({length: 12}, (_, i) => person(`p${i + 10}`));
    const {world, parts, list} = await table([ann, ...many], many.map(({username}) => `@${username}`).join('\n'));
    let free: () => void = () => undefined;
    parts.book.hold(many[0]!.id, new Promise((resolve) => {
        free = () => resolve(undefined);
    }));
    list.ask();
    list.confirm(ANSWERS);
    await quiet();
    const releases = [holdBack(world, 'deactivate p10')];
    free();
    await quiet();
    const later = openList(partsOf(world), {record: keptId(world)});
    expect(cameTo(later)[0]).toBe('p10 unknown');
    releases.forEach((release) => release());
    await untilPhase(list, 'ended');
});
