import type {World} from '../contract/world';

import {launch} from './chromium';
import {playStories} from './run-stories';
import type {Result} from './run-stories';
import {stories} from './stories';
import {react17} from './stories/react17';
import type {Story} from './story';

interface Options {world: World; label: string; filter?: string}

async function play(list: Story[], {world}: Options): Promise<Result> {
    const browser = await launch(process.env);
    try {
        return await playStories(list, browser, world, (line) => process.stdout.write(`${line}\n`));
    } finally {
        await browser.close();
    }
}

/**
 * Plays the stories whose name holds `filter` in a real browser. The World is started, and the packed plugin runs on it.
 * Resolves with the totals and what was measured; rejects when there is no browser.
 */
export async function runBrowserSuite(options: Options): Promise<Result> {
    const {label, filter = ''} = options;
    const result = await play(stories.filter(({name}) => name.includes(filter)), options);
    for (const [name, value] of Object.entries(result.figures)) {
        process.stdout.write(`${label}: ${name} ${value}\n`);
    }
    return result;
}

/** The main story alone, on a World that serves root17.html: the host page on React 17 and react-redux 7. */
export async function runReact17Story(options: Options): Promise<Result> {
    return play(react17, options);
}
