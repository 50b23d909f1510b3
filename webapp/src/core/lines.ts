/** The lines of a confirmation that several acts share. */
import {countDevices, signInCount} from './devices';
import {isSystemAdmin} from './model';
import type {Facts, ServerFacts, Session, Text} from './model';
import {providerOf} from './sign-in';

/** "Signed out on 3 devices", with the number of sessions where it is another one; or what is known instead of it; nothing where no sign-in is listed, which the line before it says. */
export function signedOutLines(facts: Facts): Text[] {
    const {sessions} = facts;
    if (!sessions.ok) {
        return [{id: sessions.hidden ? 'line.endsUnseen' : 'line.endsUnread'}];
    }
    const {devices, apps} = countDevices(sessions.value);
    if (devices + apps === 0) {
        return [];
    }
    const count = signInCount(sessions.value);
    return [count > devices + apps ? {id: 'line.endsMore', values: {devices, apps, sessions: count}} : {id: 'line.ends', values: {devices, apps}}];
}

/** Of a list without sign-ins: the sessions that access tokens make are no devices, and are not nothing either. */
export function noSessions(sessions: Session[]): Text {
    return {id: sessions.length === 0 ? 'line.noSessions' : 'line.onlyTokens'};
}

/** "Also disable in SAML, or they may be switched on again"; nothing for accounts with a password. */
export function providerLine(facts: Facts, id: 'line.providerOff' | 'line.providerIn'): Text | undefined {
    const provider = providerOf(facts.person);
    return provider ? {id, values: {provider: {id: `signin.${provider}`}}} : undefined;
}

/** Said when switching off this system admin leaves one or none. */
export function aloneLine(facts: Facts, server: ServerFacts): Text | undefined {
    const {admins} = server;
    if (!isSystemAdmin(facts.person)) {
        return undefined;
    }
    if (!admins.ok) {
        return {id: 'line.adminsUnread'};
    }
    return admins.value <= 2 ? {id: 'line.alone'} : undefined;
}
