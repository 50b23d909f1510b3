/** The collection of texts: nobody is ticked who is not meant, nobody meant is lost, and it takes few presses. */
import {NEVER, run} from '../../../test/list-cases';
import type {Case} from '../../../test/list-cases';
import cases from '../../../test/lists/cases.json';

const all = cases as Case[];

/** No shape says who is meant in these: their text is shown whole. */
const OUT_OF_REACH = ['F19f SQL in-list', 'B2 YAML groups'];

interface Line {id: string; wrong: string[]; lost: string[]; presses: number | undefined; isMeant: boolean}

async function lineOf(one: Case): Promise<Line> {
    const {ticked, lost, presses} = await run(one);

    // Where a column has to be chosen, nobody can be meant before that.
    const isWrong = (username: string) => (one.column !== undefined || (one.meant ? !one.meant.includes(username) : NEVER.includes(username)));
    return {id: one.id, wrong: ticked.filter(isWrong), lost, presses, isMeant: (one.meant ?? []).length > 0};
}

function table(lines: Line[]): string {
    const rows = lines.map(({id, wrong, lost, presses, isMeant}) =>
        [id.slice(0, 60).padEnd(60), wrong.join(' ') || '-', isMeant ? String(presses ?? 'out of reach') : '', lost.join(' ') || '-'].join(' | '));
    return ['case'.padEnd(60) + ' | ticked though not meant | presses | lost', ...rows].join('\n');
}

test('before any press nobody is ticked who is not meant, nobody meant is lost, and half of the texts take one press at most', async () => {
    const lines: Line[] = [];
    for (const one of all) {
        lines.push(await lineOf(one));
    }
    const presses = lines.filter(({isMeant}) => isMeant).map((line) => line.presses ?? Infinity).sort((a, b) => a - b);
    process.stdout.write(`${table(lines)}\nmedian of ${presses.length}: ${presses[presses.length >> 1]} presses\n`);
    expect(lines.filter(({wrong, lost}) => wrong.length + lost.length > 0)).toEqual([]);
    expect(lines.filter(({isMeant, presses: count}) => isMeant && count === undefined).map(({id}) => id)).toEqual(OUT_OF_REACH);
    expect(presses[presses.length >> 1]).toBeLessThanOrEqual(1);
});
