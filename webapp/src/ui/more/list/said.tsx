import React from 'react';
import type {ReactNode} from 'react';

import type {Said} from '../../../core/list/types';
import {useSay} from '../../words';

import {linesOf} from './view';

/** Lines one below the other; where blank ones were between them there is one. */
const textOf = (said: Said[]) => said.map(({line, text}, index) => (index > 0 && line > said[index - 1]!.line + 1 ? `\n${text}` : text)).join('\n');

/** Lines of the list that name nobody, all of them and whole: what they ask for is for a person to judge. */
export function SaidText({said}: {said: Said[]}): JSX.Element {
    const say = useSay();
    const [from, to] = [said[0]!.line, said.at(-1)!.line];
    return (
        <>
            {to > 0 && <span className='useradmin-subtle useradmin-block'>{from === to ? say('list.lineAt', {line: from}) : say('list.linesAt', {from: Math.max(1, from), to})}</span>}
            <span className='useradmin-said'>{textOf(said)}</span>
        </>
    );
}

/** Texts that stood apart from each other; a blank line does not part them. */
export function apart(said: Said[]): Said[][] {
    const parts: Said[][] = [];
    for (const one of said.flatMap(linesOf)) {
        const before = parts.at(-1);
        if (before && one.line - before.at(-1)!.line <= 2) {
            before.push(one);
        } else {
            parts.push([one]);
        }
    }
    return parts;
}

/** A row of the table that is about nobody. `span`: how many columns it goes across. */
export function Wide({span, says, children}: {span: number; says?: boolean; children: ReactNode}): JSX.Element {
    return <tr role='row'><td role='cell' colSpan={span} className={says ? 'useradmin-wide useradmin-says' : 'useradmin-wide'}>{children}</td></tr>;
}
