import type {Account} from '../../e2e/contract/world';

/** A bearer token of a log-in without a browser. Throws the error id when the server refuses. */
export async function logIn(url: string, {username, password}: Pick<Account, 'username' | 'password'>): Promise<string> {
    const response = await fetch(`${url}/api/v4/users/login`, {method: 'POST', body: JSON.stringify({login_id: username, password})});
    if (!response.ok) {
        throw new Error((await response.json() as {id: string}).id);
    }
    return response.headers.get('Token')!;
}

/** Calls the API with a bearer token. */
export function call(url: string, token: string, method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${url}/api/v4${path}`, {method, headers: {Authorization: `Bearer ${token}`}, body: body === undefined || body instanceof FormData ? body : JSON.stringify(body)});
}

/** The JSON of a call. */
export async function read<T>(url: string, token: string, path: string): Promise<T> {
    return await (await call(url, token, 'GET', path)).json() as T;
}
