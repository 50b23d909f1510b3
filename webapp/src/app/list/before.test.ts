/** Somebody's account is looked at just before their turn, however long the list takes to get there. */
import {handClock} from '../../../test/clock';
import {ANSWERS, about, ann, cameTo, table, untilPhase} from '../../../test/list';
import {person} from '../../../test/people';
import {failure, holdBack} from '../../../test/world';
import {SIDE_BY_SIDE} from './many';

const people = Array.from({length: SIDE_BY_SIDE + 2}, (_, i) => person(`p${i + 10}`));
const [late, later] = people.slice(SIDE_BY_SIDE);

/** A list whose first four keep everybody waiting for so long (ms), while others act on the next two. */
async function slow(ms: number) {
    const clock = handClock();
    const {world, list} = await table([ann, ...people], people.map(({username}) => `@${username}`).join('\n'));
    Object.assign(world.deps, {ticks: clock.ticks, sleep: clock.sleep});
    world.sent.length = 0;
    const releases = people.slice(0, SIDE_BY_SIDE).map(({username}) => holdBack(world, `deactivate ${username}`));
    list.ask();
    list.confirm(ANSWERS);
    await clock.pass(ms);
    return {world, list, clock, async release(until = 1_000) {
        releases.forEach((free) => free());
        await clock.pass(until);
        await untilPhase(list, 'ended');
    }};
}

test('whom somebody else has switched off while the list was slow is not asked for again, and keeps the time', async () => {
    const {world, list, release} = await slow(10_100);
    world.people = world.people.map((one) => (one.id === late!.id ? {...one, deleteAt: 4_000} : one));
    await release();
    expect(cameTo(list).slice(SIDE_BY_SIDE)).toEqual([`${late!.username} already`, `${later!.username} done`]);
    expect(about(world.sent, `deactivate ${late!.username}`)).toEqual([]);
    expect(world.people.find(({id}) => id === late!.id)?.deleteAt).toBe(4_000);
});

test('who is gone by then is told gone, and the rest is done', async () => {
    const {world, list, release} = await slow(10_100);
    world.people = world.people.filter(({id}) => id !== late!.id);
    await release();
    expect(list.state().lines.at(-2)!.receipt?.headline.notes).toEqual([{id: 'error.missing'}]);
    expect(cameTo(list).at(-1)).toBe(`${later!.username} done`);
});

const read = (sent: string[]) => about(sent, 'ids').map((request) => request.split(' ').length - 1);

test('those who are left are read again in one request, and only where it took long', async () => {
    const quick = await slow(9_000);
    await quick.release();
    expect(read(quick.world.sent)).toEqual([6, 6]);
    const long = await slow(10_100);
    await long.release();
    expect(read(long.world.sent)).toEqual([6, 2, 6]);
});

describe('where reading those who are left fails', () => {
    /** The next so many readings fail. */
    const fail = (world: Awaited<ReturnType<typeof slow>>['world'], times: number) => {
        const {before} = world;
        let left = times;
        world.before = (request) => {
            if (request.startsWith(`ids ${late!.id}`) && left-- > 0) {
                throw failure('broken');
            }
            return before(request);
        };
    };

    test('it is read again, and all are done', async () => {
        const {world, list, release} = await slow(10_100);
        fail(world, 2);
        await release(4_000);
        expect(cameTo(list)).toEqual(people.map(({username}) => `${username} done`));
    });

    test('again and again, the rest ends as not started, with the reason', async () => {
        const {world, list, release} = await slow(10_100);
        fail(world, 99);
        await release(20_000);
        expect(cameTo(list).slice(SIDE_BY_SIDE)).toEqual([`${late!.username} not-started`, `${later!.username} not-started`]);
        expect(list.state().lines.at(-1)!.receipt?.headline.notes).toEqual([{id: 'error.server'}]);
        expect(read(world.sent)).toEqual([6, 2, 2, 2, 2, 4]);
    });

    test('Stop ends that', async () => {
        const {world, list, clock, release} = await slow(10_100);
        fail(world, 99);
        const ended = release(4_000);
        await clock.pass(0);
        list.stop();
        await ended;
        expect(cameTo(list).slice(SIDE_BY_SIDE)).toEqual([`${late!.username} not-started`, `${later!.username} not-started`]);
        expect(read(world.sent)).toEqual([6, 2, 4]);
    });
});
