/** Devices with what is known of each. */
import React from 'react';

import {devicesOf} from '../../core/devices';
import type {Device} from '../../core/devices';
import type {Session} from '../../core/model';
import {Icon} from '../icon';
import {isOwnApp} from '../items';
import {joined} from '../joined';
import {useSay} from '../words';

/** The web app's glyph for each. */
export const SESSION_ICONS: Record<Device['kind'], string> = {browser: 'globe', desktop: 'monitor', phone: 'cellphone', oauth: 'power-plug-outline', token: 'key-variant'};

/** `at` is when the sessions were read, in milliseconds. */
export function Devices({sessions, at}: {sessions: Session[]; at: number}): JSX.Element {
    const devices = devicesOf(sessions);
    return (
        <ul className='useradmin-devices'>
            {devices.map((device) => <Row key={[device.kind, device.os, device.app].join(' ')} device={device} at={at}/>)}
        </ul>
    );
}

function Row({device, at}: {device: Device; at: number}): JSX.Element {
    const say = useSay();
    const {kind, app, os, sessions, lastActivityAt} = device;
    const count = sessions.length > 1 ? say('device.count', {count: sessions.length}) : '';
    const current = sessions.some((session) => session.current) ? say('device.current') : '';
    return (
        <li>
            <Icon name={SESSION_ICONS[kind]}/>
            <span className='useradmin-grow'>
                {isOwnApp(kind) ? joined(`${say(`device.${kind}`)} ${app}`.trim(), os) : joined(say(`device.${kind}`), app, os)}
                <span className='useradmin-subtle useradmin-block'>{joined(say('device.used', {ago: {ago: at - lastActivityAt}}), count, current)}</span>
            </span>
        </li>
    );
}
