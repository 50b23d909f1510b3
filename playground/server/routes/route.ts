import type {Handler} from '../http/api';

/** One endpoint under /api/v4. Parameters are written `:name`. `open`: needs no session. */
export interface Route {method: 'get' | 'post' | 'put' | 'delete'; path: string; handler: Handler; open?: boolean}

/** Shorthands for the lists of routes. */
export const get = (path: string, handler: Handler): Route => ({method: 'get', path, handler});
export const post = (path: string, handler: Handler): Route => ({method: 'post', path, handler});
export const put = (path: string, handler: Handler): Route => ({method: 'put', path, handler});
export const remove = (path: string, handler: Handler): Route => ({method: 'delete', path, handler});

/** The same endpoint without a session. */
export const open = (route: Route): Route => ({...route, open: true});
