/** The lines of a confirmation, as a person reads them who unfolds everything. */
import type {Locator} from 'playwright-core';

import type {LineKind} from '../../../webapp/src/ui/dialog/line-list';

const folded = (box: Locator) => box.locator('[data-line]').locator('[aria-expanded="false"]');

/** Waits until nothing of it is still being read. */
export async function settled(box: Locator): Promise<void> {
    await box.locator('.useradmin-pending').first().waitFor({state: 'detached'});
}

/** Waits for all there is to be read and unfolds it. */
export async function unfold(box: Locator): Promise<void> {
    await settled(box);
    while (await folded(box).count() > 0) {
        await folded(box).first().click();
    }
}

/** The sentences of this line, without what folds out of it; several lines of a kind one after the other. */
export function sentences(box: Locator, kind: LineKind): Promise<string[]> {
    return box.locator(`[data-line="${kind}"] .useradmin-sentence`).allInnerTexts();
}

/** What is unfolded under this line, one name for each thing. */
export function names(box: Locator, kind: LineKind): Promise<string[]> {
    return box.locator(`[data-line="${kind}"]`).getByRole('listitem').allInnerTexts();
}
