import {versionFor} from './by-version';
import {cases} from './index';
import {runContract} from './run-contract';
import type {Totals} from './run-contract';
import {startStandInWorld} from './stand-in-world';

/** Runs the cases whose name holds `filter`, each on a stand-in of the version that does what it needs. Rejects when none can be started. */
export async function runOnStandIns({filter, print}: {filter: string; print(line: string): void}): Promise<Totals> {
    const sum: Totals = {passed: 0, failed: 0, skipped: 0};
    for (const version of new Set(cases.map(({needs}) => versionFor(needs)))) {
        const world = await startStandInWorld({version});
        const totals = await runContract(world, {filter, print, list: cases.filter(({needs}) => versionFor(needs) === version)}).finally(() => world.close());
        sum.passed += totals.passed;
        sum.failed += totals.failed;
        sum.skipped += totals.skipped;
    }
    return sum;
}
