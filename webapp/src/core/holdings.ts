/** Everything that can act in one person's name besides their own sessions. */
import {pending, unseen} from './model';
import type {Known, Person, Session} from './model';

/** A personal access token. Its value is told once, to whoever makes it, and never to us. */
export interface Token {
    id: string;
    description: string;
    /** The server lets it in, as far as the token goes: it is on and has not expired. */
    active: boolean;
    /** When it stops working, in ms; 0 for never, and from servers before 11.9. */
    expiresAt: number;
    /** It had stopped by then when it was read. The server refuses it, and nothing makes it work again. */
    expired: boolean;
    /** As far as a session of it shows; 0 where none does. */
    lastUsedAt: number;
}

/** A bot and the tokens it works with, which are read for the card alone. `active` is that of its account, which is what lets it in. */
export interface Bot {id: string; username: string; name: string; active: boolean; tokens: Known<Token[]>}

export type HookKind = 'incoming' | 'outgoing' | 'command';

/** A webhook or a slash command. */
export interface Hook {
    /** Made from the server's id, which of an incoming webhook is the secret of its address; it cannot be turned back. */
    key: string;
    kind: HookKind;
    ownerId: string;
    /** Its display name; of a command the trigger with its slash. '' where it has none. */
    name: string;
    teamId: string;
    /** '' for the whole team. */
    channelId: string;
    /** The channel's name; '' where it has none or it is not known. */
    channel: string;
    /** An incoming webhook that posts to no other channel. */
    locked: boolean;
    /** When it was made; 0 where the server does not tell. */
    createAt: number;
    /** When it last posted; 0 for never, for commands, and from servers before 11.9. */
    lastUsedAt: number;
}

/** What an item, a choice and a receipt call a webhook or command: the kind is part of it, so that only its own list is asked for it. */
export const hookId = ({kind, key}: Pick<Hook, 'kind' | 'key'>): string => `${kind} ${key}`;

/** Of which list it is. */
export function partOf(id: string): 'incoming' | 'outgoing' | 'commands' {
    const [kind] = id.split(' ');
    return kind === 'command' ? 'commands' : kind as 'incoming' | 'outgoing';
}

/** An OAuth app the person lets in, or one they registered. */
export interface ConnectedApp {id: string; name: string}

export interface Holdings {
    tokens: Known<Token[]>;
    bots: Known<Bot[]>;
    incoming: Known<Hook[]>;
    outgoing: Known<Hook[]>;
    commands: Known<Hook[]>;
    /** Apps that may sign in for them; their sessions are among the person's. */
    authorized: Known<ConnectedApp[]>;
    /** Apps they registered. */
    apps: Known<ConnectedApp[]>;
    /** Other people with the same full name; nobody asks for it without one. */
    namesakes: Known<Person[]>;
}

/** What can be read of a person besides the account itself. `bot-tokens`: the bots with their tokens, which cost a request each. */
export type Part = 'sessions' | keyof Holdings | 'bot-tokens';

/** What of somebody's picture can be missing in a list, in the order in which it is told. */
export const LISTED = ['signIn', 'tokens', 'bots', 'incoming', 'outgoing', 'commands'] as const;

const all = <T>(value: T) => ({tokens: value, bots: value, incoming: value, outgoing: value, commands: value, authorized: value, apps: value, namesakes: value});

/** Nothing of it has been read yet. */
export const pendingHoldings: Holdings = all(pending);

/** None of it is visible to the role. */
export const unseenHoldings: Holdings = all(unseen);

/** The parts that tell what can act, in the order in which they are told. */
export const ACTING: (Exclude<keyof Holdings, 'namesakes'>)[] = ['tokens', 'bots', 'incoming', 'outgoing', 'commands', 'authorized', 'apps'];

/** Is any of what can act still being read? */
export function isPending(holdings: Holdings): boolean {
    return ACTING.some((part) => {
        const reading = holdings[part];
        return !reading.ok && reading.pending;
    });
}

/** Every list of access tokens that somebody has: their own, and one for each of their bots, or why the bots are not known. */
export function tokenLists({tokens, bots}: Holdings): Known<Token[]>[] {
    return [tokens, ...(bots.ok ? bots.value.map((bot) => bot.tokens) : [bots])];
}

/** When each token was last used, as far as sessions show it. */
export function withLastUse(tokens: Token[], sessions: Known<Session[]>): Token[] {
    if (!sessions.ok) {
        return tokens;
    }
    const used = (id: string) => Math.max(0, ...sessions.value.filter(({tokenId}) => tokenId === id).map(({lastActivityAt}) => lastActivityAt));
    return tokens.map((token) => ({...token, lastUsedAt: used(token.id)}));
}
