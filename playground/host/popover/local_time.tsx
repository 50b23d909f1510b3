import React from 'react';

import {clock} from '../posts/timestamp';
import type {UserProfile} from '../types';

/** The person's zone, or undefined if it is not set or unknown to the browser. */
function zoneOf(user: UserProfile): string | undefined {
    const {useAutomaticTimezone, automaticTimezone, manualTimezone} = user.timezone ?? {};
    const zone = String(useAutomaticTimezone) === 'true' ? automaticTimezone : manualTimezone;
    return Intl.supportedValuesOf('timeZone').includes(zone ?? '') ? zone : undefined;
}

/** "Local Time": in the person's zone, UTC if it is not known. */
export function LocalTime({user}: {user: UserProfile}): JSX.Element {
    const zone = zoneOf(user) ?? 'UTC';
    const short = new Intl.DateTimeFormat('en-US', {timeZone: zone, timeZoneName: 'short'}).formatToParts(new Date()).find((part) => part.type === 'timeZoneName');
    return (
        <div className='user-popover__time-status-container'>
            <span className='user-popover__subtitle'>{`Local Time (${short?.value ?? zone})`}</span>
            <span className='user-popover__time'>{clock(Date.now(), zone)}</span>
        </div>
    );
}
