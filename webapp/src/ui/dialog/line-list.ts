/** The lines of a confirmation, in the order that never changes. */
import {countDevices, devicesOf, signInCount} from '../../core/devices';
import {noSessions} from '../../core/lines';
import {isOff} from '../../core/model';
import type {Actor, Facts, Says, Text} from '../../core/model';
import {signInText} from '../people';

/** One line: its sentences, and whether the list of devices folds out of it. */
export interface Line {kind: 'activity' | 'hidden' | 'ends' | 'on' | 'provider' | 'undo' | 'alone'; texts: Text[]; devices: boolean}

const line = (kind: Line['kind'], texts: Text[], devices = false): Line => ({kind, texts, devices});

function activity({person, sessions, at}: Facts): Line[] {
    if (isOff(person)) {
        return [line('activity', [{id: 'ask.off', values: {since: {date: person.deleteAt}}}])];
    }
    if (person.isBot || (!sessions.ok && sessions.hidden)) {
        return [];
    }
    if (!sessions.ok) {
        return [line('activity', [{id: 'ask.unread'}])];
    }
    const [latest] = devicesOf(sessions.value);
    const {devices, apps} = countDevices(sessions.value);
    return latest ?
        [line('activity', [{id: 'ask.active', values: {ago: {ago: at - latest.lastActivityAt}, devices, apps, more: signInCount(sessions.value) > devices + apps ? 'yes' : 'no'}}], true)] :
        [line('activity', [noSessions(sessions.value)])];
}

/** What the role may not see is named once, in one line, and is never shown as none. */
export function hiddenText({person, sessions}: Facts, actor: Actor): Text | undefined {
    const names: Text[] = [];
    const signIn = signInText(person, actor);
    if (signIn && !signIn.ok) {
        names.push({id: 'fact.signIn'});
    }
    if (!sessions.ok && sessions.hidden && !person.isBot) {
        names.push({id: 'fact.sessions'});
    }
    return names.length > 0 ? {id: 'who.hidden', values: {names: {names}}} : undefined;
}

/** Activity, what ends, what goes on working, the provider, the way back. */
export function linesOf(facts: Facts, says: Says, actor: Actor): Line[] {
    const hidden = hiddenText(facts, actor);
    const onePerText = (kind: Line['kind'], texts: Text[]) => texts.map((text) => line(kind, [text]));
    return [
        ...activity(facts),
        ...(hidden ? [line('hidden', [hidden])] : []),
        ...onePerText('ends', says.ends),
        ...onePerText('on', says.staysOn),
        ...(says.provider ? [line('provider', [says.provider])] : []),
        line('undo', [says.undo]),
        ...(says.alone ? [line('alone', [says.alone])] : []),
    ];
}
