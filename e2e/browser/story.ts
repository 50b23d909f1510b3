/** What a story of the browser suite is given. Types only. */
import type {BrowserContext, Page} from 'playwright-core';

import type {Caller, Need, World} from '../contract/world';

import type {Watch} from './watch';

/** One browser context with one page, watched: whatever goes wrong in it unexpectedly fails the story. */
export interface Tab {page: Page; watch: Watch}

export interface OpenOptions {
    /** Path of the page; the first team's Town Square by default. */
    path?: string;
    viewport?: {width: number; height: number};
    /** With fading and moving; without by default. */
    motion?: boolean;
    /** Called before the page is opened. */
    before?(context: BrowserContext): Promise<void>;
}

/** Where a story takes place. */
export interface Stage {
    world: World;
    /** Opens a page as somebody by their cookies, or as nobody, in a fresh context that ends with the story. */
    open(who: Caller | undefined, options?: OpenOptions): Promise<Tab>;
    /** Writes down something measured. */
    measured(name: string, value: number): void;
}

/** Something a person does and sees. */
export interface Story {
    name: string;
    needs?: Need[];
    /** Touches what other stories in the same world need as it is: nothing goes on there beside it. Where each story has its own world, as with faults, there is no need to say so. */
    alone?: boolean;
    /** About what the page does by itself. Whatever rests on the server's answers is told by another story: this one is played on the stand-in only. */
    pageOnly?: boolean;
    /** Measures how fast the page is: nothing else goes on on the whole machine. Always `pageOnly`. */
    quiet?: boolean;
    /** Uses the clipboard, which all pages of a browser share: it gets a browser of its own. */
    clipboard?: boolean;
    /** Touches what differs between versions of React: it is played on every host page too. */
    hosts?: boolean;
    /** Rejects when something is not as it should be. */
    run(stage: Stage): Promise<void>;
}
