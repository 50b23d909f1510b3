import React from 'react';
import type {ComponentProps} from 'react';

import type {ListVerb} from '../../../core/list/types';
import {Frame} from '../../dialog/frame';
import {stay} from '../../dialog/modal';
import {useSay} from '../../words';

/** The frame of all that comes before anything is asked. With `keep`, Esc does nothing. */
export function ListFrame({verb, keep, ...rest}: Omit<ComponentProps<typeof Frame>, 'title' | 'onEsc'> & {verb: ListVerb; keep?: boolean}): JSX.Element {
    const say = useSay();
    return <Frame title={say('list.title', {verb})} {...keep ? {onEsc: stay} : {}} {...rest}/>;
}
