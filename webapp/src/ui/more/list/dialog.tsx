/** Lists of people: every phase of one, in our one dialog. */
import React, {useEffect, useState} from 'react';

import type {ListRun, ListState} from '../../../app/list/types';
import type {Host} from '../../../host/types';

import {Columns} from './columns';
import {Confirm} from './confirm';
import {Drafts} from './correcting';
import {Dropping} from './dropping';
import {Ended} from './ended';
import {ALL_LINES} from './lines';
import type {Shown} from './lines';
import {Looking} from './looking';
import {Paste} from './paste';
import {Running} from './running';
import {Table} from './table';
import {FIRST_VIEW} from './view';
import type {View} from './view';

/** What every phase is given; `close` closes the dialog and tells the run. */
export interface ListProps {list: ListRun; state: ListState; host: Pick<Host, 'picture' | 'copy'>; close(): void}

export function ListDialog(props: ListProps): JSX.Element {
    const [drafts] = useState(() => new Map<number, string>());
    return (
        <Drafts.Provider value={drafts}>
            <Dropping><PhaseOf drafts={drafts} {...props}/></Dropping>
        </Drafts.Provider>
    );
}

function PhaseOf({drafts, ...props}: ListProps & {drafts: Map<number, string>}): JSX.Element {
    const {phase} = props.state;
    const [view, setView] = useState<View>(FIRST_VIEW);

    // One row undone is a run: the others are where they were afterwards.
    const [shown, show] = useState<Shown>(ALL_LINES);
    useEffect(() => {
        // The confirmation comes and goes over the same rows; another text, or another column of it, brings others.
        if (phase === 'paste' || phase === 'columns') {
            setView(FIRST_VIEW);
            drafts.clear();
        }
    }, [phase, drafts]);
    switch (phase) {
    case 'paste': return <Paste {...props}/>;
    case 'looking': return <Looking {...props}/>;
    case 'columns': return <Columns {...props}/>;
    case 'table': return <Table {...props} view={view} setView={setView}/>;
    case 'asking': return <Confirm {...props}/>;
    case 'running': return <Running {...props}/>;
    case 'ended': return <Ended {...props} shown={shown} show={show}/>;
    }
}
