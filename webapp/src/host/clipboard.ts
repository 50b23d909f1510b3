/** The clipboard, also of servers without https, to whose pages browsers do not give `navigator.clipboard`. */
import {DIALOG} from './browser';

function createArea(text: string): HTMLTextAreaElement {
    const area = document.createElement('textarea');
    area.value = text;
    area.readOnly = true;
    area.tabIndex = -1;
    Object.assign(area.style, {position: 'fixed', top: '0', opacity: '0'});
    return area;
}

/** By a selection, as long as browsers still do that. A dialog does not let the focus out, so the selection is made inside it. */
function copySelected(text: string): boolean {
    const holder = document.activeElement;
    const area = createArea(text);
    (holder?.closest('dialog') ?? document.querySelector(DIALOG) ?? document.body).append(area);
    try {
        area.focus({preventScroll: true});
        area.select();
        return document.execCommand('copy');
    } catch {
        return false;
    } finally {
        area.remove();
        (holder as HTMLElement | null)?.focus({preventScroll: true});
    }
}

/** Puts text on the clipboard; false where the browser does not let us. */
export async function copy(text: string): Promise<boolean> {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return copySelected(text);
    }
}
