import React from 'react';
import type {ReactNode} from 'react';

import type {ListVerb} from '../../../core/list/types';
import {Frame} from '../../dialog/frame';
import {useSay} from '../../words';

interface Props {verb: ListVerb; close(): void; keep?: boolean; footer: ReactNode; children: ReactNode}

/** The frame of all that comes before anything is asked. */
export function ListFrame({verb, children, ...rest}: Props): JSX.Element {
    const say = useSay();
    return <Frame title={say('list.title', {verb})} {...rest}>{children}</Frame>;
}
