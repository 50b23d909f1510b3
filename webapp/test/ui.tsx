/** A hand-made run for tests of the dialog, and the dialog drawn as the web app draws it (ReactDOM.render). */
import {act, render} from '@testing-library/react';
import React from 'react';

import {actOf} from '../src/actions';
import type {Phase, Run, RunState} from '../src/app/types';
import type {ActId, Actor, Facts, ServerFacts} from '../src/core/model';
import {plan} from '../src/core/plan';
import type {Receipt} from '../src/core/receipt';
import {createWords} from '../src/i18n/words';
import {UserAdminDialog} from '../src/ui/dialog/dialog';
import {ArmAfter} from '../src/ui/dialog/use-armed';

import {NOON, server, systemAdmin} from './people';

export const words = createWords('en', () => NOON);

/** `calls` are the functions the dialog called, with their argument. */
export interface FakeRun {run: Run; calls: string[]; set(change: Partial<RunState>): void}

export function fakeRun(phase: Phase, change: Partial<RunState> = {}, actor: Actor = systemAdmin): FakeRun {
    let state: RunState = {verb: 'deactivate', index: 1, total: 1, notice: undefined, receipts: [], phase, ...change};
    const listeners = new Set<() => void>();
    const calls: string[] = [];
    const note = (name: string) => (value?: string) => void calls.push(value === undefined ? name : `${name} ${value}`);
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
            confirm: note('confirm'),
            correct: note('correct'),
            goOn: note('goOn'),
            again: note('again'),
            next: note('next'),
            offer: note('offer'),
            details: note('details'),
            closed: note('closed'),
        },
    };
}

/** The confirmation of an act, as the real plan and declaration have it. */
export function asking(id: ActId, facts: Facts, by: Actor = systemAdmin, known: ServerFacts = server): Extract<Phase, {id: 'asking'}> {
    const verb = actOf(id);
    return {id: 'asking', facts, plan: plan(verb, facts, by, known), says: verb.says(facts, by, known), typed: verb.typed(facts, by), notice: undefined};
}

/** A checked deactivation; `change` makes it another. */
export function receiptOf({person}: Facts, change: Partial<Receipt> = {}): Receipt {
    return {
        act: 'deactivate',
        person: {id: person.id, username: person.username, name: person.name},
        by: 'ann',
        at: NOON,
        headline: {text: {id: 'head.deactivate.checked', values: {at: {time: NOON}}}, tone: 'good', notes: [{id: 'note.tokens'}]},
        steps: [{
            step: 'account-off', outcome: 'checked', said: 'ok', later: [],
            before: {ok: true, value: [{kind: 'account', id: person.id}]}, left: {ok: true, value: []},
        }],
        unknown: false,
        ...change,
    };
}

const HOSTS_OWN = /ReactDOM\.render is no longer supported|has been renamed, and is not recommended|legacy (childContextTypes|contextTypes) API|findDOMNode/;

/** Keeps what React says of the host's own old ways off the console; anything else it complains of fails the test. */
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

export const picture = (id: string) => `/api/v4/users/${id}/image`;

/** Opens the dialog over a run. */
export function open(fake: FakeRun, onExited: () => void = () => undefined): ReturnType<typeof render> {
    const dialog = <UserAdminDialog run={fake.run} words={words} host={{picture, returnFocus: () => undefined}} onExited={onExited}/>;
    return render(<ArmAfter.Provider value={0}>{dialog}</ArmAfter.Provider>, {legacyRoot: true});
}
