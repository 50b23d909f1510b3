import {readFileSync, statSync} from 'node:fs';
import path from 'node:path';

import type {Answer} from './answer';
import {text} from './answer';
import type {Instance} from './context';

const TYPES: Record<string, string> = {
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.woff2': 'font/woff2',
    '.woff': 'font/woff',
    '.ttf': 'font/ttf',
};

/** Which page is served, and from where: `dir` holds the page and what lies under /static. */
export interface HostPage {dir: string | undefined; file: string}

function missing(): Answer {
    const answer = text('404 page not found\n', 404, 'text/plain; charset=utf-8');
    return {...answer, headers: {...answer.headers, 'Cache-Control': 'no-cache, public'}};
}

function found(name: string, body: Buffer): Answer {
    const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
    return {status: 200, body, headers: {'Content-Type': type, 'Cache-Control': 'max-age=31556926, public'}};
}

function fromDisk(dir: string, name: string): Buffer | undefined {
    const file = path.resolve(dir, name);
    if (!file.startsWith(path.resolve(dir) + path.sep) || !statSync(file, {throwIfNoEntry: false})?.isFile()) {
        return undefined;
    }
    return readFileSync(file);
}

/** Answers GET /static/<name>: plugin files to anybody, else the host page's files. Browsers may keep all of it for a year. */
export function staticFile({store}: Instance, page: HostPage, name: string): Answer {
    const inPlugin = (/^plugins\/([^/]+)\/(.+)$/).exec(name);
    if (inPlugin) {
        const content = store.pluginFiles.get(inPlugin[1]!)?.get(inPlugin[2]!);
        return content ? found(name, content) : missing();
    }
    const content = page.dir ? fromDisk(page.dir, name) : undefined;
    return content ? found(name, content) : missing();
}

/** Answers every address that is neither API nor file with the page, its static addresses put under the sub-path. */
export function hostPage({basename}: Instance, page: HostPage): Answer {
    const html = page.dir ? fromDisk(page.dir, page.file) : undefined;
    if (!html) {
        return text('There is no page here: this stand-in was started without one.\n', 404, 'text/plain; charset=utf-8');
    }
    const body = html.toString('utf8').replaceAll('"/static/', `"${basename}/static/`);
    return {
        status: 200,
        body,
        headers: {
            'Content-Type': 'text/html',
            'Cache-Control': 'no-cache, max-age=31556926, public',
            'Content-Security-Policy': "frame-ancestors 'self' ; script-src 'self'",
            'X-Frame-Options': 'SAMEORIGIN',
        },
    };
}
