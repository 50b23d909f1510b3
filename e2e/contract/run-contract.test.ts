import {cases} from './index';
import {missingNeeds, runContract} from './run-contract';
import {runningFrom} from './real-world';
import type {Case, World} from './world';

const world = {offers: new Set(['sql'])} as unknown as World;

const list: Case[] = [
    {name: 'good one', needs: ['sql'], run: () => Promise.resolve()},
    {name: 'bad one', run: () => Promise.reject(new Error('401\nis not 200'))},
    {name: 'one refused at log-in', run: () => Promise.reject({status: 401, text: 'inactive'})},
    {name: 'foreign one', needs: ['sql', 'faults'], run: () => Promise.reject(new Error('was run'))},
];

test('runs what can be run, skips the rest by name of the need, and goes on after a failure', async () => {
    const lines: string[] = [];
    expect(await runContract(world, {list, print: (line) => lines.push(line)})).toEqual({passed: 1, failed: 2, skipped: 1});
    expect(lines).toEqual([
        'ok       good one',
        'FAILED   bad one\n         401\n         is not 200',
        'FAILED   one refused at log-in\n         refused: 401 inactive',
        'skipped  foreign one (needs faults)',
    ]);
});

test('runs by name', async () => {
    expect(await runContract(world, {list, filter: 'good', print: () => undefined})).toEqual({passed: 1, failed: 0, skipped: 0});
});

test('no two cases have one name', () => {
    const names = cases.map(({name}) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('a server that is only an address and a log-in can run most cases', () => {
    expect(cases.filter((one) => missingNeeds(one, new Set(['sockets'])).length === 0).length).toBeGreaterThan(60);
});

test('a running server is named by its address and a whole log-in, or not at all', () => {
    expect(runningFrom({})).toBeUndefined();
    expect(runningFrom({MM_E2E_URL: 'https://x/chat/', MM_E2E_USERNAME: 'a', MM_E2E_PASSWORD: 'p'})).toEqual({url: 'https://x/chat', username: 'a', password: 'p'});
    expect(() => runningFrom({MM_E2E_URL: 'x'})).toThrow('whole address');
    expect(() => runningFrom({MM_E2E_URL: 'https://x', MM_E2E_USERNAME: 'a'})).toThrow('MM_E2E_PASSWORD');
});
