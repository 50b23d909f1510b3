/** What is known of somebody is not made less by a second press that did not get to them. */
import {say} from '../../../test/says';
import {about, ann, bob, cameTo, cat, confirmed, table, untilPhase} from '../../../test/list';
import {systemAdmin} from '../../../test/people';
import {failure, holdBack, quiet} from '../../../test/world';
import type {TestWorld} from '../../../test/world';
import {canUndo, summaryOf} from '../../core/list/result';
import {toldText} from '../../core/list/told';
import type {ListRun} from './types';

const ended = (list: ListRun) => untilPhase(list, 'ended');
const sum = (list: ListRun) => say(summaryOf(list.state().lines, 'deactivate'));
const told = (list: ListRun) => say(toldText(list.state(), true));

/** From this request on accounts cannot be read. */
function unreadableFrom(world: TestWorld, verb: string): void {
    let down = false;
    world.before = (request) => {
        down ||= request.startsWith(verb);
        if (down && request.startsWith('ids')) {
            throw failure('none', 'error.offline');
        }
    };
}

describe('answered, and not checked', () => {
    async function unchecked() {
        const company = await table([ann, bob, cat], '@bob\n@cat');
        unreadableFrom(company.world, 'deactivate');
        await confirmed(company.list);
        expect(cameTo(company.list)).toEqual(['bob unknown', 'cat unknown']);
        return company;
    }

    test('stays so where trying again could not read them, and says why; once they can be read it was this list, and can be undone', async () => {
        const {world, list} = await unchecked();
        list.retry();
        await ended(list);
        expect(sum(list)).toBe('2 unknown');
        expect(told(list)).toBe('As far as is known, nobody was deactivated from a list; 2 unknown. Open /useradmin to go on.');
        expect(list.state().lines[0]?.receipt?.headline.notes[0]).toEqual({id: 'list.note.notBegun', values: {why: {id: 'error.offline'}}});
        world.before = () => undefined;
        list.retry();
        await ended(list);
        expect(cameTo(list)).toEqual(['bob done', 'cat done']);
        expect(list.state().lines.filter(canUndo)).toHaveLength(2);
        expect(about(world.sent, 'deactivate')).toHaveLength(2);
    });

    test('stays so where Stop came before their turn', async () => {
        const {list} = await unchecked();
        list.retry();
        list.stop();
        await ended(list);
        expect(cameTo(list)).toEqual(['bob unknown', 'cat unknown']);
        expect(list.state().ending).toBe('stopped');
    });

    test('an undo of which nobody saw the end stays unknown as well', async () => {
        const {world, list} = await table([ann, bob, cat], '@bob\n@cat');
        await confirmed(list);
        unreadableFrom(world, 'activate');
        list.undo();
        await ended(list);
        list.undo();
        await ended(list);
        expect(cameTo(list)).toEqual(['bob unknown', 'cat unknown']);
        expect(told(list)).toContain('A list was undone for nobody, as far as is known; 2 unknown');
        world.before = () => undefined;
        list.undo();
        await ended(list);
        expect(cameTo(list)).toEqual(['bob back', 'cat back']);
        expect(about(world.sent, 'activate')).toHaveLength(2);
    });
});

test('who failed and was not tried again has failed', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@cat');
    world.before = (request) => {
        if (request.startsWith('deactivate')) {
            throw failure('refused');
        }
    };
    await confirmed(list);
    list.retry();
    list.stop();
    await ended(list);
    expect(sum(list)).toBe('2 failed');
});

test('Stop when nobody is left to begin has stopped nothing', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@cat');
    const releases = ['bob', 'cat'].map((name) => holdBack(world, `deactivate ${name}`));
    list.ask();
    list.confirm({ticket: '', tokensOff: false});
    await quiet();
    list.stop();
    releases.forEach((release) => release());
    await ended(list);
    expect(cameTo(list)).toEqual(['bob done', 'cat done']);
    expect(list.state().ending).toBe('told');
});

test('what was still to be drawn of a run is not drawn into the next', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@cat');
    const drawings: (() => void)[] = [];
    world.deps.sleep = (ms) => (ms === 400 ? new Promise((resolve) => void drawings.push(resolve)) : Promise.resolve());
    await confirmed(list);
    const seen: string[] = [];
    list.subscribe(() => void seen.push(`${list.state().done} of ${list.state().total}`));
    list.undo(0);
    drawings.splice(0).forEach((draw) => draw());
    await ended(list);
    expect([...new Set(seen)]).toEqual(['0 of 1', '1 of 1']);
});

test('who is on again by somebody else, or undone through another door, is so on the open page', async () => {
    const {parts, list} = await table([ann, bob, cat], '@bob\n@cat');
    await confirmed(list);
    const [ofBob, ofCat] = list.state().lines.flatMap(({receipt}) => receipt ?? []);
    parts.receipts.put([{...ofBob!, cameBack: true}, {...ofCat!, undone: true}], systemAdmin.id);
    expect(sum(list)).toBe('1 undone · 1 on again');
    expect(list.state().lines.filter(canUndo)).toEqual([]);
    list.closed();
    parts.receipts.put([ofBob!], systemAdmin.id);
    expect(sum(list)).toBe('1 undone · 1 on again');
});
