import {cpus, loadavg} from 'node:os';
import {setTimeout as sleep} from 'node:timers/promises';

import type {Browser} from 'playwright-core';

import {deploy} from '../../build/deploy';
import {runMain} from '../../build/paths';
import {measureBuild} from '../../build/size';
import {launch} from '../browser/chromium';
import {together} from '../browser/place';
import {playStories} from '../browser/run-stories';
import {figures} from '../browser/stories/figures';
import {asAdmin, makeToken} from '../contract/kit';
import {startRealWorld} from '../contract/real-world';
import type {RealWorld} from '../contract/real-world';
import {findChromium, missing} from '../needs';
import {prepare} from '../prepare';

import {startLonely} from './alone';
import type {LonelyChromium} from './alone';
import {checkCurl, curlWay} from './curl';
import {tunedProxy} from './delay';
import {mmctlWay} from './mmctl';
import {readOptions} from './options';
import type {Options, WayName} from './options';
import {seedPeople} from './people';
import type {People} from './people';
import {pluginWay} from './plugin';
import type {DelayingProxy} from './proxy';
import {figuresOf, LINES, table} from './report';
import type {Figures, Line, Run} from './report';
import type {Way} from './way';

const ROUND_TRIP = 25;

// What the server does after it has answered is not the next one's burden.
const REST = 1_000;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** One way at one distance; `proxy` counts what it asks. */
interface Course {line: Line; way: Way; proxy: DelayingProxy | undefined}

async function coursesOf({ways}: Options, world: RealWorld, proxy: DelayingProxy, lonely: LonelyChromium | undefined): Promise<Course[]> {
    const admin = await asAdmin(world);
    const {token} = await makeToken(world, world.admin);
    const courses: Course[] = [];
    for (const line of LINES) {
        const far = line === 'rtt25' ? proxy : undefined;
        const url = far?.url ?? world.url;
        const make: Record<WayName, () => Way | Promise<Way>> = {
            plugin: () => pluginWay(lonely!, world, url, admin),
            mmctl: () => mmctlWay(world.server!.mmctl, url, token),
            curl: () => curlWay(url, token),
        };
        for (const name of ways) {
            courses.push({line, way: await make[name](), proxy: far});
        }
    }
    return courses;
}

async function runOnce({line, way, proxy}: Course, people: People): Promise<Run> {
    await people.again();
    await way.ready();
    await sleep(REST);
    proxy?.forget();
    const took = await way.run(people.usernames);
    const counts = proxy?.counts();
    await way.done();
    const off = await people.off();
    const missed = people.usernames.length - off;
    const errors = missed === 0 ? took.errors : [...took.errors, `${missed} are not off`];
    say(`${line} ${way.name}: ${took.seconds.toFixed(2)} s, ${off} off${errors.map((error) => `\n    ${error}`).join('')}`);
    return {...took, errors, line, way: way.name, counts};
}

/** All courses once a round, each round beginning with another one. */
async function rounds(count: number, courses: Course[], people: People): Promise<Run[]> {
    const runs: Run[] = [];
    for (let round = 0; round < count; round++) {
        say(`\nRound ${round + 1}`);
        const first = round % courses.length;
        for (const course of [...courses.slice(first), ...courses.slice(0, first)]) {
            runs.push(await runOnce(course, people));
        }
    }
    return runs;
}

/** What the way by the popover costs, as the browser suite measures it, and what is downloaded for it. */
async function browserFigures(browser: Browser, world: RealWorld): Promise<Figures> {
    const {figures: measured, failed} = await playStories(figures, {browser, place: together(world), print: say});
    const popover = Object.entries(measured).map(([name, value]) => [`popover_${name}`, value]);
    const sizes = measureBuild().map(({part, gzip}) => [`${part}_gzip`, gzip]);
    return Object.fromEntries([...popover, ['popover_failed', failed], ...sizes]) as Figures;
}

async function bench(options: Options, world: RealWorld, browser: Browser | undefined, lonely: LonelyChromium | undefined): Promise<void> {
    const people = await seedPeople(world, world.server!, await asAdmin(world), options.people);
    const {proxy, adds} = await tunedProxy(world.url, ROUND_TRIP);
    await world.settings({
        // It would note every request, which none of the ways has to pay for.
        'LogSettings.EnableFile': false,

        // Websockets are opened from the site's own address only, or from these.
        'ServiceSettings.AllowCorsFrom': `${world.url} ${proxy.url}`,
    });
    const courses = await coursesOf(options, world, proxy, lonely);
    say(`${options.people} people, ${options.rounds} rounds, ${cpus().length} processors (load ${loadavg()[0]!.toFixed(1)}), Node ${process.version}; the proxy adds ${adds.toFixed(1)} ms to a request.`);
    try {
        const runs = await rounds(options.rounds, courses, people);
        const more = browser ? await browserFigures(browser, world) : {};
        finish(options, runs, {...figuresOf(runs, options.people), rtt_ms: Math.round(10 * adds) / 10, ...more});
    } finally {
        for (const {way} of courses) {
            await way.close();
        }
        await proxy.close();
    }
}

function finish(options: Options, runs: Run[], all: Figures): void {
    say(`\n${table(runs, options.people)}\n`);
    say(Object.entries(all).map(([name, value]) => `${name}: ${value}`).join('\n'));
    if (options.json) {
        say(JSON.stringify(all));
    }
    process.exitCode = all.errors || all.popover_failed ? 1 : 0;
}

async function main(): Promise<void> {
    const options = readOptions(process.argv.slice(2));
    const plugin = options.ways.includes('plugin');
    const lacking = await missing(process.env, {server: true, browser: plugin});
    if (lacking.length > 0) {
        throw new Error(lacking.join('\n\n'));
    }
    await (options.ways.includes('curl') ? checkCurl() : undefined);
    const tarball = plugin ? await prepare() : undefined;
    const world = await startRealWorld();
    let browser: Browser | undefined;
    let lonely: LonelyChromium | undefined;
    try {
        if (tarball) {
            await deploy({url: world.url, username: world.admin.username, password: world.admin.password}, tarball);
            lonely = await startLonely(findChromium(process.env));
            browser = await launch(process.env);
        }
        await bench(options, world, browser, lonely);
    } finally {
        await browser?.close();
        await lonely?.close();
        await world.close();
    }
}

runMain(main);
