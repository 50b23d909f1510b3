import {deploy} from '../build/deploy';
import {runMain} from '../build/paths';

import {runBrowserSuite, runHostStories, runQuietStories} from './browser';
import {FIRST, HOSTS, hostsTable, writeTable} from './browser/hosts';
import {apart, together} from './browser/place';
import {cases} from './contract';
import {versionFor} from './contract/by-version';
import {joinRunningWorld, runningFrom, startRealWorld} from './contract/real-world';
import type {RealWorld} from './contract/real-world';
import {runContract} from './contract/run-contract';
import {runOnStandIns} from './contract/run-stand-ins';
import {startStandInWorld} from './contract/stand-in-world';
import type {World} from './contract/world';
import {mmctlCases} from './mmctl-cases';
import {missing} from './needs';
import {readOptions} from './options';
import type {Options} from './options';
import {prepare} from './prepare';
import {table} from './report';
import type {Page} from './server/folder';
import {Books} from './suites';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Runs, and closes the World whatever happens. */
async function using<W extends World>(starting: Promise<W>, run: (world: W) => Promise<void>): Promise<void> {
    const world = await starting;
    try {
        await run(world);
    } finally {
        await world.close();
    }
}

async function install(world: World, tarball: string): Promise<void> {
    const {username, password} = world.admin;
    await deploy({url: world.url, username, password}, tarball);
}

/** A stand-in for each story, of the version that does what it needs, with the plugin on it. */
const standIns = (tarball: string, page?: Page) => apart(async (needs) => {
    const world = await startStandInWorld({page, version: versionFor(needs)});
    await install(world, tarball).catch((error) => world.close().then(() => Promise.reject(error)));
    return world;
});

async function onStandIn(books: Books, {only, filter}: Options, tarball: string | undefined): Promise<void> {
    if (only !== 'browser') {
        await books.suite('contract, stand-in', (print) => runOnStandIns({filter, print}));
    }
    if (tarball) {
        await books.suite(FIRST.suite, (print) => runBrowserSuite({place: standIns(tarball), print, filter}));
    }
    for (const host of tarball ? HOSTS : []) {
        await books.suite(host.suite, (print) => runHostStories(host, {place: standIns(tarball!, host.page), print, filter}));
    }
}

async function onReal(books: Books, {only, filter}: Options, tarball: string | undefined): Promise<void> {
    const running = runningFrom(process.env);
    await using<RealWorld>(running ? joinRunningWorld(running) : startRealWorld(), async (world) => {
        say(`Mattermost at ${world.url}`);
        if (only !== 'browser') {
            await books.suite('contract, real server', (print) => runContract(world, {filter, print}));
        }
        if (!tarball) {
            return;
        }

        // On somebody's server uploads may be off: the rest still counts, and this is one failure with the reason.
        await books.suite('upload, real server', async (print) => {
            await install(world, tarball);
            print(`The packed plugin is uploaded to ${world.url}, enabled and handed to web apps.`);
            return {passed: 1, failed: 0};
        });
        if (books.of('upload, real server')?.failed) {
            return;
        }
        const {server} = world;
        if (server && !only) {
            await books.suite('mmctl, real server', (print) => runContract(world, {filter, print, list: mmctlCases(server.mmctl)}));
        }
        await books.suite('browser, real server', (print) => runBrowserSuite({place: together(world), print, filter}));
    });
}

/** Runs the suites on one server. What breaks off between suites counts as one failure; those on the other server go on. */
async function side(name: string, run: (books: Books) => Promise<void>): Promise<Books> {
    const books = new Books();
    await run(books).catch((error) => books.suite(name, () => Promise.reject(error)));
    return books;
}

/** Both servers at the same time: while one keeps a story waiting, the machine has the other's to do. Then what must have it to itself. */
async function runAll(options: Options, tarball: string | undefined): Promise<Books> {
    const all = new Books();
    const sides = await Promise.all([
        side('stand-in', (books) => onStandIn(books, options, tarball)),
        side('real server', (books) => onReal(books, options, tarball)),
    ]);
    sides.forEach((books) => all.add(books));
    if (tarball) {
        await all.suite('browser, quiet', (print) => runQuietStories({place: standIns(tarball), print, filter: options.filter}));
    }
    return all;
}

function finish(books: Books, options: Options): void {
    const {passed, failed, skipped, again} = books.totals;
    const [standIn, real] = [books.of('contract, stand-in'), books.of('contract, real server')];
    say(`\n${table(books.rows, books.figures)}`);
    if (options.only !== 'contract') {
        say(`\n${hostsTable(books.rows)}\n`);
    }
    if (options.writeTable) {
        writeTable(hostsTable(books.rows));
    }
    if (standIn && real) {
        const length = (row: typeof real) => row.passed + row.failed + row.skipped;
        say(`One list of ${cases.length} contract cases: ${length(standIn)} on the stand-in, ${length(real)} on the real server (${real.skipped} skipped there).`);
    }
    say(`${skipped} skipped`);
    say(`${again} passed at the second try`);
    say(`${passed} passed, ${failed} failed`);
    if (options.json) {
        say(JSON.stringify({passed, failed, skipped, contract_cases: real?.passed ?? 0, contract_cases_stand_in: standIn?.passed ?? 0, ...books.figures}));
    }
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

async function main(): Promise<void> {
    const options = readOptions(process.argv.slice(2));
    const browser = options.only !== 'contract';
    const lacking = await missing(process.env, {server: !runningFrom(process.env), browser});
    if (lacking.length > 0) {
        throw new Error(lacking.join('\n\n'));
    }
    const tarball = browser ? await prepare() : undefined;
    finish(await runAll(options, tarball), options);
}

runMain(main);
