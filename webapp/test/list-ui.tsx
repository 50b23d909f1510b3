/** A hand-made list for tests of its dialog, and that dialog as the page shows it. */
import {act, fireEvent, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, {useEffect, useReducer} from 'react';

import type {ListRun, ListState} from '../src/app/list/types';
import type {Candidate, Entry, Line, Row, RowState} from '../src/core/list/types';
import type {Person} from '../src/core/model';
import {known} from '../src/core/model';
import {Modal} from '../src/ui/dialog/modal';
import {ArmAfter} from '../src/ui/dialog/use-armed';
import {ListDialog} from '../src/ui/more/list/dialog';
import {WordsProvider} from '../src/ui/words';

import {numbered} from './list-lines';
import {person, systemAdmin} from './people';
import {host, words} from './ui';

const FIRST: ListState = {
    verb: 'deactivate', phase: 'paste', text: '', formatted: '', why: undefined, done: 0, total: 0, leftMs: undefined, asked: undefined, rows: [], said: [], sum: [], blocked: undefined, tokens: 0,
    answers: {ticket: '', tokensOff: false}, recording: undefined, lines: [], basis: [], stopping: false, undoing: false, unkept: false, ending: undefined,
};

/** `calls` are the functions the dialog called, with their arguments: "tick 3 bob000…", "confirm INC-7 tokensOff". */
export interface FakeList {list: ListRun; calls: string[]; set(change: Partial<ListState>): void}

export function fakeList(change: Partial<ListState> = {}): FakeList {
    let state: ListState = {...FIRST, ...change};
    const listeners = new Set<() => void>();
    const calls: string[] = [];
    const note = (name: string) => (...values: (string | number | undefined)[]) => void calls.push([name, ...values.filter((value) => value !== undefined)].join(' '));
    const answered = (name: string) => ({ticket, tokensOff}: ListState['answers']) => note(name)(ticket, tokensOff ? 'tokensOff' : undefined);
    return {
        calls,
        set(next) {
            state = {...state, ...next};
            act(() => listeners.forEach((listener) => listener()));
        },
        list: {
            state: () => state,
            subscribe(listener) {
                listeners.add(listener);
                return () => void listeners.delete(listener);
            },
            actor: systemAdmin,
            versions: () => ({server: '11.6.0', plugin: '0.1.0'}),
            type: note('type'), format: note('format'), choose: note('choose'), look: note('look'), back: note('back'), tick: note('tick'), correct: note('correct'),
            column: (choice) => note('column')(choice && JSON.stringify(choice)), include: (section, isIn) => note('include')(section, isIn ? 'in' : 'out'),
            tickAll: (keys, isOn) => note('tickAll')(keys.join(), isOn ? 'on' : 'off'), ask: note('ask'), think: note('think'), answer: answered('answer'), confirm: answered('confirm'), stop: note('stop'), retry: note('retry'), goOn: note('goOn'),
            undo: note('undo'), closed: (taken) => note(taken ? 'taken' : 'closed')(),
        },
    };
}

function Opened({list, copy, close}: {list: ListRun; copy(text: string): Promise<boolean>; close(): void}): JSX.Element {
    const [, changed] = useReducer((count: number) => count + 1, 0);
    useEffect(() => list.subscribe(changed), [list]);
    return <ListDialog list={list} state={list.state()} host={{...host, copy}} close={close}/>;
}

/** Opens the dialog over a list; `armAfter` as in a confirmation. */
export function openList(fake: FakeList, {copy = host.copy, armAfter = 0} = {}): ReturnType<typeof render> {
    return render(
        <ArmAfter.Provider value={armAfter}>
            <WordsProvider words={words}>
                <Modal isOpen={true} onGone={() => undefined}>
                    <Opened list={fake.list} copy={copy} close={() => fake.calls.push('close')}/>
                </Modal>
            </WordsProvider>
        </ArmAfter.Provider>,
        {legacyRoot: true},
    );
}

export function candidate(who: Person, change: Partial<Candidate> = {}): Candidate {
    return {person: who, activeAt: known(0), state: 'todo', why: undefined, cautions: [], effects: [{id: 'list.effect.off'}], ...change};
}

export function entry(key: number, text: string, change: Partial<Entry> = {}): Entry {
    return {key, line: key + 1, span: 1, text, names: [], strange: [], ...change};
}

/** A row for one person, in the first section; ready and ticked unless said otherwise. */
export function row(key: number, username: string, state: RowState = 'ready', change: Partial<Row> = {}): Row {
    const one = candidate(person(username));
    return {
        entry: entry(key, `@${username}`), state, why: undefined, candidates: [one], chosen: state === 'ready' ? one.person.id : '', section: 0, isReady: state === 'ready',
        only: one.person.id, ...change,
    };
}

export const pressEsc = (element: Element): boolean => fireEvent.keyDown(element, {key: 'Escape'});

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', {name});

export const press = (name: string | RegExp): Promise<void> => userEvent.click(button(name));

/** What became of this person, as it stands in the result. */
export const rowOf = (username: string): HTMLElement => screen.getAllByRole('listitem').find(({textContent}) => textContent.includes(`@${username}`))!;

/** These lines after a run that has dealt with all of them. */
export const endedState = (...lines: Line[]): Partial<ListState> => ({phase: 'ended', ending: 'told', lines: numbered(lines)});
