import type {Browser} from 'playwright-core';

import type {World} from '../contract/world';

import {apart, together} from './place';
import type {Place} from './place';
import {playStories} from './run-stories';
import type {Story} from './story';

const closed: string[] = [];

const world = (kind: World['kind'], url: string = kind) => ({kind, url, offers: new Set(['sql']), close: () => Promise.resolve(void closed.push(url))} as unknown as World);

let lines: string[] = [];
let begun: string[] = [];

beforeEach(() => {
    lines = [];
    begun = [];
    closed.length = 0;
});

/** Stories that go on until all that can have begun, and note who was there when each began. */
function story(name: string, traits: Partial<Story> = {}): Story {
    return {
        name,
        run: async (stage) => {
            begun.push(`${name} in ${stage.world.url}`);
            await new Promise(setImmediate);
            begun.push(`${name} over`);
        },
        ...traits,
    };
}

// None of these opens a page.
const play = (stories: Story[], place: Place) => playStories(stories, {browser: {} as Browser, place, print: (line) => lines.push(line)});

test('in one world, those that must be alone play one after the other, before the rest', async () => {
    const {passed} = await play([story('a'), story('lonely', {alone: true}), story('b'), story('timid', {alone: true})], together(world('real')));
    expect(passed).toBe(4);
    expect(begun).toEqual(['lonely in real', 'lonely over', 'timid in real', 'timid over', 'a in real', 'b in real', 'a over', 'b over']);
    expect(closed).toEqual([]);
});

test('where each has its own world it need not wait, and the world ends with it', async () => {
    let count = 0;
    await play([story('lonely', {alone: true}), story('a')], apart(() => Promise.resolve(world('stand-in', `world ${++count}`))));
    expect(begun).toEqual(['lonely in world 1', 'a in world 2', 'lonely over', 'a over']);
    expect(closed.sort()).toEqual(['world 1', 'world 2']);
});

test('what is about the page alone, or needs what is not there, is skipped with the reason', async () => {
    const stories = [story('a look', {pageOnly: true}), story('a lie', {needs: ['faults']}), story('a list', {needs: ['sql']})];
    expect(await play(stories, together(world('real')))).toMatchObject({passed: 1, skipped: 2, failed: 0});
    expect(lines.slice(0, 2)).toEqual(['skipped  a look (about the page alone)', 'skipped  a lie (needs faults)']);
    expect(await play(stories, together(world('stand-in')))).toMatchObject({passed: 2, skipped: 1});
});

test('one that fails plays once more after all others, and only the second time counts', async () => {
    let times = 0;
    const shy = story('shy', {run: () => (times++ % 2 === 0 ? Promise.reject(new Error('seen')) : Promise.resolve())});
    const broken = story('broken', {run: () => Promise.reject(new Error('never'))});
    const lonely = {...shy, name: 'lonely', alone: true};
    expect(await play([shy, broken, story('a')], together(world('real')))).toMatchObject({passed: 2, failed: 1, again: 1});
    expect(await play([lonely, story('a')], together(world('real')))).toMatchObject({passed: 2, failed: 0, again: 1});
    expect(lines).toContain('Once more alone: 2');
    expect(lines.filter((line) => line.startsWith('FAILED   broken'))).toHaveLength(2);
});
