import type {Page, Request} from 'playwright-core';

/** A request of the page, by method and by what stands after the address of the server. */
export interface Seen {method: string; path: string; status: number | undefined; request: Request}

/** Keeps what a page asks for, and what goes wrong in it. */
export interface Watch {
    /** In the order they were sent. */
    requests: Seen[];
    /** Failures whose text (what the console says, and the address) matches are part of the story. */
    expect(failure: RegExp): void;
    /** The requests so far whose "METHOD path" matches. */
    sent(pattern: RegExp): Seen[];
    /** Everything the console was told, for looking for secrets. */
    console: string[];
    /** What went wrong and was not expected, one line each. */
    problems(): string[];
}

// What React's development builds say of the page itself: of how it is mounted, and of react-bootstrap and its parts.
const HOSTS_OWN = /ReactDOM\.render is no longer supported in React 18|has been renamed[^]*: %s (Modal|Portal|, )+$|Legacy context API|findDOMNode/;

const OURS = /\/static\/plugins\/useradmin\//;

/** A warning of React's that does not stand there for the page's sake. */
const isReacts = (text: string) => text.startsWith('Warning: ') && (OURS.test(text) || !HOSTS_OWN.test(text));

const LOCAL = /^(data|blob|about):/;

/** Watches a page from now on. `home` is the only address it may talk to, without a trailing slash. */
export function watchPage(page: Page, home: string): Watch {
    const failures: string[] = [];
    const expected: RegExp[] = [];
    const seen: Seen[] = [];
    const told: string[] = [];
    const isHome = (url: string) => new URL(url).host === new URL(home).host;

    page.on('pageerror', (error) => failures.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
        const text = message.text();
        told.push(text);
        if (isReacts(text) || (message.type() === 'error' && !text.startsWith('Warning: '))) {
            failures.push(`console: ${text} (${message.location().url})`);
        }
    });
    page.on('request', (request) => {
        const url = request.url();
        if (LOCAL.test(url)) {
            return;
        }
        if (!isHome(url)) {
            failures.push(`asked another host: ${url}`);
        }
        seen.push({method: request.method(), path: isHome(url) ? url.slice(home.length) : url, status: undefined, request});
    });
    page.on('response', (response) => {
        const one = seen.find(({request}) => request === response.request());
        if (one) {
            one.status = response.status();
        }
    });
    page.on('websocket', (socket) => {
        if (!isHome(socket.url())) {
            failures.push(`asked another host: ${socket.url()}`);
        }
    });
    return {
        requests: seen,
        console: told,
        expect: (failure) => expected.push(failure),
        sent: (pattern) => seen.filter(({method, path}) => pattern.test(`${method} ${path}`)),
        problems: () => failures.filter((failure) => !expected.some((pattern) => pattern.test(failure))),
    };
}

/** The part of the plugin that only those who manage users may ever ask for. */
export const CHUNK = /\/static\/plugins\/useradmin\/admin\./;

/** The chunk of lists, which is fetched last while the browser is idle. */
export const LIST_CHUNK = /\/list\.[^/]+\.js/;

/** Every endpoint that changes an account or its sessions. */
export const DEEDS = /^(PUT|POST|DELETE) \/api\/v4\/(users\/[a-z0-9]{26}\/(active|sessions)|bots\/)/;
