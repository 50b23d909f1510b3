/** The lines of a confirmation, in the order that never changes. */
import {isVerbAct} from '../../actions';
import {countDevices, devicesOf, signInCount} from '../../core/devices';
import {ACTING} from '../../core/holdings';
import type {Holdings} from '../../core/holdings';
import {afterwards, noSessions} from '../../core/lines';
import {isOff} from '../../core/model';
import {partNames} from '../../core/names';
import type {Item, Late, Says} from '../../core/act';
import type {Actor, Facts, Known, Text} from '../../core/model';
import type {Thing} from '../../core/receipt';
import {staysOf} from '../../core/stays';
import {sessionName} from '../items';
import {signInText} from '../people';

export type LineKind = 'activity' | 'where' | 'ends' | 'stops' | 'on' | 'provider' | 'undo' | 'alone' | 'hidden' | 'unread';

/**
 * One line: its sentences, of which some may still be read; what folds out of it. `late`: it rests on what is read last,
 * and keeps its room whatever that comes to.
 */
export interface Line {kind: LineKind; texts: (Text | 'pending')[]; devices?: boolean; things?: Thing[]; late?: boolean}

/** What of the confirmation decides its lines. */
interface Told {act: {id: string}; facts: Facts; says: Says; items: Item[]}

function activity({person, sessions, at}: Facts): Line {
    const line = (text?: Text, devices = false): Line => ({kind: 'activity', texts: text ? [text] : [], devices});
    if (isOff(person)) {
        return line({id: 'ask.off', values: {since: {date: person.deleteAt}}});
    }
    if (person.isBot || (!sessions.ok && sessions.hidden)) {
        return line();
    }
    if (!sessions.ok) {
        return line({id: 'ask.unread'});
    }
    const [latest] = devicesOf(sessions.value);
    const {devices, apps} = countDevices(sessions.value);
    return latest ?
        line({id: 'ask.active', values: {ago: {ago: at - latest.lastActivityAt}, devices, apps, more: signInCount(sessions.value) > devices + apps ? 'yes' : 'no'}}, true) :
        line(noSessions(sessions.value));
}

/** Others with the same full name: the commonest way to the wrong person. */
function namesakes({person, holdings: {namesakes: found}}: Facts): Line['texts'] {
    if (!person.name || person.isBot) {
        return [];
    }
    if (!found.ok) {
        return [found.pending ? 'pending' : {id: 'ask.same', values: {names: {id: found.hidden ? 'unseen.role' : 'card.unread'}}}];
    }
    const names = found.value.map((other) => (isOff(other) ? {id: 'ask.sameOff', values: {username: other.username}} : `@${other.username}`));
    return [names.length > 0 ? {id: 'ask.same', values: {names: {names}}} : {id: 'ask.sameNobody'}];
}

/** The parts of which `fits` holds, in the order in which they are told. */
export function partsThat({sessions, holdings, person}: Facts, fits: (reading: Known<unknown[]>) => boolean): ('sessions' | keyof Holdings)[] {
    const all = {...holdings, sessions};

    // A bot signs in nowhere and owns no bots.
    const parts: ('sessions' | keyof Holdings)[] = person.isBot ? ACTING.filter((part) => part !== 'bots') : ['sessions', ...ACTING];
    return parts.filter((part) => fits(all[part]));
}

/** Reading it failed: it is neither hidden nor off nor on its way. */
export const hasFailed = (reading: Known<unknown>): boolean => !reading.ok && !reading.hidden && !reading.pending && !reading.off;

/** What the role may not see is named once, in one line, and is never shown as none. */
export function hiddenText(facts: Facts, actor: Actor): Text | undefined {
    const signIn = signInText(facts.person, actor);
    const names = partNames(partsThat(facts, (reading) => !reading.ok && reading.hidden));
    const all = signIn && !signIn.ok ? [{id: 'fact.signIn'}, ...names] : names;
    return all.length > 0 ? {id: 'who.hidden', values: {names: {names: all}}} : undefined;
}

/** What in a person's name could not be read; of sessions another line says it. */
export function unreadText(facts: Facts): Text | undefined {
    const names = partNames(partsThat(facts, hasFailed).filter((part) => part !== 'sessions'));
    return names.length > 0 ? {id: 'done.unreadNames', values: {names: {names}}} : undefined;
}

/** What stops and what goes on, thing by thing, as the lines above count it. */
function thingsOf(kind: 'stops' | 'on', {act: {id}, facts}: Told): Thing[] {
    const own = ({part}: Thing) => part === 'tokens' || part === 'bots';
    if (kind === 'stops') {
        return id === 'deactivate' ? staysOf(facts).things.filter(own) : [];
    }
    switch (id) {
    case 'deactivate': return staysOf(afterwards(facts, true)).things;
    case 'activate': return staysOf(afterwards(facts, false)).things.filter(({part}) => part === 'tokens');
    case 'revoke': return staysOf(facts).things;
    default: return [];
    }
}

function lateLine(kind: 'stops' | 'on', late: Late, told: Told): Line[] {
    const texts = late === 'pending' ? [late] : late;
    return [{kind, texts, things: late === 'pending' ? [] : thingsOf(kind, told), late: true}];
}

/** Of webhooks and commands where they work, of one session what it is. */
function where(items: Item[]): Text[] {
    return items.flatMap((item) => {
        if (item.kind === 'hook') {
            return hookPlace(item.hook) ?? [];
        }
        return item.kind === 'session' && items.length === 1 ? sessionName(item.session) : [];
    });
}

/** The channel of a webhook or command; undefined where it is not known. */
export function hookPlace({channelId, channel}: {channelId: string; channel: string}): Text | undefined {
    if (!channelId) {
        return {id: 'item.team'};
    }
    return channel ? {id: 'item.channel', values: {channel}} : undefined;
}

/** Activity, what ends, what else stops, what goes on working, the provider, the way back. */
export function linesOf(told: Told, actor: Actor): Line[] {
    const {facts, says, items} = told;
    const one = (kind: LineKind, text: Text | undefined): Line[] => (text ? [{kind, texts: [text]}] : []);
    const each = (kind: LineKind, texts: Text[]) => texts.flatMap((text) => one(kind, text));
    const first = activity(facts);
    const isVerb = isVerbAct(told.act.id);
    const lines: Line[] = [
        {...first, texts: [...first.texts, ...(isVerb ? namesakes(facts) : [])]},
        ...each('where', where(items)),
        {kind: 'ends', texts: says.ends},
        ...lateLine('stops', says.stops, told),
        ...lateLine('on', says.staysOn, told),
        ...one('provider', says.provider),
        ...one('undo', says.undo),
        ...one('alone', says.alone),

        // An act of the card names what it is aimed at: what else there may be is not its business.
        ...(isVerb ? [...one('hidden', hiddenText(facts, actor)), ...one('unread', unreadText(facts))] : []),
    ];
    return lines.filter(({texts}) => texts.length > 0);
}
