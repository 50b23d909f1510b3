/** What the rest of the plugin knows of Mattermost's REST API. Everything rejects with an ApiError, which is a Failure (core/act). Lists are followed to their last page. */
import type {Deeds} from '../core/act';
import type {ConnectedApp, Hook, Token} from '../core/holdings';
import type {Person, Session} from '../core/model';

/** A bot as the server lists it. `ownerId` is a person's id, or a plugin's. Whether it works is told by its account, not here. */
export interface ListedBot {id: string; username: string; name: string; ownerId: string}

/** `kind` as Mattermost has it: 'O' public, 'P' private, 'D' and 'G' messages between people. */
export interface ChannelInfo {id: string; name: string; kind: 'O' | 'P' | 'D' | 'G'}

/** Lets a request go when it is its turn. */
export type Queue = <T>(send: () => Promise<T>) => Promise<T>;

export interface Api extends Deeds {
    /** The same with every try sent through `queue`, in which nobody waits for a busy server; what changes something is sent once, and whoever calls waits. */
    queued(queue: Queue): Api;
    /** POST /users/usernames: exact, lower-cased here; deactivated people and bots too; unknown names are absent. Not called for an empty list. */
    peopleByUsernames(usernames: string[]): Promise<Person[]>;
    /** POST /users/ids: unknown ids are absent. Not called for an empty list. */
    peopleByIds(ids: string[]): Promise<Person[]>;
    /** GET /users/email/{email}; undefined when nobody has it. */
    personByEmail(email: string): Promise<Person | undefined>;
    /** POST /users/search with allow_inactive, at most `limit` people. */
    search(term: string, limit: number): Promise<Person[]>;
    /** GET /users/{id}: straight, not from the web app's store. */
    person(id: string): Promise<Person>;
    /**
     * POST /users/status/ids: when the server last saw each of them, in ms, 0 = never. It sees an open app, a look at a channel and a post, not a log-in or a reading by
     * a script; and being deactivated counts. Unknown ids are 0 too; the map is empty where the server keeps no statuses. Not called for an empty list.
     */
    activeAt(ids: string[]): Promise<Map<string, number>>;
    /** GET /users/{id}/sessions without expired ones. `current` is the session of this browser. */
    sessions(personId: string): Promise<Session[]>;
    /** GET /users/stats/filtered: how many active system admins there are. */
    countAdmins(): Promise<number>;
    /** GET /limits/server; undefined where the server tells this role nothing (it answers zeros) or there is no limit. */
    seats(): Promise<{limit: number; active: number} | undefined>;
    /** GET /users/{id}/tokens of a person or a bot; `lastUsedAt` is 0. */
    tokens(personId: string): Promise<Token[]>;
    /** GET /users/tokens: those of the whole server, people's and bots', with whom each lets in; `lastUsedAt` is 0. */
    allTokens(): Promise<(Token & {ownerId: string})[]>;
    /** GET /bots?include_deleted=true: all bots of the server. */
    bots(): Promise<ListedBot[]>;
    /** GET /bots/{id}?include_deleted=true. */
    bot(id: string): Promise<ListedBot>;
    /** GET /hooks/incoming: those of the whole server, `channel` ''. */
    incoming(): Promise<Hook[]>;
    /** GET /hooks/outgoing: those of the whole server, `channel` ''. */
    outgoing(): Promise<Hook[]>;
    /** GET /teams: ids of all teams. */
    teams(): Promise<string[]>;
    /** GET /commands?team_id=…&custom_only=true: those of one team. */
    commands(teamId: string): Promise<Hook[]>;
    /** GET /users/{id}/oauth/apps/authorized. */
    authorizedApps(personId: string): Promise<ConnectedApp[]>;
    /** GET /oauth/apps: those of the whole server, with the person who registered each. */
    oauthApps(): Promise<(ConnectedApp & {ownerId: string})[]>;
    /** GET /channels/{id}. */
    channel(id: string): Promise<ChannelInfo>;
    /** GET /channels/{id}/stats: how many people read there. */
    channelMembers(id: string): Promise<number>;
    /** GET /channels/{id}/members/{user}: false where the server says that there is none. */
    isMember(channelId: string, personId: string): Promise<boolean>;
    /** POST /posts, as the acting person. `rootId` is '' outside threads. */
    post(channelId: string, rootId: string, message: string): Promise<void>;
}
