import React from 'react';

import {isNotFound} from './errors';
import type {SubmitError} from './errors';

/** The red line under the editor. A message that is no string breaks the editor, as it does the web app's. */
export function MessageSubmitError({error, submit}: {error: SubmitError; submit(): void}): JSX.Element | null {
    if (isNotFound(error)) {
        const [command] = error.submittedMessage.split(' ');
        return (
            <div className='has-error'><label className='control-label'>
                {`Command with a trigger of '${command}' not found. `}
                <button type='button' className='style--none color--link' onClick={submit}>{'Click here to send as a message.'}</button>
            </label></div>
        );
    }
    const text = error.message.trim();
    return text ? <div className='has-error'><label className='control-label'>{text}</label></div> : null;
}
