/** What one suite came to. `again` counts those of the passed that needed a second try. */
export interface Row {suite: string; passed: number; failed: number; skipped: number; again: number; seconds: number}

/** The sums over all suites. */
export function sums(rows: Row[]): Pick<Row, 'passed' | 'failed' | 'skipped' | 'again'> {
    const sum = (key: 'passed' | 'failed' | 'skipped' | 'again') => rows.reduce((total, row) => total + row[key], 0);
    return {passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), again: sum('again')};
}

/** A table for people, one line a suite, then the figures that suites measured. */
export function table(rows: Row[], figures: Record<string, number>): string {
    const lines = [['', 'passed', 'failed', 'skipped', 'seconds'], ...rows.map((row) => [row.suite, row.passed, row.failed, row.skipped, row.seconds.toFixed(1)].map(String))];
    const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
    const shown = lines.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '));
    return [...shown, ...Object.entries(figures).map(([name, value]) => `${name}: ${value}`)].join('\n');
}
