import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import type {Account, Caller, Member, World} from '../../contract/world';
import {ended} from '../page/list';
import {HANDS, nothingIsTicked, reached, sayYes, standsWhole, tickedIn} from '../page/list-ask';
import type {Hand} from '../page/list-ask';
import {keepCopies} from '../page/receipt';
import {ownAdmin} from '../people';
import type {Story} from '../story';
import {DEEDS} from '../watch';
import {sentence} from '../words';

const verb = 'deactivate';
const CROWD = 8;

/** A text and how somebody comes from it to those who are meant. */
export interface Told {
    name: string;
    /** Of a crowd of eight, in the order of the text. */
    meant: number[];
    text(people: Member[], world: World): string | Promise<string>;
    /** What is shown first. */
    first: 'columns' | 'table';
    /** Parts of the text that have to stand in the table as they are; all of its lines by default. */
    whole?(people: Member[]): string[];
    /** Presses until all who are meant are ticked; without any they are at once. */
    presses: number;
    decide(page: Page, hand: Hand): Promise<void>;
    /** Tries something else over the table, and comes back to it. */
    further?(page: Page, hand: Hand): Promise<void>;
    /** The headline at the end; that all are off and checked by default. */
    end?: string;
    /** When all is over. */
    after?(page: Page): Promise<void>;
    /** Who does it; an administrator by default. */
    by?(world: World): Promise<Caller>;
    /** Changes some of the crowd first. */
    before?(world: World, people: Member[]): Promise<void>;
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const names = (list: Account[]) => list.map(({username}) => username);

/** The story of a text, with this hand. */
function played(told: Told, [how, handOf]: (typeof HANDS)[number]): Story {
    const {name, meant, text: textOf, first, whole, presses, decide, further, end, after, by = ownAdmin, before} = told;
    return {
        name: `a list from ${name}, ${how}: exactly those meant are deactivated`,
        needs: ['sql'],
        run: async ({world, open}) => {
            const admin = await by(world);
            const crowd = await world.crowd(CROWD);
            const chosen = meant.map((index) => crowd.people[index]!);
            const ids = crowd.people.map(({id}) => id);
            try {
                await before?.(world, crowd.people);
                const since = await world.states(ids);
                const text = await textOf(crowd.people, world);
                const {page, watch} = await open(admin, {before: keepCopies});
                const hand = handOf(page);
                await hand.paste(verb, text);
                assert.equal(await reached(page), first);
                if (presses > 0) {
                    await nothingIsTicked(page);
                }
                hand.presses = 0;
                await decide(page, hand);
                assert.deepEqual([await tickedIn(page), hand.presses], [names(chosen), presses]);
                await standsWhole(page, whole?.(crowd.people) ?? linesOf(text));
                await further?.(page, hand);
                assert.deepEqual(await tickedIn(page), names(chosen));
                assert.deepEqual(watch.sent(DEEDS), [], 'Nothing has been sent.');
                await sayYes(page, hand, verb, meant.length);
                assert.equal(await ended(page), end ?? sentence('list.end.all', {verb, count: meant.length}));
                await after?.(page);
                const states = await world.states(ids);
                const changed = crowd.people.filter(({id}) => states.get(id) !== since.get(id));
                assert.deepEqual(names(changed).sort(), names(chosen).sort());
                assert.ok(chosen.every(({id}) => states.get(id)! > 0));
                const asked = watch.sent(DEEDS).map(({path}) => (/users\/([a-z0-9]{26})\//).exec(path)?.[1] ?? path);
                assert.deepEqual([...new Set(asked)].sort(), chosen.map(({id}) => id).sort(), 'The server was asked about nobody else.');
            } finally {
                await crowd.leave();
            }
        },
    };
}

/** Each text once by mouse and once by keyboard alone. */
export const toldBoth = (told: Told[]): Story[] => told.flatMap((one) => HANDS.map((hand) => played(one, hand)));
