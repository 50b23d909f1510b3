import assert from 'node:assert/strict';

import {read, setActive} from '../../contract/kit';
import type {Member, World} from '../../contract/world';
import {anyDialog, button, closeDialog} from '../page/dialog';
import {begin, counted, ended, lookUp, openList, rows} from '../page/list';
import {HANDS, everyRow, include, nothingIsTicked, reached, sayYes, tickedIn} from '../page/list-ask';
import {openStart} from '../page/receipt';
import {offOf, ownAdmin} from '../people';
import type {Story} from '../story';
import {said, sentence} from '../words';

const verb = 'deactivate';

const names = (list: Member[]) => list.map(({username}) => username);

const COLUMNS = [
    'line', 'original', 'state', 'reason', 'person_id', 'username', 'name', 'email', 'act', 'result', 'headline', 'notes', 'stays',
    'off_since', 'at_utc', 'by', 'ticket', 'undone', 'error_ids', 'server', 'plugin',
];

/** A file as version 0.1.0 has written it: of the last of them, who was off before, and of a line that led to nobody. */
async function fileOf(world: World, crowd: Member[]): Promise<string> {
    const lines = await Promise.all(crowd.map(async (one, index) => {
        const {delete_at: at} = await read(world, one);
        const isLast = index === crowd.length - 1;
        const came = isLast ? ['already', 'Already off'] : ['done', 'Off and checked'];
        const when = new Date(at).toISOString();
        return [
            index + 1, `'@${one.username}`, isLast ? 'already' : 'ready', isLast ? 'Already off since 1 December' : '',
            one.id, one.username, `${one.firstName} ${one.lastName}`, one.email,
            verb, ...came, '', '', when, isLast ? '' : when, 'ann', 'HR-7', isLast ? '' : 'false', '', '11.6.0', '0.1.0',
        ].join(',');
    }));
    const empty = COLUMNS.slice(6).map(() => '');
    const nobody = [crowd.length + 1, '"Nobody, Nick"', 'unknown', 'Nobody has this name', ...empty, '11.6.0', '0.1.0'].join(',');
    return `\ufeff${[COLUMNS.join(','), ...lines, nobody].join('\r\n')}\r\n`;
}

const written = ([how, handOf]: (typeof HANDS)[number]): Story => ({
    name: `a list that version 0.1.0 has written as CSV, ${how}: status tells how they are, and activating takes that run back`,
    needs: ['sql'],
    run: async ({world, open}) => {
        const admin = await ownAdmin(world);
        const crowd = await world.crowd(4);
        const done = crowd.people.slice(0, 3);
        try {
            for (const one of crowd.people) {
                await setActive(world, one, false);
            }
            const file = await fileOf(world, crowd.people);
            const {page} = await open(admin);
            const hand = handOf(page);
            await hand.paste('status', file);
            assert.equal(await reached(page), 'columns');
            await hand.press(everyRow(page, 5));
            await counted(page);
            assert.deepEqual([...(await rows(page)).values()].map(({state}) => state), ['off', 'off', 'off', 'off', 'unknown']);
            await closeDialog(page);
            await hand.paste('activate', file);
            assert.equal(await reached(page), 'columns');
            await nothingIsTicked(page);
            await hand.press(everyRow(page, 5));
            const counts = sentence('list.past.counts', {done: 3, before: 1, changed: 0, other: 0});
            await anyDialog(page).getByText(counts, {exact: true}).waitFor();

            // A row that is a name alone stands among the others.
            await hand.press(include(page, 3));
            assert.deepEqual(await tickedIn(page), names(done));
            await sayYes(page, hand, 'activate', 3);
            assert.equal(await ended(page), sentence('list.end.all', {verb: 'activate', count: 3}));
            assert.deepEqual(await offOf(world, crowd), names(crowd.people.slice(3)));
        } finally {
            await crowd.leave();
        }
    },
});

/** As version 0.1.0 has kept its lists: they do not say what was chosen. */
function withoutBasis(): number {
    const kept = Object.entries(sessionStorage).filter(([key]) => key.startsWith('useradmin-lists:'));
    for (const [key, text] of kept) {
        const {version, lists} = JSON.parse(text as string) as {version: number; lists: {basis?: unknown}[]};
        sessionStorage.setItem(key, JSON.stringify({version, lists: lists.map(({basis: _basis, ...list}) => list)}));
    }
    return kept.length;
}

/** What an earlier version has left. */
export const listOlder: Story[] = [
    ...HANDS.map(written),
    {
        name: 'a list that version 0.1.0 has kept opens from /useradmin, and can be taken back',
        needs: ['sql'],
        run: async ({world, open}) => {
            const admin = await ownAdmin(world);
            const crowd = await world.crowd(3);
            try {
                const {page} = await open(admin);
                await openList(page, verb);
                await lookUp(page, crowd.usernames.map((username) => `@${username}`).join('\n'));
                await begin(page, verb, 3);
                await ended(page);
                await closeDialog(page);
                assert.equal(await page.evaluate(withoutBasis), 1);
                await page.reload();
                const box = await openStart(page);
                await box.getByRole('button', {name: said('list.end.title', {verb, count: 3})}).click();
                assert.equal(await ended(page), sentence('list.end.all', {verb, count: 3}));
                await button(page, 'list.end.undo', {count: 3}).click();
                assert.equal(await ended(page), sentence('list.end.back', {count: 3}));
                assert.deepEqual(await offOf(world, crowd), []);
            } finally {
                await crowd.leave();
            }
        },
    },
];
