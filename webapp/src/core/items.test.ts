import {bot, facts, hook, idOf, person, session, token} from '../../test/people';
import {play} from '../../test/play';
import {faultsIn, sentences} from '../../test/says';
import {SAID} from '../../test/truth';
import {failure} from '../../test/world';
import {cardActs} from '../actions/card';

import type {Act} from './act';
import {hookId} from './holdings';
import type {Holdings} from './holdings';
import {known} from './model';
import type {Facts, Known} from './model';

const bob = person('bob');
const hidden = {ok: false, hidden: true, why: {id: 'unseen.role'}} as const;
const unread = {ok: false, hidden: false, why: {id: 'error.timeout'}} as const;

/** Three things, of which the first two are chosen; `still` of those are as before. */
function picture(act: Act, still: number): Facts {
    const names = ['one', 'two', 'three'];
    const isBefore = (name: string) => name === 'three' || names.indexOf(name) < still;
    const switched = <T>(make: (name: string, change: {active: boolean}) => T, on: boolean) => known(names.map((name) => make(name, {active: isBefore(name) === on})));
    const held: Record<string, Partial<Holdings>> = {
        'disable-tokens': {tokens: switched(token, true)}, 'enable-tokens': {tokens: switched(token, false)},
        'disable-bots': {bots: switched(bot, true)}, 'enable-bots': {bots: switched(bot, false)},
        'delete-hooks': {incoming: known(names.filter(isBefore).map((name) => hook('incoming', name)))},
    };
    return facts(bob, act.id === 'end-sessions' ? names.filter(isBefore).map((name) => session(name)) : [], held[act.id]);
}

/** The same where the list cannot be looked at. */
function blind(act: Act, why: Known<never>): Facts {
    const seen = picture(act, 0);
    const parts = {tokens: why, bots: why, incoming: why};
    return {...seen, sessions: act.id === 'end-sessions' ? why : seen.sessions, holdings: {...seen.holdings, ...parts}};
}

const idsOf = ({id}: Act) => ['one', 'two'].map((name) => (id.endsWith('bots') ? idOf(name) : id === 'delete-hooks' ? hookId(hook('incoming', name)) : name));

const BACKS = [
    {back: 'all are done', still: 0, see: (act: Act) => picture(act, 0)},
    {back: 'one is as before', still: 1, see: (act: Act) => picture(act, 1)},
    {back: 'both are as before', still: 2, see: (act: Act) => picture(act, 2)},
    {back: 'the list cannot be read', still: undefined, see: (act: Act) => blind(act, unread)},
    {back: 'the list is hidden', still: undefined, see: (act: Act) => blind(act, hidden)},
    {back: 'the account cannot be read', still: undefined, see: () => failure('none', 'error.timeout')},
];

const stories = cardActs.flatMap((act) => SAID.flatMap((first) => SAID.flatMap((second) => BACKS.map((back) => ({act, first, second, ...back})))));

test.each(cardActs.map((act) => ({id: act.id, act})))('$id: whatever is said and shown, the headline is true', async ({act}) => {
    const wrong: string[] = [];
    for (const {first, second, back, still, see} of stories.filter((story) => story.act === act)) {
        const answers = [first, second].map((said) => (said === 'ok' ? undefined : failure(said, 'error.timeout')));
        const {sent, headline, tone} = await play({act, before: picture(act, 2), choice: {ids: idsOf(act), ticks: []}, answers, reads: [see(act)]});
        const {head} = sentences(headline);
        const isChecked = head.replace('could not be checked', '').includes('checked');
        const holds = {
            'both are tried': sent.length === 2,
            'words': faultsIn([headline.text, ...headline.notes]).length === 0,
            'checked only if seen done': isChecked === (still === 0),
            'good only if seen done': (tone === 'good') === (still === 0),
            'how many are left': still !== 1 || (first === 'none' && second === 'none') || head.includes('1 of 2') || head.startsWith('Unknown'),
            'never 0': !(/\b0\b/).test(head),
        };
        wrong.push(...Object.entries(holds).flatMap(([what, isSo]) => (isSo ? [] : [`${what} | ${first} ${second} | ${back} | ${head}`])));
    }
    expect(wrong).toEqual([]);
});

test('what could not be listed just before is not tried, and nothing is called done', async () => {
    for (const act of cardActs) {
        const {sent, headline, tone} = await play({act, before: blind(act, unread), choice: {ids: idsOf(act), ticks: []}, reads: [picture(act, 2)]});
        expect([act.id, sent, headline.text.id, tone]).toEqual([act.id, [], 'head.item.not', 'bad']);
    }
});

test('nothing that was not chosen is told as left', async () => {
    for (const act of cardActs) {
        const {headline, steps} = await play({act, before: picture(act, 2), choice: {ids: idsOf(act), ticks: []}, reads: [picture(act, 0)]});
        const [{before, left}] = steps as [typeof steps[number]];
        expect([before.ok && before.value.length, left.ok && left.value.length, headline.tone]).toEqual([2, 0, 'good']);
    }
});
