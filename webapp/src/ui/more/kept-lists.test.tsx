/** @jest-environment jsdom */
import {render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import {endedLine, failedLine, idleLine, lineOf, openLine} from '../../../test/list-lines';
import {watchConsole, words} from '../../../test/ui';
import {WordsProvider} from '../words';

import {KeptLists} from './kept-lists';

watchConsole();

test('the lists of this tab: newest first, with what became of those who were chosen', async () => {
    const opened: string[] = [];
    const record = (id: string, at: number) => ({id, verb: 'deactivate' as const, at, by: 'ann', ticket: '', tokensOff: false, lines: []});
    const lists = [{record: record('old', Date.UTC(2026, 2, 1, 9)), lines: [endedLine('a'), endedLine('b'), openLine('c'), idleLine('x', 'unknown')]}, {record: record('new', Date.UTC(2026, 2, 2, 9)), lines: [endedLine('a'), failedLine('b'), lineOf('c'), idleLine('x', 'unknown')]}];
    render(<WordsProvider words={words}><KeptLists lists={lists} open={(id) => opened.push(id)}/></WordsProvider>, {legacyRoot: true});
    const [first, second] = screen.getAllByRole('button');
    expect(first!.textContent).toMatch(/^Result of deactivating 3 people1 off and checked · 1 failed · 1 not started2 Mar/);
    expect(second!.textContent).toMatch(/^Result of deactivating 3 people2 off and checked · 1 off, something still works1 Mar/);
    await userEvent.click(first!);
    expect(opened).toEqual(['new']);
});
