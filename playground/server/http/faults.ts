import {setTimeout as sleep} from 'node:timers/promises';

import type {Fault} from '../../../e2e/contract/world';
import {deviceSession} from '../state/sessions';
import {addToken} from '../state/tokens';

import type {Answer} from './answer';
import {AppError, json, ok, text} from './answer';
import type {Instance} from './context';

/** No answer: the connection is cut. */
export const DROPPED = 'dropped';

/** What to do with a request: an answer, or DROPPED. */
export type Result = Answer | typeof DROPPED;

const KINDS = ['status', 'html', 'drop', 'done-drop', 'done-status', 'ok-not-done', 'double-body', 'lag', 'delay', 'login-between', 'token-between'];

const PROXY_PAGE = '<html>\n<head><title>502 Bad Gateway</title></head>\n<body><h1>502 Bad Gateway</h1><hr>proxy</body>\n</html>\n';

/** Answers no honest server gives, on demand. */
export class Faults {
    private waiting: {fault: Fault; left: number}[] = [];

    /** Adds a fault; throws for a kind there is not and for a broken expression. */
    add(fault: Fault): void {
        if (!KINDS.includes(fault.kind)) {
            throw new Error(`There is no fault of kind ${String(fault.kind)}.`);
        }
        new RegExp(fault.path);
        this.waiting.push({fault, left: fault.times ?? 1});
    }

    clear(): void {
        this.waiting = [];
    }

    /** The fault for this request, used up by one. `path` is the part after /api/v4, without the query. */
    take(method: string, path: string): Fault | undefined {
        const found = this.waiting.find(({fault}) => (fault.method ?? method).toUpperCase() === method && new RegExp(fault.path).test(path));
        if (!found) {
            return undefined;
        }
        found.left -= 1;
        this.waiting = this.waiting.filter((item) => item.left > 0);
        return found.fault;
    }
}

function refusal(fault: Fault): Answer {
    const status = fault.status ?? 500;
    const answer = plainRefusal(fault, status);
    return {...answer, headers: {...answer.headers, ...fault.headers}};
}

function plainRefusal(fault: Fault, status: number): Answer {
    if (fault.body !== undefined) {
        return text(fault.body, status, 'application/json');
    }

    // The limiter answers before any of Mattermost's own code: plain text, no error id.
    if (status === 429 && !fault.id) {
        return {...text('limit exceeded\n', 429, 'text/plain; charset=utf-8'), headers: {'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '1'}};
    }
    return new AppError(status, fault.id ?? 'app.stand_in.fault').answer();
}

/** Runs a request under a fault. `run` does what the request asks for and answers. */
export async function withFault(instance: Instance, fault: Fault, path: string, run: () => Promise<Answer>): Promise<Result> {
    switch (fault.kind) {
    case 'status':
        return refusal(fault);
    case 'html':
        return {...text(fault.body ?? PROXY_PAGE, fault.status ?? 502, 'text/html'), headers: {'Content-Type': 'text/html', ...fault.headers}};
    case 'drop':
        return DROPPED;
    case 'done-drop':
        await run();
        return DROPPED;
    case 'done-status':
        await run();
        return refusal(fault);
    case 'ok-not-done':
        return fault.body === undefined ? ok() : text(fault.body, 200, 'application/json');
    case 'double-body':
        return doubled(fault);
    case 'lag':
        instance.store.startLag(fault.ms ?? 1000);
        return run();
    default: {
        const answer = await run();
        if (fault.kind === 'delay') {
            await sleep(fault.ms ?? 1000, undefined, {ref: false});
        } else {
            between(instance, fault.kind, path);
        }
        return answer;
    }
    }
}

// What servers before 11 sent when a change of state failed: the success, then the error, in one body with status 200.
function doubled(fault: Fault): Answer {
    const error = new AppError(fault.status ?? 400, fault.id ?? 'app.user.update_active.user_limit.exceeded').answer();
    return {...json({}), body: `${String(ok().body)}${String(error.body)}`};
}

function between({store}: Instance, kind: 'login-between' | 'token-between', path: string): void {
    const user = store.users.get((/^\/(?:users|bots)\/([a-z0-9]{26})/).exec(path)?.[1] ?? '');
    if (user && kind === 'login-between') {
        deviceSession(store, user, 'browser');
    } else if (user) {
        addToken(store, user.id, 'made in between');
    }
}
