import React from 'react';
import type {ReactNode} from 'react';

import type {ListVerb} from '../../../core/list/types';
import {Frame} from '../../dialog/frame';
import {useSay} from '../../words';

import {useEsc} from './use-esc';

interface Props {verb: ListVerb; close(): void; keep?: boolean; footer: ReactNode; children: ReactNode}

const nothing = () => undefined;

/** The frame of all that comes before anything is asked. With `keep`, Esc loses nothing: wherever the focus is, it does nothing. */
export function ListFrame({verb, keep, children, ...rest}: Props): JSX.Element {
    const say = useSay();
    useEsc(keep ? nothing : undefined);
    return <Frame title={say('list.title', {verb})} {...rest}>{children}</Frame>;
}
