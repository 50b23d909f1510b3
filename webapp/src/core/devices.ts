/** Sessions as people think of them: devices, and when they were last used. */
import type {Session} from './model';

/** Sessions grouped by what they run on. Two of one kind may be one device that signed in twice, or two devices alike. Most recently used first. */
export interface Device {kind: Session['kind']; os: string; app: string; sessions: Session[]; lastActivityAt: number}

/** Groups sign-ins by kind, system and app. Access tokens are no devices. */
export function devicesOf(sessions: Session[]): Device[] {
    const devices = new Map<string, Device>();
    for (const session of sessions.filter(({kind}) => kind !== 'token')) {
        const {kind, os, app, lastActivityAt} = session;
        const key = [kind, os, app].join('\n');
        const device = devices.get(key) ?? {kind, os, app, sessions: [], lastActivityAt: 0};
        device.sessions.push(session);
        device.lastActivityAt = Math.max(device.lastActivityAt, lastActivityAt);
        devices.set(key, device);
    }
    return [...devices.values()].sort((a, b) => b.lastActivityAt - a.lastActivityAt);
}

/** How many devices there are, and connected apps, which are none. */
export function countDevices(sessions: Session[]): {devices: number; apps: number} {
    const all = devicesOf(sessions);
    const apps = all.filter(({kind}) => kind === 'oauth').length;
    return {devices: all.length - apps, apps};
}

/** How many sign-ins there are: sessions without those that access tokens make. */
export function signInCount(sessions: Session[]): number {
    return sessions.filter(({kind}) => kind !== 'token').length;
}
