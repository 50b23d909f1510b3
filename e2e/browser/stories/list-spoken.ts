import assert from 'node:assert/strict';

import {agreed} from '../../contract/api-people';
import {asAdmin} from '../../contract/kit';
import type {Member, World} from '../../contract/world';
import {anyDialog, button} from '../page/dialog';
import {editor, send} from '../page/editor';
import {counted, ended, people, row, rows} from '../page/list';
import {HANDS, nothingIsTicked, reached, sayYes, standsWhole, tickedIn} from '../page/list-ask';
import {offOf, ownAdmin} from '../people';
import type {Story} from '../story';
import {DEEDS} from '../watch';
import {sentence} from '../words';

const verb = 'deactivate';

/** What is typed behind the verb, and how many rows it comes to. */
const SPOKEN: [name: string, typed: (people: Member[]) => string, count: number][] = [
    ['a full name of two words', ([one]) => `${one!.firstName} ${one!.lastName}`, 1],
    ['words around one name', ([, one]) => `everyone except @${one!.username}`, 1],
    ['words around two names', ([, one, other]) => `not @${one!.username} but @${other!.username}`, 2],
];

/** A full name that nobody else has. */
async function named(world: World, one: Member): Promise<Member> {
    const lastName = `M\u00fcller${one.username.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`;
    const admin = await asAdmin(world);
    agreed(await admin.call('PUT', `/users/${one.id}/patch`, {first_name: 'Hans', last_name: lastName}), 'Naming somebody');
    return {...one, firstName: 'Hans', lastName};
}

/** Commands of several words: they say more than who. */
export const listSpoken: Story[] = HANDS.flatMap(([how, handOf]) => SPOKEN.map(([name, typed, count]): Story => ({
    name: `a list from a command with ${name}, ${how}: nobody is ticked, and what was typed stays as it was typed`,
    needs: ['sql'],
    run: async ({world, open}) => {
        const admin = await ownAdmin(world);
        const crowd = await world.crowd(3);
        try {
            const [first, ...others] = crowd.people;
            const text = typed([await named(world, first!), ...others]);
            const {page, watch} = await open(admin);
            const hand = handOf(page);
            if (how === 'by mouse') {
                await send(page, `/useradmin ${verb} ${text}`);
            } else {
                await editor(page).focus();

                // The blank takes the web app's list of mentions away, which would have Enter.
                await page.keyboard.type(`/useradmin ${verb} ${text} `);
                await page.keyboard.press('Enter');
            }
            assert.equal(await reached(page), 'table');
            await nothingIsTicked(page);
            await standsWhole(page, [text]);
            assert.deepEqual([...(await rows(page)).values()].map(({state}) => state), ['check']);
            assert.equal(await anyDialog(page).locator('tbody [data-row]').count(), count);
            await hand.press(button(page, 'list.back'));
            assert.equal(await people(page).inputValue(), text);
            await hand.press(button(page, 'list.look'));
            await counted(page);
            await nothingIsTicked(page);
            assert.deepEqual(watch.sent(DEEDS), []);

            const last = row(page, 1).last();
            await hand.press(last.getByRole('checkbox'));
            const [meant] = await tickedIn(page);
            await sayYes(page, hand, verb, 1);
            assert.equal(await ended(page), sentence('list.end.all', {verb, count: 1}));
            assert.deepEqual(await offOf(world, crowd), [meant]);
        } finally {
            await crowd.leave();
        }
    },
})));
