/** Whether a person gets at everything that can be pressed or filled in a dialog. */
import type {Page} from 'playwright-core';

import {anyDialog} from './dialog';

// A body that shows less than a few lines is of no use.
const LEAST_BODY = 96;

/** The box ends inside the window, title and buttons are inside the box, and the body keeps some height: one line for what is not so. */
function outOfBox(page: Page): Promise<string[]> {
    return anyDialog(page).evaluate((dialog, least) => {
        const [box, header, body, footer] = ['.modal-content', '.modal-header', '.modal-body', '.modal-footer']
            .map((part) => dialog.querySelector(part)!.getBoundingClientRect()) as [DOMRect, DOMRect, DOMRect, DOMRect];
        const isInside = box.top >= 0 && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
        const isWhole = header.top >= box.top && footer.bottom <= box.bottom;
        const isUsable = body.height >= least || dialog.querySelector('.modal-body')!.scrollHeight <= body.height;
        return [
            ...(isInside ? [] : ['the box is not inside the window']),
            ...(isWhole ? [] : ['title or buttons are not inside the box']),
            ...(isUsable ? [] : [`the body is ${body.height}px high`]),
        ];
    }, LEAST_BODY);
}

// Of two hundred rows the first and the last tell enough.
const ENDS = 12;

/**
 * What cannot be pressed where it is drawn. First come the title's and the footer's buttons as they stand, then everything as the focus
 * comes to it, down the dialog and up again. Nothing may lie over its middle, nor over its edges if it is a line high.
 */
function covered(page: Page): Promise<string[]> {
    return anyDialog(page).evaluate((dialog, ends) => {
        const standing = dialog.querySelectorAll<HTMLElement>(':is(.modal-header, .modal-footer) button');
        const all = [...dialog.querySelectorAll<HTMLElement>('button, input, textarea, select, a[href]')]
            .filter((element) => element.checkVisibility({visibilityProperty: true}));
        const some = all.filter((_, index) => index < ends || index >= all.length - ends);
        return [...standing, ...some, ...[...some].reverse()].flatMap((element, turn) => {
            if (turn >= standing.length) {
                element.focus();
            }
            if (turn >= standing.length && element !== document.activeElement) {
                element.scrollIntoView({block: 'nearest', inline: 'nearest'});
            }
            const {left, right, top, bottom, height} = element.getBoundingClientRect();
            const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
            const lines = height > 60 ? [(top + bottom) / 2] : [(top + bottom) / 2, top + 2, bottom - 2];
            const hits = lines.map((y) => document.elementFromPoint((left + right) / 2, y));
            const isFree = hits.every((hit) => hit && (element.contains(hit) || hit.closest('label')?.contains(element)));
            const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40) || element.tagName;
            const edges = [left, top, right, bottom].map(Math.round).join(' ');
            return isInside && isFree ? [] : [`${name}: ${isInside ? 'covered' : 'outside the window'} (${edges})`];
        });
    }, ENDS);
}

const SIZES = [[1280, 800], [1280, 600], [640, 400], [400, 700], [360, 640]] as const;

/** What is out of reach in the open dialog, at each of the sizes; the window is as it was afterwards. */
export async function outOfReach(page: Page, what: string): Promise<string[]> {
    const before = page.viewportSize()!;
    const found: string[] = [];
    for (const [width, height] of SIZES) {
        await page.setViewportSize({width, height});
        found.push(...[...await outOfBox(page), ...await covered(page)].map((line) => `${what}, ${width} x ${height}: ${line}`));
    }
    await page.setViewportSize(before);
    return found;
}
