import React from 'react';

import type {Line} from '../../core/list/types';
import type {Host} from '../../host/types';
import {Small} from '../dialog/small';
import {useSay} from '../words';
import {Told, useCopy} from './copying';

import {listCsv} from './list-csv';
import {listMarkdown} from './list-markdown';
import type {ListMeta} from './list-markdown';

/** Without this mark Excel takes a CSV for another encoding, and umlauts for something else. */
const MARK = '\ufeff';

/** How long the browser is given to take the text, in ms. */
const TAKEN = 10_000;

/** Saves a CSV under this name. */
function downloadCsv(name: string, text: string): void {
    const url = URL.createObjectURL(new Blob([MARK, text], {type: 'text/csv;charset=utf-8'}));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), TAKEN);
}

/** "useradmin-deactivate-2026-03-03-1200.csv", by the last reading back. */
function fileName(lines: Line[], verb: string): string {
    const at = lines.reduce((last, {receipt}) => Math.max(last, receipt?.at ?? 0), 0);
    const when = at ? `-${new Date(at).toISOString().slice(0, 16).replace('T', '-').replace(':', '')}` : '';
    return `useradmin-${verb}${when}.csv`;
}

/** Copies the list, or saves it. */
export function Exports({lines, meta, host}: {lines: Line[]; meta: ListMeta; host: Pick<Host, 'copy'>}): JSX.Element {
    const say = useSay();
    const [came, copy] = useCopy(host);
    const csv = () => listCsv(lines, meta, say);
    return (
        <>
            <Small label={say('copy.markdown')} press={() => void copy(listMarkdown(lines, meta, say))}/>
            <Small label={say('copy.csv')} press={() => void copy(csv())}/>
            <Small label={say('list.end.download')} press={() => downloadCsv(fileName(lines, meta.verb), csv())}/>
            <Told came={came}/>
        </>
    );
}
