/** Hand-made lines of a list that runs or has ended. */
import type {Line, RowState} from '../src/core/list/types';
import type {Receipt, StepResult} from '../src/core/receipt';

import {person, NOON} from './people';

const LINE: Omit<Line, 'key' | 'line' | 'text'> = {state: 'ready', why: undefined, person: undefined, chosen: true, at: 'waiting', receipt: undefined};

/** A line that stands for this person; its key and number are its place in the list. */
export function lineOf(username: string, change: Partial<Line> = {}): Line {
    const {id, name, email, isBot} = person(username, change.person);
    return {...LINE, key: 0, line: 1, text: `@${username}`, person: {id, username, name, email, isBot}, ...change};
}

/** A line that nobody was to be acted on for. */
export const idleLine = (text: string, state: RowState, change: Partial<Line> = {}): Line => ({...LINE, key: 0, line: 1, text, state, chosen: false, at: 'idle', ...change});

export const numbered = (lines: Line[]): Line[] => lines.map((line, index) => ({...line, key: index, line: index + 1}));

const ACCOUNT = {ok: true, value: [{kind: 'account', id: 'a'}]} as const;

/** The first step of a deactivation with this outcome; what is left fits to it. */
export function stepOf(outcome: StepResult['outcome'], change: Partial<StepResult> = {}): StepResult {
    const isSo = ['checked', 'already', 'skipped', 'seen'].includes(outcome);
    const said = ['skipped', 'refused', 'not-started'].includes(outcome) ? undefined : 'ok' as const;
    return {step: 'account-off', outcome, said, before: {...ACCOUNT, value: [...ACCOUNT.value]}, left: isSo ? {ok: true, value: []} : {...ACCOUNT, value: [...ACCOUNT.value]}, later: [], ...change};
}

/** A line that has ended; by default off and checked. */
export function endedLine(username: string, change: Partial<Receipt> = {}, own: Partial<Line> = {}): Line {
    const {id, name, isBot} = person(username, own.person);
    const receipt: Receipt = {
        id: `r-${username}`, act: 'deactivate', aims: [], person: {id, username, name, isBot}, by: 'ann', at: NOON, ticket: '',
        headline: {text: {id: 'head.deactivate.checked', values: {at: {time: NOON}}}, tone: 'good', notes: []},
        steps: [stepOf('checked')], stays: {things: [], hidden: [], unread: []}, deleteAt: NOON - 1_000, had: [], unknown: false, ...change,
    };
    return lineOf(username, {at: 'ended', receipt, ...own});
}

export const failedLine = (username: string): Line => endedLine(username, {
    steps: [stepOf('failed', {errorId: 'api.some.app_error'})], deleteAt: 0, headline: {text: {id: 'head.deactivate.not'}, tone: 'bad', notes: [{id: 'error.offline'}]},
});

export const unknownLine = (username: string): Line => endedLine(username, {steps: [stepOf('unknown')], unknown: true, deleteAt: 0, headline: {text: {id: 'head.unknown'}, tone: 'bad', notes: []}});

export const openLine = (username: string): Line => endedLine(username, {
    headline: {text: {id: 'head.deactivate.stays', values: {what: {names: [{id: 'still.webhooks', values: {count: 1}}]}}}, tone: 'warn', notes: []},
    stays: {things: [{part: 'incoming', id: 'k', name: 'Jenkins', channel: 'Town Square'}], hidden: [], unread: []},
});

export const undoneLine = (username: string): Line => endedLine(username, {act: 'undo', deleteAt: 0, steps: [stepOf('checked', {step: 'account-on'})], headline: {text: {id: 'head.undo.checked', values: {at: {time: NOON}}}, tone: 'good', notes: []}});
