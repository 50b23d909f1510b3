/** Text as a file of the browser's. */

/** Without this mark Excel takes a CSV for another encoding, and umlauts for something else. */
const MARK = '\ufeff';

/** How long the browser is given to take the text, in ms. */
const TAKEN = 10_000;

/** Saves a CSV under this name. */
export function downloadCsv(name: string, text: string): void {
    const url = URL.createObjectURL(new Blob([MARK, text], {type: 'text/csv;charset=utf-8'}));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), TAKEN);
}
