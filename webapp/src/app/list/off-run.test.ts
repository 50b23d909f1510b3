/** The run over accounts that are off and still have sessions. */
import {about, ANSWERS, cameTo, confirmed, dan, keptId, openList, partsOf, table, untilPhase} from '../../../test/list';
import {idOf, person, session, token} from '../../../test/people';
import {say} from '../../../test/says';
import {failure, quiet} from '../../../test/world';
import type {TestWorld} from '../../../test/world';
import {canUndo} from '../../core/list/result';
import type {ListRun} from './types';

const give = (world: TestWorld) => void (world.sessions[dan.id] = [session('laptop')]);
const isOff = (world: TestWorld, username: string) => world.people.find((one) => one.username === username)!.deleteAt > 0;

/** Dan is in the list for his session, and ticked where that is wanted. */
async function listed(change: (world: TestWorld) => void = give, tick = dan.id) {
    const made = await table(undefined, '@bob\n@dan', change);
    await quiet();
    made.list.tick(1, tick);
    return made;
}

const ofDan = (list: ListRun) => list.state().lines[1]!;

test('their sessions are read just before, ended, and read back; the account is not touched', async () => {
    const {world, list} = await listed();
    world.sent.length = 0;
    await confirmed(list);
    expect(cameTo(list)).toEqual(['bob done', 'dan done']);
    expect(about(world.sent, 'sessions', 'revoke', 'deactivate dan')).toEqual(['sessions dan', 'revoke dan', 'sessions dan']);
    expect(ofDan(list).receipt?.steps.map(({step, outcome}) => [step, outcome])).toEqual([['account-off', 'skipped'], ['sessions-end', 'checked']]);
    expect(say(ofDan(list).receipt!.headline.text)).toMatch(/^Off and checked/);
});

test('not ticked they are left alone', async () => {
    const {world, list} = await listed(give, '');
    await confirmed(list);
    expect([cameTo(list), world.sessions[dan.id]!.length]).toEqual([['bob done'], 1]);
});

test('an undo does not activate them', async () => {
    const {world, list} = await listed();
    await confirmed(list);
    expect(list.state().lines.map(canUndo)).toEqual([true, false]);
    list.undo();
    await untilPhase(list, 'running');
    await untilPhase(list, 'ended');
    expect([isOff(world, 'bob'), isOff(world, 'dan')]).toEqual([false, true]);
    expect(about(world.sent, 'activate')).toEqual(['activate bob']);
});

test('an undo gives back the access tokens it switched off, and nothing else', async () => {
    const {world, list} = await listed((own) => {
        give(own);
        own.tokens[dan.id] = [token('ci')];
    });
    await confirmed(list, {ticket: '', tokensOff: true});
    expect(world.tokens[dan.id]!.map(({active}) => active)).toEqual([false]);
    list.undo(1);
    await untilPhase(list, 'running');
    await untilPhase(list, 'ended');
    expect([world.tokens[dan.id]!.map(({active}) => active), isOff(world, 'dan')]).toEqual([[true], true]);
});

test('who has none any more is already off', async () => {
    const {world, list} = await listed();
    world.sessions[dan.id] = [];
    await confirmed(list);
    expect([cameTo(list)[1], about(world.sent, 'revoke')]).toEqual(['dan already', []]);
});

test('where they cannot be read just before, they are ended all the same', async () => {
    const {world, list} = await listed();
    let failed = false;
    world.before = (request) => {
        if (request === 'sessions dan' && !failed) {
            failed = true;
            throw failure('broken');
        }
    };
    await confirmed(list);
    expect([cameTo(list)[1], world.sessions[dan.id]]).toEqual(['dan done', []]);
});

test('what is still listed afterwards is said, and tried again', async () => {
    const {world, list} = await listed();
    let isKept = true;
    world.before = (request) => {
        if (request === 'sessions dan' && isKept) {
            give(world);
        }
    };
    await confirmed(list);
    expect([cameTo(list)[1], say(ofDan(list).receipt!.headline.text)]).toEqual(['dan failed', 'Off, but 1 session is still listed']);
    isKept = false;
    give(world);
    list.retry();
    await untilPhase(list, 'running');
    await untilPhase(list, 'ended');
    expect(cameTo(list)[1]).toBe('dan done');
});

test('a bot of theirs that works on is told, and not waited for', async () => {
    const {world, list} = await listed((own) => {
        give(own);
        own.bots = [{id: idOf('robo'), username: 'robo', name: '', ownerId: dan.id}];
        own.people.push(person('robo', {isBot: true}));
    });
    world.sent.length = 0;
    await confirmed(list);
    expect(say(ofDan(list).receipt!.headline.text)).toBe('Off, but 1 bot still works');
    expect(about(world.sent, 'sessions dan')).toHaveLength(2);
    expect(isOff(world, 'robo')).toBe(false);
});

test('left in the middle: unknown, nothing is said of the account, and tried again it is seen', async () => {
    const {world, list} = await listed();
    world.before = (request) => (request === 'revoke dan' ? new Promise(() => undefined) : undefined);
    list.ask();
    list.confirm(ANSWERS);
    await quiet();
    world.before = () => undefined;
    const later = openList(partsOf(world), {record: keptId(world)});
    expect(cameTo(later)[1]).toBe('dan unknown');
    expect([ofDan(later).receipt!.steps.map(({step}) => step), canUndo(ofDan(later))]).toEqual([['sessions-end'], false]);
    later.retry();
    await untilPhase(later, 'ended');
    expect([cameTo(later)[1], world.sessions[dan.id]]).toEqual(['dan done', []]);
});
