import type {Account, Caller, Reply} from './world';

type Options = NonNullable<Parameters<Caller['call']>[3]>;
type Cookie = {name: string; value: string; httpOnly: boolean};

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

/** Reads an answer whole. */
export async function readReply(response: Response): Promise<Reply> {
    const text = await response.text();
    const json = parsed(text);
    const id = response.ok ? undefined : (json as {id?: unknown} | undefined)?.id;
    return {status: response.status, headers: response.headers, text, json, errorId: typeof id === 'string' ? id : undefined};
}

/** Keeps what Set-Cookie headers say, as a browser does: an age of 0 or a past date deletes. */
export function keepCookies(jar: Map<string, Cookie>, lines: string[]): void {
    for (const line of lines) {
        const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
        const cut = pair.indexOf('=');
        const name = pair.slice(0, cut);
        const attribute = (key: string) => attributes.find((each) => each.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
        const age = attribute('max-age');
        const expires = attribute('expires');
        const over = age === undefined ? expires !== undefined && Date.parse(expires) <= Date.now() : Number(age) <= 0;
        if (over) {
            jar.delete(name);
        } else {
            jar.set(name, {name, value: pair.slice(cut + 1), httpOnly: attributes.some((each) => each.toLowerCase() === 'httponly')});
        }
    }
}

function bodyOf(body: unknown, options: Options): {body?: BodyInit; type?: string} {
    if (options.raw !== undefined) {
        return {body: options.raw, type: 'application/json'};
    }
    if (body instanceof FormData) {
        return {body};
    }
    return body === undefined ? {} : {body: JSON.stringify(body), type: 'application/json'};
}

/** The two headers Mattermost takes as proof that a write comes from its own page. */
function csrfHeaders(method: string, token: string | undefined, choice: Options['csrf'] = 'both'): Record<string, string> {
    if (method === 'GET') {
        return {};
    }
    return {
        ...(token && (choice === 'both' || choice === 'token') ? {'X-CSRF-Token': token} : {}),
        ...(choice === 'both' || choice === 'requested-with' ? {'X-Requested-With': 'XMLHttpRequest'} : {}),
    };
}

async function send(url: string, method: string, path: string, body: unknown, options: Options, headers: Record<string, string>): Promise<Response> {
    const content = bodyOf(body, options);
    return fetch((/^https?:/).test(path) ? path : `${url}/api/v4${path}`, {
        method,
        headers: {...(content.type ? {'Content-Type': content.type} : {}), ...headers, ...options.headers},
        body: content.body,
        redirect: 'manual',
    });
}

/** A caller by bearer token; without a token, nobody. */
export function bearerCaller(url: string, account: Account, token: string | undefined): Caller {
    const identity = (): Record<string, string> => (token ? {Authorization: `Bearer ${token}`} : {});
    return {
        account,
        identity,
        cookies: () => [],
        call: async (method, path, body, options = {}) => readReply(await send(url, method, path, body, options, identity())),
    };
}

/** Logs in as a browser does and resolves with the caller by cookie. Rejects with the Reply when the server refuses. */
export async function cookieCaller(url: string, account: Account): Promise<Caller> {
    const jar = new Map<string, Cookie>();
    const identity = (): Record<string, string> => (jar.size > 0 ? {Cookie: [...jar.values()].map(({name, value}) => `${name}=${value}`).join('; ')} : {});
    const caller: Caller = {
        account,
        identity,
        cookies: () => [...jar.values()],
        call: async (method, path, body, options = {}) => {
            const headers = {...identity(), ...csrfHeaders(method, jar.get('MMCSRF')?.value, options.csrf)};
            const response = await send(url, method, path, body, options, headers);
            keepCookies(jar, response.headers.getSetCookie());
            return readReply(response);
        },
    };
    const reply = await caller.call('POST', '/users/login', {login_id: account.username, password: account.password});
    if (reply.status !== 200) {
        throw reply;
    }
    return caller;
}
