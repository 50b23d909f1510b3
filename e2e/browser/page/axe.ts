/** Looks for barriers with axe-core. */
import {readFileSync} from 'node:fs';

import type {AxeResults, NodeResult} from 'axe-core';
import type {Page} from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Colours of Mattermost's own classes that fall short of 4.5:1 in its stock themes, in its own dialogs as well as here: white on
 * btn-danger (4.32, in Onyx 3.31) and on btn-primary (3.93 in Indigo and Onyx), btn-tertiary (about 4.0 there), btn-link, the red of errors.
 */
const HOSTS_OWN_COLOURS = ['btn-danger', 'btn-primary', 'btn-tertiary', 'btn-link', 'has-error'];

const isHostsColour = (rule: string, {html}: NodeResult) => rule === 'color-contrast' && HOSTS_OWN_COLOURS.some((name) => (/^<[^>]*>/).exec(html)?.[0].includes(name));

/** Half faded in, nothing has its own colours yet. */
async function stillness(page: Page): Promise<void> {
    await page.evaluate(async () => {
        const passing = document.getAnimations().filter(({effect}) => effect?.getComputedTiming().iterations !== Infinity);
        await Promise.allSettled(passing.map(({finished}) => finished));
    });
}

/** What axe finds in these parts of the page, one line each; the colours above are left out. */
export async function barriers(page: Page, selector: string): Promise<string[]> {
    await stillness(page);
    await page.evaluate(source);
    const {violations} = await page.evaluate((part) => (window as unknown as {axe: {run(context: string): Promise<AxeResults>}}).axe.run(part), selector);
    return violations.flatMap(({id, nodes}) => nodes.
        filter((node) => !isHostsColour(id, node)).
        map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any.map(({message}) => message).join(' ')}`));
}
