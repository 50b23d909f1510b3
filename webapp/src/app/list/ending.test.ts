import type {Text} from '../../core/model';

import {about, ann, ANSWERS, bob, cameTo, cat, confirmed, keptId, openList, partsOf, table, untilPhase} from '../../../test/list';
import {person} from '../../../test/people';
import {failure, holdBack, quiet} from '../../../test/world';

test('stopped: whoever was asked is checked, nobody else is begun, and each is accounted for; going on does the rest', async () => {
    const many = Array.from({length: 30}, (_, i) => person(`p${i + 10}`));
    const {world, list} = await table([ann, ...many], many.map(({username}) => `@${username}`).join('\n'));
    const releases = ['p13', 'p14', 'p15', 'p16'].map((name) => holdBack(world, `deactivate ${name}`));
    list.ask();
    list.confirm(ANSWERS);
    await quiet();
    list.stop();
    releases.forEach((release) => release());
    await untilPhase(list, 'ended');
    expect(list.state().ending).toBe('stopped');
    const off = world.people.filter(({deleteAt}) => deleteAt > 0).map(({username}) => `${username} done`);
    expect(cameTo(list).filter((came) => came.endsWith('done'))).toEqual(off);
    expect(cameTo(list).filter((came) => came.endsWith('not-started'))).toHaveLength(30 - off.length);
    expect(off.length).toBeLessThan(30);

    list.goOn();
    await untilPhase(list, 'running');
    await untilPhase(list, 'ended');
    expect(cameTo(list).every((came) => came.endsWith('done'))).toBe(true);
    expect(about(world.sent, 'deactivate')).toHaveLength(30);
});

test('undo for all brings back those this run switched off, and nobody else; twice is once', async () => {
    const {world, list} = await table();
    await confirmed(list);
    list.undo();
    await untilPhase(list, 'running');
    await untilPhase(list, 'ended');
    expect(world.people.map(({username, deleteAt}) => [username, deleteAt > 0])).toEqual([['ann', false], ['bob', false], ['cat', false], ['dan', true]]);
    expect(cameTo(list)).toEqual(['bob back', 'cat back']);
    world.sent.length = 0;
    list.undo();
    await quiet();
    expect(world.sent).toEqual([]);
});

test('undo of one row leaves somebody alone who was switched off anew by others', async () => {
    const {world, list} = await table();
    await confirmed(list);
    world.people = world.people.map((one) => (one.id === bob.id ? {...one, deleteAt: one.deleteAt + 60_000} : one));
    list.undo(0);
    await untilPhase(list, 'running');
    await untilPhase(list, 'ended');
    expect(about(world.sent, 'activate')).toEqual([]);
    expect(list.state().lines[0]?.receipt?.headline.notes[0]?.id).toBe('undo.changed');
    expect(cameTo(list)).toEqual(['bob failed', 'cat done']);
});

test('another admin was quicker: skipped, and not ours to take back', async () => {
    const {world, list} = await table();
    world.people = world.people.map((one) => (one.id === bob.id ? {...one, deleteAt: 7_000} : one));
    await confirmed(list);
    expect(cameTo(list)).toEqual(['bob already', 'cat done']);
    list.undo();
    await untilPhase(list, 'running');
    await untilPhase(list, 'ended');
    expect(about(world.sent, 'activate')).toEqual(['activate cat']);
});

test('signed out in the middle: it stops, says so, and the list is gone on with afterwards', async () => {
    const many = Array.from({length: 12}, (_, i) => person(`p${i + 10}`));
    const {world, parts, list} = await table([ann, ...many], many.map(({username}) => `@${username}`).join('\n'));
    let count = 0;
    world.before = (request) => {
        count += request.startsWith('deactivate') ? 1 : 0;
        if (count > 5) {
            throw {...failure('refused', 'error.expired'), expired: true, status: 401};
        }
    };
    await confirmed(list);
    expect(list.state().ending).toBe('expired');
    world.before = () => undefined;

    const later = openList(partsOf(world), {record: keptId(world)});
    expect(later.state().phase).toBe('ended');
    later.retry();
    await untilPhase(later, 'ended');
    later.goOn();
    await untilPhase(later, 'ended');
    expect(world.people.filter(({deleteAt}) => deleteAt > 0)).toHaveLength(12);
    expect(cameTo(later).every((came) => came.endsWith('done') || came.endsWith('already'))).toBe(true);
    expect(parts.ends).toBe(0);
});

test('the page was left while somebody was asked: nobody can say, until it is looked at again', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@cat');
    const release = holdBack(world, 'deactivate cat');
    list.ask();
    list.confirm(ANSWERS);
    await quiet();

    const later = openList(partsOf(world), {record: keptId(world)});
    expect(cameTo(later)).toEqual(['bob unknown', 'cat unknown']);
    release();
    await untilPhase(list, 'ended');
    later.retry();
    await untilPhase(later, 'running');
    await untilPhase(later, 'ended');
    expect(cameTo(later)).toEqual(['bob already', 'cat already']);
    expect(later.state().lines[0]?.receipt?.headline.notes).toContainEqual({id: 'list.note.unsure'});
    expect(about(world.sent, 'deactivate')).toHaveLength(2);
});

test('a corrected line is looked up alone, and stays in the text', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@caat');
    expect(list.state().rows[1]?.state).not.toBe('ready');
    world.sent.length = 0;
    list.correct(1, '@cat');
    await quiet();
    expect(about(world.sent, 'usernames')).toEqual(['usernames cat']);
    expect(list.state().rows.map(({state}) => state)).toEqual(['ready', 'ready']);
    expect(list.state().text).toBe('@bob\n@cat');
});

test('a look-up that fails keeps what was typed', async () => {
    const {list} = await table([ann, bob], '@bob', (own) => {
        own.before = (request) => {
            if (request.startsWith('usernames')) {
                throw failure('none', 'error.offline');
            }
        };
    });
    expect(list.state()).toMatchObject({phase: 'paste', text: '@bob', why: {id: 'error.offline'}});
});

test.each([[true, 1], [false, 0]])('taken along by the page or the plugin (%s) before anything was done: that is told, %d time', async (taken, count) => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@cat');
    list.ask();
    list.closed(taken);
    expect(world.notes).toEqual(Array.from({length: count}, () => JSON.stringify({id: 'list.gone'})));
    expect(world.sent.filter((request) => request.startsWith('deactivate'))).toEqual([]);
});

test('closed while it runs: stopped, told in the channel, and only then over', async () => {
    const {world, parts, list} = await table([ann, bob, cat], '@bob\n@cat');
    const release = holdBack(world, 'deactivate bob');
    list.ask();
    list.confirm(ANSWERS);
    await quiet();
    list.closed();
    expect(parts.ends).toBe(0);
    release();
    await untilPhase(list, 'ended');
    await quiet();
    expect(world.notes).toHaveLength(1);
    expect(parts.ends).toBe(1);
});

test('closed in the moment it ends: what is still to be posted to the log is posted, and only then it is over', async () => {
    const {world, parts, list} = await table([ann, bob, cat], '@bob', (own) => {
        own.channels = {'useradmin-log': {id: 'log', name: 'useradmin-log', kind: 'P'}};
    });
    const release = holdBack(world, 'post log');
    await confirmed(list);
    list.closed();
    await quiet();
    expect(parts.ends).toBe(0);
    release();
    await quiet();
    expect([world.posts, parts.ends]).toEqual([['log a list'], 1]);
});

test('taken back in the very moment it ends: the channel is told how each of the two ended', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@cat');
    const stop = list.subscribe(() => {
        if (list.state().phase === 'ended') {
            stop();
            list.undo();
        }
    });
    await confirmed(list);
    await untilPhase(list, 'ended');
    await quiet();
    expect(world.notes.map((note) => JSON.parse(note) as Text)).toMatchObject([
        {id: 'list.told.done', values: {count: 2, more: 'no'}}, {id: 'list.told.back', values: {count: 2}},
    ]);
});
