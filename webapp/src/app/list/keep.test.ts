/** Lists that this tab keeps. */
import {openList, partsOf} from '../../../test/list';
import {systemAdmin} from '../../../test/people';
import {createWorld} from '../../../test/world';

test('a list that version 0.1.0 kept opens, with a sentence for a reason that is given no more', () => {
    const world = createWorld([], systemAdmin);
    const line = {key: 0, line: 1, text: '@bob stays', state: 'check', why: {id: 'list.doubt.words'}, chosen: false, at: 'idle'};
    const lists = [{id: 'older', verb: 'deactivate', at: 1, by: 'ann', ticket: 'INC-7', tokensOff: false, lines: [line]}];
    world.kept[`useradmin-lists::${systemAdmin.id}`] = JSON.stringify({version: 1, lists});
    const list = openList(partsOf(world), {record: 'older'});
    expect(list.state()).toMatchObject({phase: 'ended', basis: [], answers: {ticket: 'INC-7'}, lines: [{text: '@bob stays', why: {id: 'list.older'}}]});
});
