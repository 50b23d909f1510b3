/** The pages that stand for versions of Mattermost, and the table of what was played on them. */
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';

import {root} from '../../build/paths';
import {asAdmin} from '../contract/kit';
import type {Row} from '../report';
import type {Page} from '../server/folder';

import type {Story} from './story';

/** One page. `react` and `redux` are names in package.json; `suite` that of the stories on it; `build` that of React. */
export interface Host {page: Page; suite: string; mattermost: string; react: string; redux: string; mount: Mount; build: 'production' | 'development' | 'StrictMode'}

type Mount = 'ReactDOM.render' | 'createRoot';

const on17 = {mattermost: '10', react: 'react-17', redux: 'react-redux-7', mount: 'ReactDOM.render'} as const;
const on18 = {mattermost: '11', react: 'react', redux: 'react-redux', mount: 'ReactDOM.render'} as const;
const on19 = {mattermost: '12', react: 'react-19', redux: 'react-redux', mount: 'createRoot'} as const;

/** The page on which every story is played. */
export const FIRST: Host = {...on18, page: 'root.html', suite: 'browser, stand-in', build: 'production'};

/** Those on which the stories about hosts are played too. */
export const HOSTS: Host[] = [
    {...on17, page: 'root17.html', suite: 'browser, React 17', build: 'production'},
    {...on19, page: 'root19.html', suite: 'browser, React 19', build: 'production'},
    {...on17, page: 'root17dev.html', suite: 'browser, React 17 dev', build: 'development'},
    {...on18, page: 'root18dev.html', suite: 'browser, React 18 dev', build: 'StrictMode'},
    {...on19, page: 'root19dev.html', suite: 'browser, React 19 dev', build: 'StrictMode'},
];

const PAGE = path.join(root, 'docs/testing.md');
const [BEGIN, END] = ['<!-- versions: begin -->', '<!-- versions: end -->'];

/** The version that package.json pins under this name. */
export function pinned(name: string): string {
    const {devDependencies} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {devDependencies: Record<string, string>};
    return devDependencies[name]!.replace(/^npm:.*@/, '');
}

/** A page's version of React, its mode, and how it is mounted. */
interface Seen {version: string; mode: string | undefined; mount: Mount; bootstrap: boolean}

// React's development builds say this to every Chromium.
const HINT = /React DevTools/;

/** The page is the one it is taken for. */
export function isItself({react, mount, build, mattermost}: Host): Story {
    return {
        name: `the page is that of Mattermost ${mattermost} (${build})`,
        run: async ({world, open}) => {
            const {page, watch} = await open(await asAdmin(world));
            const seen = await page.evaluate((): Seen => {
                const {React, ReactBootstrap} = window as unknown as {React: {version: string}; ReactBootstrap?: object};
                const isLegacy = '_reactRootContainer' in document.getElementById('root')!;
                const {mode} = document.documentElement.dataset;
                return {version: React.version, mode, mount: isLegacy ? 'ReactDOM.render' : 'createRoot', bootstrap: Boolean(ReactBootstrap)};
            });
            const mode = build === 'StrictMode' ? 'strict' : build;
            assert.deepEqual(seen, {version: pinned(react), mode, mount, bootstrap: mount === 'ReactDOM.render'});
            assert.equal(watch.console.some((line) => HINT.test(line)), build !== 'production');
        },
    };
}

/** The versions of one page, as they stand in the table. */
export function versions({page, mattermost, react, redux, mount, build}: Host): string[] {
    return [`\`${page}\``, mattermost, `${pinned(react)}, ${build}`, pinned(redux), `\`${mount}\``];
}

/** A table of Markdown: what was played on which page. */
export function hostsTable(rows: Row[]): string {
    const lines = [FIRST, ...HOSTS].flatMap((host) => {
        const row = rows.find(({suite}) => suite === host.suite);
        return row ? [[...versions(host), row.passed + row.failed, row.passed, Math.round(row.seconds)]] : [];
    });
    const head = ['page', 'as Mattermost', 'React', 'react-redux', 'mounted by', 'stories', 'passed', 'seconds'];
    return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Puts the table into the page about testing. */
export function writeTable(table: string): void {
    const text = readFileSync(PAGE, 'utf8');
    const [from, to] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)];
    writeFileSync(PAGE, `${text.slice(0, from)}\n${table}\n${text.slice(to)}`);
}
