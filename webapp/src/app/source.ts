/** Finds out what posted a post, and who can be asked about it or stopped. */
import type {Api} from '../api/types';
import type {Hook} from '../core/holdings';
import {known, switchedOff, unseen} from '../core/model';
import type {Actor, Known, Owner, Person} from '../core/model';
import {candidatesOf, partsOf} from '../core/source';
import type {Candidate, HookLists, Source, SourcePost} from '../core/source';
import type {Host} from '../host/types';

import {ownerOf} from './read';
import {triedUnlessExpired} from './tried';

/** The `api` ends with the dialog. */
export interface TraceDeps {api: Api; host: Pick<Host, 'config' | 'channel'>; actor: Actor}

const SETTINGS = {
    incoming: {config: 'EnableIncomingWebhooks', permission: 'manage_others_incoming_webhooks'},
    outgoing: {config: 'EnableOutgoingWebhooks', permission: 'manage_others_outgoing_webhooks'},
    commands: {config: 'EnableCommands', permission: 'manage_others_slash_commands'},
} as const;

const nobody: Known<never> = {ok: false, hidden: false, why: {id: 'source.nobody'}};

/** What is not asked: kinds whose mark the post does not bear. */
const unasked: HookLists = {incoming: known([]), outgoing: known([]), commands: known([])};

/** GET the account, and what its kind asks for: the bot's owner, or the lists of webhooks. Rejects with a Failure when the account cannot be read, or the acting person is signed out. */
export async function traceSource(post: SourcePost, deps: TraceDeps): Promise<Source> {
    const {api} = deps;

    // A bot's own program, or a plugin, may set the mark too: to show itself under another name.
    const isOwn = !post.fromWebhook || post.fromPlugin;
    const author = isOwn || post.hookName === undefined ? await api.person(post.userId) : undefined;
    if (author && (isOwn || author.isBot)) {
        return accountOf(author, post, deps);
    }
    const [named, lists] = await Promise.all([author ?? api.person(post.userId), readLists(post, deps)]);
    const {hooks, unseen: missing} = candidatesOf(post, lists);

    // A bot's own program may set the mark even where the server keeps people from it.
    if (named.isBot && hooks.length === 0 && missing.length === 0) {
        return accountOf(named, post, deps);
    }
    const [owners, channels] = await Promise.all([ownersOf(hooks, named, api), channelsOf(hooks, deps)]);
    const candidates: Candidate[] = hooks.map((hook) => ({hook: {...hook, channel: hook.channel || channels.get(hook.channelId) || ''}, owner: owners(hook.ownerId)}));
    return {kind: 'hook', named, candidates, unseen: missing};
}

async function accountOf(named: Person, post: SourcePost, deps: TraceDeps): Promise<Source> {
    return named.isBot ? {kind: 'bot', named, owner: await botOwner(named.id, deps)} : {kind: 'person', named, throughApp: post.fromApp};
}

/** The server keeps the id of a plugin in the place of a person's. */
function botOwner(id: string, {api, actor}: TraceDeps): Promise<Known<Owner>> | Known<Owner> {
    return actor.can('read_others_bots') ? triedUnlessExpired(ownerOf(api, id)) : unseen;
}

async function readLists(post: SourcePost, {api, host, actor}: TraceDeps): Promise<HookLists> {
    const readings = {incoming: api.incoming, outgoing: api.outgoing, commands: () => commandsOf(post.teamId, api)};
    const lists = await Promise.all(partsOf(post).map(async (part) => {
        const {config, permission} = SETTINGS[part];
        if (host.config(config) === 'false') {
            return {[part]: switchedOff};
        }
        return {[part]: actor.can(permission) ? await triedUnlessExpired(readings[part]()) : unseen};
    }));
    return Object.assign({}, unasked, ...lists) as HookLists;
}

/** Messages between people belong to no team: there a command of any may have been typed. */
async function commandsOf(teamId: string, api: Api): Promise<Hook[]> {
    const teams = teamId ? [teamId] : await api.teams();
    return (await Promise.all(teams.map((team) => api.commands(team)))).flat();
}

/** All owners in one request; none where the only one is known already. */
async function ownersOf(hooks: Hook[], named: Person, api: Api): Promise<(id: string) => Known<Person>> {
    const ids = [...new Set(hooks.map(({ownerId}) => ownerId))].filter((id) => id !== named.id);
    const people = ids.length > 0 ? await triedUnlessExpired(api.peopleByIds(ids)) : known([]);
    return (id) => {
        if (id === named.id) {
            return known(named);
        }
        const owner = people.ok ? people.value.find((person) => person.id === id) : undefined;
        return people.ok ? (owner ? known(owner) : nobody) : people;
    };
}

/** Names of channels; one that cannot be read has none here. */
async function channelsOf(hooks: Hook[], {api, host}: TraceDeps): Promise<Map<string, string>> {
    const ids = [...new Set(hooks.map(({channelId}) => channelId))].filter(Boolean);
    const nameOf = async (id: string) => {
        const reading = await triedUnlessExpired(Promise.resolve(host.channel(id) ?? api.channel(id)));
        return [id, reading.ok ? reading.value.name : ''] as const;
    };
    return new Map(await Promise.all(ids.map(nameOf)));
}
