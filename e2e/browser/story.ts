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
    /** Touches what other stories need as it is, so that it has the world to itself. Faults are no reason as long as only its own people meet them. */
    alone?: boolean;
    /** Rejects when something is not as it should be. */
    run(stage: Stage): Promise<void>;
}
