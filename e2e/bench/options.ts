import {parseArgs} from 'node:util';

/** The ways that are held against each other. */
export type WayName = 'plugin' | 'mmctl' | 'curl';

export const WAYS: WayName[] = ['plugin', 'mmctl', 'curl'];

/** What to measure, and how to say it. */
export interface Options {rounds: number; people: number; ways: WayName[]; json: boolean}

// An unlicensed server takes 250 active people; the administrator and those of the browser figures are some of them.
const MOST_PEOPLE = 240;
const MOST_ROUNDS = 20;

const USAGE = `Usage: npm run bench -- [--rounds 1..${MOST_ROUNDS}] [--people 1..${MOST_PEOPLE}] [--only ${WAYS.join('|')}]... [--json]`;

function parsed(args: string[]) {
    try {
        return parseArgs({args, options: {
            rounds: {type: 'string', default: '3'},
            people: {type: 'string', default: '200'},
            only: {type: 'string', multiple: true, default: WAYS as string[]},
            json: {type: 'boolean', default: false},
        }}).values;
    } catch {
        throw new Error(USAGE);
    }
}

function within(typed: string, most: number): number {
    if (!(/^\d{1,3}$/).test(typed) || Number(typed) < 1 || Number(typed) > most) {
        throw new Error(USAGE);
    }
    return Number(typed);
}

/** Reads the arguments; throws the usage for what it does not know. */
export function readOptions(args: string[]): Options {
    const {rounds, people, only, json} = parsed(args);
    const ways = WAYS.filter((name) => only.includes(name));
    if (new Set(only).size !== ways.length) {
        throw new Error(USAGE);
    }
    return {rounds: within(rounds, MOST_ROUNDS), people: within(people, MOST_PEOPLE), ways, json};
}
