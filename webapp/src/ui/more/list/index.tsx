/** The chunk of the list dialog: its words, and its place in the one dialog, where it makes the list's own run, and tells it when it is closed. */
import React, {useEffect, useReducer, useState} from 'react';

import {createList} from '../../../app/list/list';
import type {ListState} from '../../../app/list/types';
import type {VerbActId} from '../../../core/act';
import type {PhaseProps} from '../../dialog/props';
import {useEnd} from '../../dialog/use-end';
import {useSay} from '../../words';

import {ListDialog} from './dialog';
import {listMarkdown} from '../list-markdown';

export {default as words} from '../../../i18n/list.json';

/** Several people. Their run ends with the component, whichever way the dialog goes. */
export function List({phase: {parts, opening}, run, host, close}: PhaseProps<'list'>): JSX.Element {
    const say = useSay();

    // Only what was done is recorded, and by a verb that does something.
    const markdown = ({lines, verb, answers: {ticket}, basis}: ListState) =>
        listMarkdown(lines, {verb: verb as VerbActId, by: run.actor.username, ticket, versions: run.versions(), basis}, say);
    const [list] = useState(() => createList(parts, opening, {markdown}));
    const [, changed] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
        // Between the first drawing and this line the list may have gone on.
        changed();
        return list.subscribe(changed);
    }, [list]);
    useEnd(() => list.closed(true));

    // The component stays until the dialog has faded, and nobody more is to be begun meanwhile.
    const end = () => {
        list.closed();
        close();
    };
    return <ListDialog list={list} state={list.state()} host={host} close={end}/>;
}
