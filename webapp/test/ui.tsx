/** A hand-made run for tests of the dialog, and the dialog drawn as the web app draws it (ReactDOM.render). */
import {act, render} from '@testing-library/react';
import React from 'react';

import {actOf} from '../src/actions';
import type {Phase, Run, RunState} from '../src/app/types';
import {NO_CHOICE} from '../src/core/act';
import type {ActId, Choice} from '../src/core/act';
import type {Actor, Facts, ServerFacts} from '../src/core/model';
import {plan} from '../src/core/plan';
import type {Receipt} from '../src/core/receipt';
import {createWords} from '../src/i18n/words';
import {UserAdminDialog} from '../src/ui/dialog/dialog';
import * as more from '../src/ui/more';
import {words as listWords} from '../src/ui/more/list';
import {ArmAfter} from '../src/ui/dialog/use-armed';

import {NOON, server, systemAdmin} from './people';

export const words = createWords('en', () => NOON);

words.add(more.words);
words.add(listWords);

/** The chunk of `ui/more`, in memory. */
export const moreChunk = {get: () => more, load: () => Promise.resolve(more), need: () => Promise.resolve(more)};

/** `calls` are the functions the dialog called, with their arguments: "confirm tokens-off INC-1", "offer end-sessions a,b", "details bob". */
export interface FakeRun {run: Run; calls: string[]; set(change: Partial<RunState>): void}

/** `own` puts answers of the test's in the place of the run's: `may`, `readers`, `share`. */
export function fakeRun(phase: Phase, change: Partial<RunState> = {}, actor: Actor = systemAdmin, own: Partial<Run> = {}): FakeRun {
    let state: RunState = {
        verb: 'deactivate', answers: {ticks: [], ticket: ''}, recording: undefined, back: false, phase, ...change,
    };
    const listeners = new Set<() => void>();
    const calls: string[] = [];
    const note = (name: string) => (...values: (string | undefined)[]) => void calls.push([name, ...values].filter(Boolean).join(' '));
    return {
        calls,
        set(next) {
            state = {...state, ...next};
            act(() => listeners.forEach((listener) => listener()));
        },
        run: {
            state: () => state,
            subscribe(listener) {
                listeners.add(listener);
                return () => void listeners.delete(listener);
            },
            actor,
            versions: () => ({server: '11.6.0', plugin: '0.1.0'}),
            answer: (answers) => {
                state = {...state, answers};
            },
            confirm: ({ticks, ticket}) => note('confirm')(...ticks, ticket),
            correct: note('correct'),
            again: note('again'),
            offer: (act, ids) => note('offer')(act, ids?.join(',')),
            may: () => 'yes',
            details: (who) => note('details')(who?.username),
            back: note('back'),
            search: note('search'),
            list: note('list'),
            openReceipt: note('openReceipt'),
            remove: ({hook}) => note('remove')(hook.key),
            undo: note('undo'),
            readers: () => Promise.resolve({channel: 'Town Square', kind: 'O', members: 3, includes: 'no'}),
            share: () => Promise.resolve(note('share')()),
            closed: (taken) => note(taken ? 'taken' : 'closed')(),
            ...own,
        },
    };
}

/** The confirmation of an act, as the real plan and declaration have it; of an act of the card on the items of `choice`. */
export function asking(id: ActId, facts: Facts, by: Actor = systemAdmin, known: ServerFacts = server, choice: Choice = NO_CHOICE): Extract<Phase, {id: 'asking'}> {
    const act = actOf(id);
    return {
        id: 'asking', facts, plan: plan(act, facts, by, known, choice), says: act.says(facts, by, known, choice), ticks: act.ticks(facts, by),
        typed: act.typed(facts, by), notice: undefined,
    };
}

/** A checked deactivation; `change` makes it another. */
export function receiptOf({person}: Facts, change: Partial<Receipt> = {}): Receipt {
    return {
        id: 'r1',
        act: 'deactivate',
        aims: [],
        person: {id: person.id, username: person.username, name: person.name, isBot: person.isBot},
        by: 'ann',
        at: NOON,
        ticket: '',
        headline: {text: {id: 'head.deactivate.checked', values: {at: {time: NOON}}}, tone: 'good', notes: [{id: 'note.tokens'}]},
        steps: [{
            step: 'account-off', outcome: 'checked', said: 'ok', later: [],
            before: {ok: true, value: [{kind: 'account', id: person.id}]}, left: {ok: true, value: []},
        }],
        stays: {things: [], hidden: [], unread: []},
        deleteAt: NOON - 1_000,
        had: [],
        unknown: false,
        ...change,
    };
}

const HOSTS_OWN = /ReactDOM\.render is no longer supported/;

/** Keeps what React says of the host's own way to mount off the console; anything else it complains of fails the test. */
export function watchConsole(expected = /(?!)/): void {
    let complaints: string[] = [];
    beforeEach(() => {
        complaints = [];
        const note = (...said: unknown[]) => {
            const text = said.map(String).join(' ');
            if (!HOSTS_OWN.test(text) && !expected.test(text)) {
                complaints.push(text);
            }
        };
        jest.spyOn(console, 'error').mockImplementation(note);
        jest.spyOn(console, 'warn').mockImplementation(note);
    });
    afterEach(() => {
        jest.restoreAllMocks();
        expect(complaints).toEqual([]);
    });
}

/** What the dialog wants of the web app. */
export const host = {picture: (id: string) => `/api/v4/users/${id}/image`, returnFocus: () => undefined, copy: (_text: string) => Promise.resolve(true)};

/** Opens the dialog over a run. */
export function open(fake: FakeRun, onExited: () => void = () => undefined, copy: (text: string) => Promise<boolean> = host.copy): ReturnType<typeof render> {
    const dialog = <UserAdminDialog run={fake.run} words={words} host={{...host, copy}} more={moreChunk} onExited={onExited}/>;
    return render(<ArmAfter.Provider value={0}>{dialog}</ArmAfter.Provider>, {legacyRoot: true});
}
