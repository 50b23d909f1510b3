import {facts, person, server, systemAdmin, token, bot, hook, session} from '../../../test/people';
import {hookId} from '../../core/holdings';
import {known} from '../../core/model';
import {plan} from '../../core/plan';

import {cardActs} from '.';

const bob = person('bob');
const root = person('root', {roles: ['system_user', 'system_admin']});
const ann = person('ann', {roles: ['system_user', 'system_admin']});

const TABLE = [
    {id: 'end-sessions', danger: true, ends: 'line.signInAgain', undo: 'line.undoNone'},
    {id: 'disable-tokens', danger: true, ends: 'line.tokenStops', undo: 'line.undoTokens'},
    {id: 'enable-tokens', danger: false, ends: 'line.tokenWorks', undo: 'line.undoTokensOn'},
    {id: 'disable-bots', danger: true, ends: 'line.botStops', undo: 'line.undoBots'},
    {id: 'enable-bots', danger: false, ends: 'line.botWorks', undo: 'line.undoBotsOn'},
    {id: 'delete-hooks', danger: true, ends: 'line.hookGone', undo: 'line.undoNever'},
] as const;

const actOf = (id: string) => cardActs.find((act) => act.id === id)!;

test('these are all the buttons of the card', () => {
    expect(cardActs.map(({id}) => id)).toEqual(TABLE.map(({id}) => id));
});

describe.each(TABLE)('$id', ({id, danger, ends, undo}) => {
    const act = actOf(id);

    test('says what it ends and how it is taken back, and nothing that has to be read first', () => {
        expect(act.says(facts(bob), systemAdmin, server, {ids: ['x'], ticks: []})).toEqual({ends: [{id: ends}], stops: [], staysOn: [], undo: {id: undo}});
        expect([act.asks, act.next, act.ticks(facts(bob), systemAdmin)]).toEqual([[], [], []]);
    });

    test('is red where it takes something away, and then a system admin\'s handle is typed first; never one\'s own', () => {
        const typed = [bob, root, ann].map((who) => act.typed(facts(who), systemAdmin));
        expect([act.danger, ...typed]).toEqual([danger, false, danger, false]);
    });
});

test('each touches what was chosen, and nothing beside it', () => {
    const hooks = [hook('incoming', 'CRM'), hook('incoming', 'Spam')];
    const all = facts(bob, [session('a'), session('b')], {
        tokens: known([token('on'), token('other'), token('off', {active: false}), token('sleeping', {active: false})]),
        bots: known([bot('robo'), bot('second'), bot('still', {active: false}), bot('stiller', {active: false})]),
        incoming: known(hooks),
    });
    const chosen = {'end-sessions': 'a', 'disable-tokens': 'on', 'enable-tokens': 'off', 'disable-bots': bot('robo').id, 'enable-bots': bot('still').id, 'delete-hooks': hookId(hooks[0]!)};
    const aims = Object.entries(chosen).map(([id, item]) => {
        const {state, steps} = plan(actOf(id), all, systemAdmin, server, {ids: [item], ticks: []});
        const items = steps[0]!.items;
        return [state, items.ok && items.value.map((one) => one.id)];
    });
    expect(aims).toEqual(Object.values(chosen).map((item) => ['todo', [item]]));
});
