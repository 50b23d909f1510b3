import {randomBytes} from 'node:crypto';

const LETTERS = 'ybndrfg8ejkmcpqxot1uwisza345h769';

/** A Mattermost id: 26 lower-case letters and digits. */
export function newId(): string {
    return [...randomBytes(26)].map((byte) => LETTERS[byte % 32]!).join('');
}

/** True for what Mattermost takes for an id: 26 letters or digits, upper case included. */
export function isId(value: unknown): value is string {
    return typeof value === 'string' && (/^[A-Za-z0-9]{26}$/).test(value);
}
