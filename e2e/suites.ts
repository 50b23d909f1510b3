import type {Totals} from './contract/run-contract';
import {sums} from './report';
import type {Row} from './report';

/** What a browser suite resolves with: its totals and what it measured. */
export type BrowserResult = Omit<Totals, 'skipped'> & {skipped?: number; again?: number; figures?: Record<string, number>};

/** Prints one line, or several at once. */
export type Print = (text: string) => void;

/** Keeps the books: a row for each suite, and what they measured. */
export class Books {
    readonly rows: Row[] = [];
    readonly figures: Record<string, number> = {};

    /**
     * Runs one suite and writes down what it came to. A suite that breaks off counts as one failure; the others go on. Suites may run at the
     * same time: every line of one has its name before it.
     */
    async suite(name: string, run: (print: Print) => Promise<BrowserResult>): Promise<void> {
        const print: Print = (text) => process.stdout.write(text.replace(/^/gm, `${name}: `).concat('\n'));
        print('begins');
        const start = Date.now();
        let result: BrowserResult = {passed: 0, failed: 1};
        try {
            result = await run(print);
        } catch (error) {
            print(`FAILED   broke off: ${error instanceof Error ? error.stack : String(error)}`);
        }
        const row = {suite: name, passed: result.passed, failed: result.failed, skipped: result.skipped ?? 0, again: result.again ?? 0, seconds: (Date.now() - start) / 1000};
        print(`over: ${row.passed} passed, ${row.failed} failed, ${row.skipped} skipped`);
        this.rows.push(row);
        Object.assign(this.figures, result.figures);
    }

    /** Adds what stands in another. */
    add({rows, figures}: Books): void {
        this.rows.push(...rows);
        Object.assign(this.figures, figures);
    }

    /** Passed and failed of the suite of this name. */
    of(name: string): Row | undefined {
        return this.rows.find(({suite}) => suite === name);
    }

    get totals(): ReturnType<typeof sums> {
        return sums(this.rows);
    }
}
