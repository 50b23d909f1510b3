import {cases} from './index';
import type {Case, Need, World} from './world';

/** How many cases went how. */
export interface Totals {passed: number; failed: number; skipped: number}

/** What the case asks for and this World lacks. */
export function missingNeeds(one: Case, offers: ReadonlySet<Need>): Need[] {
    return (one.needs ?? []).filter((need) => !offers.has(need));
}

function reason(error: unknown): string {
    if (error instanceof Error) {
        return error.message;
    }
    return typeof error === 'object' && error !== null && 'status' in error ? `refused: ${error.status} ${String((error as {text?: string}).text)}` : String(error);
}

async function runOne(one: Case, world: World, print: (line: string) => void): Promise<keyof Totals> {
    const missing = missingNeeds(one, world.offers);
    if (missing.length > 0) {
        print(`skipped  ${one.name} (needs ${missing.join(', ')})`);
        return 'skipped';
    }
    try {
        await one.run(world);
    } catch (error) {
        print(`FAILED   ${one.name}\n         ${reason(error).replaceAll('\n', '\n         ')}`);
        return 'failed';
    }
    print(`ok       ${one.name}`);
    return 'passed';
}

/** Runs the cases whose name holds `filter` against a World, one after the other, and prints a line for each. Never rejects. */
export async function runContract(world: World, options: {filter?: string; print(line: string): void; list?: Case[]}): Promise<Totals> {
    const {filter = '', print, list = cases} = options;
    const totals: Totals = {passed: 0, failed: 0, skipped: 0};
    for (const one of list.filter(({name}) => name.includes(filter))) {
        totals[await runOne(one, world, print)]++;
    }
    return totals;
}
