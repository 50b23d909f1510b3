/** Collections of texts: nobody is ticked who is not meant, nobody meant is lost, and it takes few presses. */
import {NEVER, run} from '../../../test/list-cases';
import type {Case} from '../../../test/list-cases';
import cases from '../../../test/lists/cases.json';
import commands from '../../../test/lists/commands.json';
import languages from '../../../test/lists/languages.json';

/** No shape says who is meant in these: their text is shown whole. */
const OUT_OF_REACH = ['F19f SQL in-list', 'B2 YAML groups'];

interface Line {id: string; wrong: string[]; lost: string[]; presses: number | undefined; isMeant: boolean}

async function lineOf(one: Case): Promise<Line> {
    const {ticked, lost, presses} = await run(one);

    // Where a column has to be chosen, nobody can be meant before that.
    const isWrong = (username: string) => one.column !== undefined || (one.meant ? !one.meant.includes(username) : NEVER.includes(username));
    return {id: one.id, wrong: ticked.filter(isWrong), lost, presses, isMeant: (one.meant ?? []).length > 0};
}

async function linesOf(all: Case[]): Promise<{lines: Line[]; median: number}> {
    const lines: Line[] = [];
    for (const one of all) {
        lines.push(await lineOf(one));
    }
    const presses = lines.filter(({isMeant}) => isMeant).map((line) => line.presses ?? Infinity).sort((a, b) => a - b);
    const median = presses[presses.length >> 1]!;
    process.stdout.write(`${table(lines)}\nmedian of ${presses.length}: ${median}; out of reach: ${presses.filter((count) => count === Infinity).length}\n`);
    return {lines, median};
}

function table(lines: Line[]): string {
    const rows = lines.map(({id, wrong, lost, presses, isMeant}) =>
        [id.slice(0, 60).padEnd(60), wrong.join(' ') || '-', isMeant ? String(presses ?? 'out of reach') : '', lost.join(' ') || '-'].join(' | '));
    return [`${'case'.padEnd(60)} | ticked though not meant | presses | lost`, ...rows].join('\n');
}

test('exports, tickets, mails and chats: nobody is ticked or lost wrongly, and half of them take one press at most', async () => {
    const {lines, median} = await linesOf(cases as Case[]);
    expect(lines.filter(({wrong, lost}) => wrong.length + lost.length > 0)).toEqual([]);
    expect(lines.filter(({isMeant, presses}) => isMeant && presses === undefined).map(({id}) => id)).toEqual(OUT_OF_REACH);
    expect(median).toBeLessThanOrEqual(1);
});

test.each([['texts in many languages', languages as Case[]], ['commands with several words', commands as Case[]]])('%s: nobody is ticked who is not meant', async (_, all) => {
    const {lines} = await linesOf(all);
    expect(lines.filter(({wrong, lost}) => wrong.length + lost.length > 0)).toEqual([]);
});
