/** Everything that can act in one person's name, read with the Api. What the server lists as a whole is read once and then by owner. */
import type {Api, ListedBot} from '../api/types';
import {maySeeSessions, maySeeTokens, mayManageHooks} from '../core/guards';
import {withLastUse} from '../core/holdings';
import type {Bot, Holdings, Hook, Part} from '../core/holdings';
import {isOff, known, pending, switchedOff, unseen} from '../core/model';
import type {Actor, Known, Person, Session} from '../core/model';
import type {Host} from '../host/types';

import {inPairs} from './pairs';
import {tried} from './tried';

/** Slash commands go by team: with more teams than are read in this time (ms) nobody knows all of them. */
const PATIENCE = 10_000;

/** Slash commands cost a request for each team. With more teams than this they are read once a dialog, and again where one is deleted. */
const MANY_TEAMS = 10;

const NAMESAKES = 50;

export interface Inventory {
    /** These parts of what is in their name, `given` for the others. Each reading stands for itself; never rejects. */
    of(person: Person, sessions: Known<Session[]>, parts: Part[], given: Holdings): Promise<Holdings>;
    /** From now on what the server lists as a whole is read anew; of slash commands in many teams only where they are `wanted`. */
    renew(wanted?: Part[]): void;
}

export interface InventoryDeps {api: Api; host: Pick<Host, 'config' | 'channel'>; actor: Actor; ticks(): number}

/** Remembers what was read until `forget`. */
function once<T>(read: () => Promise<T>): {get(): Promise<T>; forget(): void} {
    let reading: Promise<T> | undefined;
    return {
        get: () => reading ??= read(),
        forget: () => (reading = undefined),
    };
}

/** One for each run or dialog: the requests end with its Api. */
export function createInventory({api, host, actor, ticks}: InventoryDeps): Inventory {
    const bots = once(() => tried(api.bots()));
    const incoming = once(() => tried(api.incoming()));
    const outgoing = once(() => tried(api.outgoing()));
    const commands = once(() => tried(allCommands()));
    const apps = once(() => tried(api.oauthApps()));
    const teams = once(() => tried(api.teams()));
    let teamCount = 0;

    // To others the server lists some teams, and says nothing of the rest.
    const seesTeams = actor.can('list_private_teams') && actor.can('list_public_teams');
    const isOffHere = (key: string) => host.config(key) === 'false';

    async function allCommands(): Promise<Hook[]> {
        const until = ticks() + PATIENCE;
        const ids = await teams.get();
        if (!ids.ok) {
            teams.forget();
            throw Object.assign(new Error('no teams'), {said: 'none', ...ids});
        }
        teamCount = ids.value.length;
        const lists = await inPairs(ids.value, (team) => {
            if (ticks() > until) {
                throw Object.assign(new Error('too many teams'), {said: 'none', why: {id: 'error.timeout'}, hidden: false});
            }
            return api.commands(team);
        });
        return lists.flat();
    }

    /** Channels have names for whoever reads them; a webhook whose channel is not known is told without. */
    async function placed(hooks: Hook[]): Promise<Hook[]> {
        return inPairs(hooks, async (hook) => {
            if (!hook.channelId) {
                return hook;
            }
            const channel = host.channel(hook.channelId) ?? await api.channel(hook.channelId).catch(() => undefined);
            return {...hook, channel: channel?.name ?? ''};
        });
    }

    async function hooksOf(part: 'incoming' | 'outgoing' | 'commands', person: Person, setting: string, list: () => Promise<Known<Hook[]>>): Promise<Known<Hook[]>> {
        if (isOffHere(setting)) {
            return switchedOff;
        }
        if (!mayManageHooks(part, person, actor) || (part === 'commands' && !seesTeams)) {
            return unseen;
        }
        const all = await list();
        return all.ok ? known(await placed(all.value.filter(({ownerId}) => ownerId === person.id))) : all;
    }

    async function botOf({id, username, name}: ListedBot, account: Person | undefined, owner: Person, deep: boolean): Promise<Bot> {
        const read = () => (account && maySeeTokens(account, actor, owner.id) ? tried(api.tokens(id)) : unseen);
        const tokens = deep ? await read() : pending;
        return {id, username: account?.username ?? username, name, active: account !== undefined && !isOff(account), tokens};
    }

    async function botsOf(person: Person, deep: boolean): Promise<Known<Bot[]>> {
        if (person.isBot) {
            return known([]);
        }
        if (!actor.can('read_others_bots') && !(person.id === actor.id && actor.can('read_bots'))) {
            return unseen;
        }
        const all = await bots.get();
        if (!all.ok) {
            return all;
        }
        const own = all.value.filter(({ownerId}) => ownerId === person.id);

        // The list's own delete_at stays as it is when a bot is switched off as a user.
        return tried((async () => {
            const accounts = own.length > 0 ? await api.peopleByIds(own.map(({id}) => id)) : [];
            if (accounts.length < own.length) {
                throw Object.assign(new Error('accounts are missing'), {said: 'broken', why: {id: 'error.notJson'}, hidden: false});
            }
            return inPairs(own, (bot) => botOf(bot, accounts.find(({id}) => id === bot.id), person, deep));
        })());
    }

    /** Bots are exempt from the setting that switches access tokens off. */
    async function tokensOf(person: Person, sessions: Known<Session[]>, ownerId: string | undefined): Promise<Holdings['tokens']> {
        // A token that was in use before the setting went off keeps its session and goes on working.
        const inUse = sessions.ok && sessions.value.some(({kind}) => kind === 'token');
        if (!person.isBot && isOffHere('EnableUserAccessTokens') && !inUse) {
            return switchedOff;
        }
        if (!maySeeTokens(person, actor, ownerId)) {
            return unseen;
        }
        const tokens = await tried(api.tokens(person.id));
        return tokens.ok ? known(withLastUse(tokens.value, sessions)) : tokens;
    }

    async function appsOf(person: Person): Promise<Holdings['apps']> {
        if (isOffHere('EnableOAuthServiceProvider')) {
            return switchedOff;
        }
        if (!actor.can('manage_oauth') || !actor.can('manage_system_wide_oauth')) {
            return unseen;
        }
        const all = await apps.get();
        return all.ok ? known(all.value.filter(({ownerId}) => ownerId === person.id)) : all;
    }

    async function namesakesOf(person: Person): Promise<Holdings['namesakes']> {
        if (!person.name || person.isBot) {
            return known([]);
        }
        const found = await tried(api.search(person.name, NAMESAKES));
        const isSame = (other: Person) => other.id !== person.id && other.name.toLowerCase() === person.name.toLowerCase();
        return found.ok ? known(found.value.filter(isSame)) : found;
    }

    const readers: {[P in keyof Holdings]: (person: Person, sessions: Known<Session[]>) => Promise<Holdings[P]>} = {
        tokens: (person, sessions) => tokensOf(person, sessions, undefined),
        bots: (person) => botsOf(person, false),
        incoming: (person) => hooksOf('incoming', person, 'EnableIncomingWebhooks', incoming.get),
        outgoing: (person) => hooksOf('outgoing', person, 'EnableOutgoingWebhooks', outgoing.get),
        commands: (person) => hooksOf('commands', person, 'EnableCommands', commands.get),
        authorized: async (person) => {
            if (isOffHere('EnableOAuthServiceProvider')) {
                return switchedOff;
            }
            return maySeeSessions(person, actor) ? tried(api.authorizedApps(person.id)) : unseen;
        },
        apps: appsOf,
        namesakes: namesakesOf,
    };

    return {
        async of(person, sessions, parts, given) {
            const read = await Promise.all(parts.flatMap((part) => {
                if (part === 'sessions') {
                    return [];
                }
                const reading = async () => (part === 'bot-tokens' ? ['bots', await botsOf(person, true)] as const : [part, await readers[part](person, sessions)] as const);
                return [reading()];
            }));
            return {...given, ...Object.fromEntries(read) as Partial<Holdings>};
        },
        renew(wanted) {
            [bots, incoming, outgoing, apps].forEach((list) => list.forget());
            if (teamCount <= MANY_TEAMS || wanted?.includes('commands')) {
                commands.forget();
            }
        },
    };
}
