/** What posted a post: a person, a bot, a webhook or a slash command. Its name is often not that of who can stop it. */
import type {Holdings, Hook} from './holdings';
import type {Known, Owner, Person} from './model';

/** What a post itself tells. The props are written by the server, and where it is not hardened by anybody who posts through its API. */
export interface SourcePost {
    id: string;
    /** Whose name is on it. */
    userId: string;
    channelId: string;
    teamId: string;
    createAt: number;
    /** props.from_webhook, from_bot, from_plugin, from_oauth_app. */
    fromWebhook: boolean;
    fromBot: boolean;
    fromPlugin: boolean;
    fromApp: boolean;
    /** props.webhook_display_name: the server sets it for incoming and outgoing webhooks, '' included; undefined for answers of slash commands. */
    hookName: string | undefined;
    /** props.override_username: the name shown instead; anybody who uses the webhook chooses it. */
    shownAs: string;
}

/** A webhook or command that may have posted it, and who owns it. */
export interface Candidate {hook: Hook; owner: Known<Person>}

/** Where a post comes from. `named` is the account whose name is on it. */
export type Source =
    | {kind: 'person'; named: Person; throughApp: boolean}
    | {kind: 'bot'; named: Person; owner: Known<Owner>}
    | {kind: 'hook'; named: Person; candidates: Candidate[];
        /** Kinds that could not be looked at: the one that posted may be among them. */
        unseen: Found['unseen']};

type SourcePart = 'incoming' | 'outgoing' | 'commands';

/** Lists of the whole server, or of the post's team. */
export type HookLists = Pick<Holdings, SourcePart>;

/** What may have posted it, and the kinds that could not be looked at. */
export interface Found {hooks: Hook[]; unseen: {part: SourcePart; hidden: boolean}[]}

/**
 * The kinds that can have left the marks this post bears. The server writes the display name of a webhook on every post of it, of a
 * command on none; outgoing webhooks answer in public channels, never between people, where a channel has no team.
 */
export function partsOf({hookName, teamId}: Pick<SourcePost, 'hookName' | 'teamId'>): SourcePart[] {
    if (hookName === undefined) {
        return ['commands'];
    }
    return teamId === '' ? ['incoming'] : ['incoming', 'outgoing'];
}

/** Could it have posted there? One that is not locked posts to every channel of its team, and to people. */
function reaches({kind, channelId, teamId, locked}: Hook, post: SourcePost): boolean {
    const inTeam = post.teamId === '' || teamId === post.teamId;
    switch (kind) {
    case 'command': return inTeam;
    case 'outgoing': return channelId === post.channelId || (channelId === '' && inTeam);
    case 'incoming': return channelId === post.channelId || (!locked && inTeam);
    }
}

/** The post of a webhook bears its name, the answer of a command none. */
function bears({kind, name}: Hook, post: SourcePost): boolean {
    return kind === 'command' || name === post.hookName;
}

/** The post of a webhook is in its owner's name; the answer of a command in that of the person who typed it. */
export function isForeign({kind, ownerId}: Hook, userId: string): boolean {
    return kind !== 'command' && ownerId !== userId;
}

/** Those that are the account's own. A server may let webhooks post as a bot, or owners change: where none is, those of the same channel. */
function ofAccount(hooks: Hook[], {userId, channelId}: SourcePost): Hook[] {
    const own = hooks.filter((hook) => !isForeign(hook, userId));
    return own.length > 0 ? own : hooks.filter((hook) => hook.channelId === channelId);
}

/** What was made after the post did not write it. The moments are the server's own, both of them. */
function isOlder({createAt}: Hook, post: SourcePost): boolean {
    return createAt <= post.createAt;
}

/** Webhooks and commands that may have posted it: those of its channel first, then by name. The order is the same each time. */
export function candidatesOf(post: SourcePost, lists: HookLists): Found {
    const rank = ({channelId, name, kind, key}: Hook) => [channelId === post.channelId ? '0' : '1', name, kind, key].join('\0');
    const found: Found = {hooks: [], unseen: []};
    for (const part of partsOf(post)) {
        const list = lists[part];
        if (list.ok) {
            found.hooks.push(...list.value.filter((hook) => reaches(hook, post) && bears(hook, post) && isOlder(hook, post)));
        } else if (!list.off) {
            found.unseen.push({part, hidden: list.hidden});
        }
    }
    const hooks = ofAccount(found.hooks, post).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    return {...found, hooks};
}
