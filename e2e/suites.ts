import type {Totals} from './contract/run-contract';
import {sums} from './report';
import type {Row} from './report';

/** What a browser suite resolves with: its totals and what it measured. */
export type BrowserResult = Omit<Totals, 'skipped'> & {skipped?: number; figures?: Record<string, number>};

/** Keeps the books: a row for each suite, and what they measured. */
export class Books {
    readonly rows: Row[] = [];
    readonly figures: Record<string, number> = {};

    /** Runs one suite under a heading and writes down what it came to. A suite that breaks off counts as one failure; the others go on. */
    async suite(name: string, run: () => Promise<BrowserResult>): Promise<void> {
        process.stdout.write(`\n== ${name} ==\n`);
        const start = Date.now();
        let result: BrowserResult = {passed: 0, failed: 1};
        try {
            result = await run();
        } catch (error) {
            process.stdout.write(`FAILED   broke off: ${error instanceof Error ? error.stack : String(error)}\n`);
        }
        this.rows.push({suite: name, passed: result.passed, failed: result.failed, skipped: result.skipped ?? 0, seconds: (Date.now() - start) / 1000});
        Object.assign(this.figures, result.figures);
    }

    /** Passed and failed of the suite of this name. */
    of(name: string): Row | undefined {
        return this.rows.find(({suite}) => suite === name);
    }

    get totals(): Totals {
        return sums(this.rows);
    }
}
