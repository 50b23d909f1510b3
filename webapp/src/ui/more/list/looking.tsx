import React from 'react';

import {Quiet} from '../../dialog/buttons';
import {useSay} from '../../words';

import type {ListProps} from './dialog';
import {ListFrame} from './list-frame';

const COUNT = 'useradmin-list-looking';

/** Names are being looked up. What is counted is shown, and only the beginning read out. */
export function Looking({list, state: {verb, done, total}, close}: ListProps): JSX.Element {
    const say = useSay();
    return (
        <ListFrame verb={verb} keep={true} close={close} footer={<><Quiet label={say('list.back')} press={() => list.back()} aside={true}/><Quiet label={say('ask.cancel')} press={close} focus={true}/></>}>
            <p role='status' className='sr-only'>{say('list.looking')}</p>
            <p id={COUNT}>{say('list.looked', {done, total})}</p>
            <progress className='useradmin-progress' aria-labelledby={COUNT} {...(total > 0 ? {value: done, max: total} : {})}/>
        </ListFrame>
    );
}
