/** Strict reading of what the server sends. What does not have the documented shape is a broken answer, whatever the status says. */
import {ApiError, brokenAnswer} from './error';

/** A JSON object of unknown content. */
export type Raw = Record<string, unknown>;

/** Is this a JSON object (no list, no null)? */
export function isRaw(value: unknown): value is Raw {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses one JSON value; `undefined` for anything else: HTML, nothing, two values in a row. */
export function parseJson(text: string): unknown {
    try {
        return JSON.parse(text) as unknown;
    } catch {
        return undefined;
    }
}

function demand(holds: boolean): asserts holds {
    if (!holds) {
        throw brokenAnswer(200);
    }
}

/** Exactly `{"status":"OK"}`; throws an ApiError otherwise. */
export function needOk(data: unknown): Raw {
    demand(isRaw(data) && data.status === 'OK' && Object.keys(data).length === 1);
    return data as Raw;
}

/** An object whose `key` is a non-empty string; throws an ApiError otherwise. */
export function needId<Key extends string>(data: unknown, key: Key): Raw & Record<Key, string> {
    demand(isRaw(data) && typeof data[key] === 'string' && data[key] !== '');
    return data as Raw & Record<Key, string>;
}

/** An object whose `id` is a non-empty string; throws an ApiError otherwise. */
export const needWithId = (data: unknown): Raw & {id: string} => needId(data, 'id');

/** A list of objects that `key` tells apart; throws an ApiError otherwise. The server writes an empty one as [], never as null. */
export function needList<Key extends string = 'id'>(data: unknown, key = 'id' as Key): (Raw & Record<Key, string>)[] {
    demand(Array.isArray(data));
    return (data as unknown[]).map((raw) => needId(raw, key));
}

/** The string under `key`, which may be empty; throws an ApiError where there is none. */
export function needText(raw: Raw, key: string): string {
    const value = raw[key];
    demand(typeof value === 'string');
    return value;
}

/** The string under `key`, one of `values`; throws an ApiError where there is another. */
export function needOneOf<T extends string>(raw: Raw, key: string, values: T[]): T {
    const value = raw[key];
    demand((values as unknown[]).includes(value));
    return value as T;
}

/** The truth value under `key`; throws an ApiError where there is none. */
export function needFlag(raw: Raw, key: string): boolean {
    const value = raw[key];
    demand(typeof value === 'boolean');
    return value;
}

/** The whole number, zero or more, under `key`; throws an ApiError where there is none. */
export function needCount(data: unknown, key: string): number {
    const value = isRaw(data) ? data[key] : undefined;
    demand(typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);
    return value as number;
}

/** A string field, '' where it is absent or something else: the server leaves out what is empty or hidden. */
export function textIn(raw: Raw, key: string): string {
    const value = raw[key];
    return typeof value === 'string' ? value : '';
}

/** A number field, 0 where it is absent. */
export function numberIn(raw: Raw, key: string): number {
    const value = raw[key];
    return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Runs a request of which one refusal is an answer: resolves to undefined where `isAnswer` says so. */
export async function orUndefined<T>(request: Promise<T>, isAnswer: (error: ApiError) => boolean): Promise<T | undefined> {
    try {
        return await request;
    } catch (error) {
        if (error instanceof ApiError && isAnswer(error)) {
            return undefined;
        }
        throw error;
    }
}
