/** Everything that can act in one person's name, as rows with buttons. */
import type {Run} from '../../app/types';
import type {ItemActId} from '../../core/act';
import {hookId} from '../../core/holdings';
import type {Bot, ConnectedApp, Hook, Part, Token} from '../../core/holdings';
import {thingText} from '../../core/names';
import {isOff} from '../../core/model';
import type {Facts, Known, Session, Text} from '../../core/model';
import {hookThing} from '../../core/stays';
import {isOwnApp, sessionName} from '../items';

import {SESSION_ICONS} from '../dialog/devices';
import {hookPlace} from '../dialog/line-list';

/** `label` is what the button shows; `of` names what it acts on for whoever cannot see the row. */
export interface Deed {act: ItemActId; ids: string[]; label: string; of?: Text}

/** One thing: its name, what is known of it, what can be done with it. `inner`: what belongs to it and folds out. */
export interface Row {key: string; icon: string; name: Text | string; notes: Text[]; deeds: Deed[]; inner?: Row[]}

/** `together`: what can be done with several at once. */
export interface Group {part: Part; rows: Row[]; together: Deed[]}

const DAY = 86_400_000;
const DAYS_30 = 30 * DAY;

const isOn = (active: boolean): Text => ({id: active ? 'done.on' : 'done.off'});

/** "Last used 9 min ago"; nothing where the server does not tell. */
function usedText(lastUsedAt: number, at: number): Text[] {
    return lastUsedAt ? [{id: 'device.used', values: {ago: {ago: at - lastUsedAt}}}] : [];
}

function sessionGroup(sessions: Session[], at: number): Group {
    const own = sessions.filter(({kind}) => kind !== 'token').sort((a, b) => b.lastActivityAt - a.lastActivityAt);
    const rows = own.map((session): Row => {
        const name = sessionName(session);
        return {
            key: session.id,
            icon: SESSION_ICONS[session.kind],
            name,
            notes: [...(session.app && !isOwnApp(session.kind) ? [{id: `device.${session.kind}`}] : []), {id: 'device.used', values: {ago: {ago: at - session.lastActivityAt}}}, ...(session.current ? [{id: 'card.thisOne'}] : [])],
            deeds: session.current ? [] : [{act: 'end-sessions', ids: [session.id], label: 'card.end', of: {id: 'card.endOf', values: {name}}}],
        };
    });
    return {part: 'sessions', rows, together: someSessions(own, at)};
}

/** Only choices that leave something out, each once: to end all there is a verb. */
function someSessions(sessions: Session[], at: number): Deed[] {
    const choices: [label: string, fits: (session: Session) => boolean][] = [
        ['card.notPhones', ({kind}) => kind !== 'phone'],
        ['card.desks', ({kind}) => kind === 'desktop' || kind === 'browser'],
        ['card.old', ({lastActivityAt}) => at - lastActivityAt > DAYS_30],
    ];
    const seen = new Set([0, sessions.length]);
    return choices.flatMap(([label, fits]) => {
        const fitting = sessions.filter(fits);
        const ids = fitting.filter(({current}) => !current).map(({id}) => id);
        const isNew = ids.length > 0 && (label === 'card.old' ? fitting.length < sessions.length : !seen.has(fitting.length));
        seen.add(fitting.length);
        return isNew ? [{act: 'end-sessions' as const, ids, label}] : [];
    });
}

/** `works`: the account it belongs to is on; the server refuses it otherwise, whatever its own state. */
function lifeOf({active, expired, expiresAt}: Token, at: number, works: boolean): Text[] {
    if (expired) {
        return [{id: 'card.expired'}];
    }
    const left: Text[] = expiresAt ? [{id: 'card.expires', values: {days: Math.floor((expiresAt - at) / DAY)}}] : [];
    return [active && !works ? {id: 'card.refused'} : isOn(active), ...left];
}

function tokenRow(token: Token, at: number, works: boolean): Row {
    const {id, description, active, expired, lastUsedAt} = token;
    return {
        key: id,
        icon: 'key-variant',
        name: description || {id: 'done.unnamed'},
        notes: [...lifeOf(token, at, works), ...usedText(lastUsedAt, at)],
        deeds: expired ? [] : [switching('tokens', id, active, thingText({part: 'tokens', name: description, channel: ''}))],
    };
}

function switching(part: 'tokens' | 'bots', id: string, active: boolean, name: Text): Deed {
    const how = active ? 'disable' : 'enable';
    return {act: `${how}-${part}`, ids: [id], label: `card.${how}`, of: {id: `card.${how}Of`, values: {name}}};
}

function tokenGroup(tokens: Token[], at: number, works: boolean): Group {
    const ids = tokens.filter(({active}) => active).map(({id}) => id);
    return {part: 'tokens', rows: tokens.map((token) => tokenRow(token, at, works)), together: ids.length > 1 ? [{act: 'disable-tokens', ids, label: 'card.disableAll'}] : []};
}

/** A bot works with tokens alone: that there are none, or that nobody could see, is told. */
function botRow({id, username, active, tokens}: Bot, at: number): Row {
    const notes: Text[] = tokens.ok ? [] : [{id: 'card.tokens', values: {how: tokens.why}}];
    return {
        key: id,
        icon: 'robot-happy',
        name: `@${username}`,
        notes: [isOn(active), ...(tokens.ok && tokens.value.length === 0 ? [{id: 'card.noTokens'}] : notes)],
        deeds: [switching('bots', id, active, thingText({part: 'bots', name: username, channel: ''}))],
        inner: tokens.ok ? tokens.value.map((token) => tokenRow(token, at, active)) : [],
    };
}

function hookRow(hook: Hook, at: number): Row {
    const place = hookPlace(hook);
    const id = hookId(hook);
    return {
        key: id,
        icon: hook.kind === 'command' ? 'slash-forward' : 'webhook',
        name: hook.name || {id: 'done.unnamed'},
        notes: [...(place ? [place] : []), ...(hook.locked ? [{id: 'card.locked'}] : []), ...usedText(hook.lastUsedAt, at)],
        deeds: [{act: 'delete-hooks', ids: [id], label: 'card.delete', of: {id: 'card.deleteOf', values: {name: thingText(hookThing(hook))}}}],
    };
}

const appRow = ({id, name}: ConnectedApp, notes: Text[]): Row => ({key: id, icon: 'power-plug-outline', name, notes, deeds: []});

/** The groups that have something, in their order. After one that is still being read none follows: it would move what stands below it. */
export function groupsOf({person, sessions, holdings, at}: Facts): Group[] {
    const {tokens, bots, incoming, outgoing, commands, authorized, apps} = holdings;
    const value = <T>(reading: Known<T[]>): T[] => (reading.ok ? reading.value : []);
    const hookRows = (reading: Known<Hook[]>) => value(reading).map((hook) => hookRow(hook, at));
    const hooks = (part: Part, reading: Known<Hook[]>): Group => ({part, rows: hookRows(reading), together: []});
    const groups: [Known<unknown>, Group][] = [
        [sessions, sessionGroup(person.isBot ? [] : value(sessions), at)],
        [tokens, tokenGroup(value(tokens), at, !isOff(person))],
        [bots, {part: 'bots', rows: value(bots).map((bot) => botRow(bot, at)), together: []}],
        [incoming, hooks('incoming', incoming)],
        [outgoing, hooks('outgoing', outgoing)],
        [commands, hooks('commands', commands)],
        [authorized, {part: 'authorized', rows: value(authorized).map((app) => appRow(app, [{id: 'card.appEnds'}])), together: []}],
        [apps, {part: 'apps', rows: value(apps).map((app) => appRow(app, [])), together: []}],
    ];
    const waiting = groups.findIndex(([reading]) => !reading.ok && reading.pending);
    return groups.slice(0, waiting < 0 ? undefined : waiting).map(([, group]) => group).filter(({rows}) => rows.length > 0);
}

function deedsOf({together, rows}: Group): Deed[] {
    return [...together, ...rows.flatMap(({deeds, inner = []}) => [...deeds, ...inner.flatMap((row) => row.deeds)])];
}

/** The groups with the deeds that may be done now, and why the rest may not: each reason once. */
export function allowed(groups: Group[], run: Pick<Run, 'may'>): {groups: Group[]; reasons: Text[]} {
    const answers = new Map(groups.flatMap(deedsOf).map((deed) => [deed, run.may(deed.act, deed.ids)]));
    const may = (deeds: Deed[]) => deeds.filter((deed) => answers.get(deed) === 'yes');
    const rowOf = (row: Row): Row => ({...row, deeds: may(row.deeds), inner: row.inner?.map(rowOf)});
    return {
        groups: groups.map((group) => ({...group, together: may(group.together), rows: group.rows.map(rowOf)})),
        reasons: [...answers.values()].flatMap((answer) => (typeof answer === 'object' ? answer : [])),
    };
}
