/** The lines of a confirmation that several acts share. */
import type {Late} from './act';
import {countDevices, signInCount} from './devices';
import type {Bot, Holdings} from './holdings';
import {isOff, isSystemAdmin} from './model';
import type {Facts, Known, ServerFacts, Session, Text} from './model';
import type {Stays} from './receipt';
import {providerOf} from './sign-in';
import {expiredText, keepTexts, staysOf} from './stays';

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

/** Said when switching off this system admin leaves one or none; nothing as long as the count has not been asked for. */
export function aloneLine(facts: Facts, server: ServerFacts): Text | undefined {
    const {admins} = server;
    if (!isSystemAdmin(facts.person)) {
        return undefined;
    }
    if (!admins.ok) {
        return admins.hidden ? undefined : {id: 'line.adminsUnread'};
    }
    return admins.value <= 2 ? {id: 'line.alone'} : undefined;
}

/** The account as it will be: on or off. A server switches the bots of somebody who goes off by default, and never on again. */
export function afterwards(facts: Facts, off: boolean): Facts {
    const {person, holdings, at} = facts;
    const {bots} = holdings;
    const stopped: Known<Bot[]> = off && bots.ok && !isOff(person) ? {ok: true, value: bots.value.map((bot) => ({...bot, active: false}))} : bots;
    return {...facts, person: {...person, deleteAt: off ? at || 1 : 0}, holdings: {...holdings, bots: stopped}};
}

const waits = (holdings: Holdings, parts: (keyof Holdings)[]) => parts.some((part) => {
    const reading = holdings[part];
    return !reading.ok && reading.pending;
});

/** What goes on working by this picture; `maybe` is said where that cannot be seen. */
export function staysLine(after: Facts, maybe: 'line.hooksGoOn' | 'line.tokensGoOn'): Late {
    const parts = ['incoming', 'outgoing', 'commands'] as const;
    if (waits(after.holdings, isOff(after.person) ? [...parts] : ['tokens', 'bots', ...parts])) {
        return 'pending';
    }
    const stays = staysOf(after);
    return [...keptLine(after, stays, maybe), ...expiredText(stays)];
}

function keptLine(after: Facts, {things, hidden, unread}: Stays, maybe: string): Text[] {
    const keep = keepTexts(things);
    if (keep.length > 0) {
        return [{id: 'line.goesOn', values: {what: {names: keep}}}];
    }
    if (hidden.length + unread.length > 0) {
        return [{id: maybe}];
    }
    return [{id: after.holdings.bots.ok && after.holdings.bots.value.length > 0 && isOff(after.person) ? 'line.nothingButBots' : 'line.nothingGoesOn'}];
}

/** What stops along with the account: its access tokens, and by default the bots it owns, of which the server tells all system admins. */
export function stopsLine({person, holdings}: Facts, {admins}: ServerFacts): Late {
    const {tokens, bots} = holdings;
    if (isOff(person)) {
        return [];
    }
    if (waits(holdings, ['tokens', 'bots'])) {
        return 'pending';
    }
    const on = <T extends {active: boolean}>(list: Known<T[]>) => (list.ok ? list.value.filter(({active}) => active) : []);
    const [live, working] = [on(tokens), on(bots)];
    const lines: Text[] = [
        ...(live.length > 0 ? [{id: 'line.tokensStop', values: {count: live.length}}] : []),
        ...(working.length > 0 ? [{id: 'line.botsStop', values: {count: working.length, names: {names: working.map(({username}) => `@${username}`)}, admins: admins.ok ? admins.value : 0}}] : []),
    ];
    if (lines.length > 0) {
        return lines;
    }
    const isSeen = [tokens, bots].every((list) => list.ok || list.off);
    return [{id: isSeen ? 'line.nothingStops' : 'line.mayStop'}];
}
