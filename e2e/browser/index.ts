import pLimit from 'p-limit';

import {launch} from './chromium';
import {isItself} from './hosts';
import type {Host} from './hosts';
import type {Place} from './place';
import {playStories} from './run-stories';
import type {Playing, Result} from './run-stories';
import {stories} from './stories';
import type {Story} from './story';

// Over all suites: two cores have enough to do with them.
const AT_ONCE = 4;

const turn = pLimit(AT_ONCE);
const oneByOne = pLimit(1);

interface Options {place: Place; print(line: string): void; filter?: string}

async function play(list: Story[], {place, print}: Options, order: Playing['turn'] = turn): Promise<Result> {
    const browser = await launch(process.env);
    try {
        return await playStories(list, {browser, place, print, turn: order});
    } finally {
        await browser.close();
    }
}

const named = (filter = '') => stories.filter(({name}) => name.includes(filter));

/**
 * Plays the stories whose name holds `filter` in a real browser, all but the quiet ones. The packed plugin runs in the worlds of the place.
 * Suites that run at the same time take turns, so that no more than four stories go on at once. Resolves with the totals and what was measured;
 * rejects when there is no browser.
 */
export async function runBrowserSuite(options: Options): Promise<Result> {
    const result = await play(named(options.filter).filter(({quiet}) => !quiet), options);
    for (const [name, value] of Object.entries(result.figures)) {
        options.print(`${name} ${value}`);
    }
    return result;
}

/** The quiet ones, one after the other: to be called while nothing else goes on. */
export async function runQuietStories(options: Options): Promise<Result> {
    return play(named(options.filter).filter(({quiet}) => quiet), options, oneByOne);
}

/** The stories about hosts, in worlds that serve this page. */
export async function runHostStories(host: Host, options: Options): Promise<Result> {
    return play([isItself(host), ...named(options.filter).filter(({hosts}) => hosts)], options);
}
