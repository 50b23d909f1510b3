/** CSV as RFC 4180 has it, in both directions. */
import {straight} from './names';

/** What a spreadsheet takes for a formula, also where a cell has several lines. */
const FORMULA = /^\s*[=+\-@\t\r\n]/;
const GUARDED = /^'(?=\s*[=+\-@\t\r\n])/;
const NEEDS_QUOTES = /["'\r\n\t,;|]|^\s|\s$/;

function written(cell: string): string {
    const plain = straight(cell);
    const text = FORMULA.test(plain) ? `'${plain}` : plain;
    return NEEDS_QUOTES.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Rows of cells as text. A cell that a spreadsheet would take for a formula gets an apostrophe before it; marks that turn the direction of writing are left out. */
export const csvText = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(written).join(',')).join('\r\n');

/** A cell without the apostrophe that keeps a spreadsheet from taking it for a formula. */
export const unguarded = (cell: string): string => cell.replace(GUARDED, '');

/** The cells of one row, which may have several lines, without the blanks around them. Undefined where its quotes do not pair. */
export function cellsOf(row: string, delimiter: string): string[] | undefined {
    const text = row + delimiter;
    const next = new RegExp(` *(?:"([^"]*(?:""[^"]*)*)" *|([^"${delimiter}][^${delimiter}]*)?)[${delimiter}]`, 'y');
    const cells: string[] = [];
    while (next.lastIndex < text.length) {
        const found = next.exec(text);
        if (!found) {
            return undefined;
        }
        const [, quoted, plain = ''] = found;
        cells.push((quoted?.replace(/""/g, '"') ?? plain).trim());
    }
    return cells;
}
