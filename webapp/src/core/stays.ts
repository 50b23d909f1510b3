/** What goes on working in somebody's name, by a picture of the account. */
import type {Item} from './act';
import {hookId} from './holdings';
import type {Bot, Hook, Holdings, Part, Token} from './holdings';
import {isOff} from './model';
import type {Facts, Known, Text} from './model';
import type {Stays, Thing} from './receipt';

const token = ({id, description}: Token): Thing => ({part: 'tokens', id, name: description, channel: ''});
const bot = ({id, username}: Bot): Thing => ({part: 'bots', id, name: username, channel: ''});
const PARTS = {incoming: 'incoming', outgoing: 'outgoing', command: 'commands'} as const;
const hook = (one: Hook): Thing => ({part: PARTS[one.kind], id: hookId(one), name: one.name, channel: one.channel});

/** A webhook or command as receipts name it. */
export const hookThing = hook;

/** A token, bot, webhook or command; undefined for an account and a session, which are no things. */
export function thingOf(item: Item): Thing | undefined {
    switch (item.kind) {
    case 'token': return token(item.token);
    case 'bot': return bot(item.bot);
    case 'hook': return hook(item.hook);
    default: return undefined;
    }
}

const value = <T>(reading: Known<T[]>): T[] => (reading.ok ? reading.value : []);

/** Everything there is in their name, working or not. A token that has expired is as good as gone. */
export function thingsOf({tokens, bots, incoming, outgoing, commands}: Holdings): Thing[] {
    const hooks = [incoming, outgoing, commands].flatMap(value);
    return [...value(tokens).filter(({expired}) => !expired).map(token), ...value(bots).map(bot), ...hooks.map(hook)];
}

/** The readings that decide it. The tokens of an account that is off are refused; connected apps work by sessions. */
function partsOf({person}: Facts): ('tokens' | 'bots' | 'incoming' | 'outgoing' | 'commands')[] {
    const own = isOff(person) ? [] : ['tokens'] as const;
    return person.isBot ? [...own, 'incoming', 'outgoing', 'commands'] : [...own, 'bots', 'incoming', 'outgoing', 'commands'];
}

/** What of it works now. A bot works as long as its own account is on, whatever became of its owner's. */
export function staysOf(facts: Facts): Stays {
    const {holdings} = facts;
    const parts = partsOf(facts);
    const works = (thing: Thing) => parts.some((part) => part === thing.part);
    const isOn = {
        ...holdings,
        tokens: only(holdings.tokens, ({active}) => active),
        bots: only(holdings.bots, ({active}) => active),
    };
    const unread = (part: Part) => {
        const reading = holdings[part as keyof Holdings];
        return !reading.ok && !reading.off && !reading.hidden;
    };
    const hidden = (part: Part) => {
        const reading = holdings[part as keyof Holdings];
        return !reading.ok && reading.hidden;
    };
    const expired = value(holdings.tokens).filter((one) => one.expired).length;
    const stays = {things: thingsOf(isOn).filter(works), hidden: parts.filter(hidden), unread: parts.filter(unread)};
    return expired > 0 ? {...stays, expired} : stays;
}

function only<T>(reading: Known<T[]>, holds: (one: T) => boolean): Known<T[]> {
    return reading.ok ? {ok: true, value: reading.value.filter(holds)} : reading;
}

/** What a headline calls each kind: both sorts of webhooks in one. */
const KINDS: {id: 'tokens' | 'bots' | 'webhooks' | 'commands'; parts: Thing['part'][]}[] = [
    {id: 'tokens', parts: ['tokens']},
    {id: 'bots', parts: ['bots']},
    {id: 'webhooks', parts: ['incoming', 'outgoing']},
    {id: 'commands', parts: ['commands']},
];

const counted = (things: Thing[], text: (id: string) => string): Text[] => KINDS.flatMap(({id, parts}) => {
    const count = things.filter(({part}) => parts.includes(part)).length;
    return count > 0 ? [{id: text(id), values: {count}}] : [];
});

/** Afterwards: "1 access token still works", "2 webhooks still post", one text for each kind that there is. */
export const stillTexts = (things: Thing[]): Text[] => counted(things, (id) => `still.${id}`);

/** Before: "1 access token keeps working", "2 webhooks keep posting". */
export const keepTexts = (things: Thing[]): Text[] => counted(things, (id) => `keep.${id}`);

/** Access tokens that the server refuses, whatever becomes of the account. */
export const expiredText = ({expired = 0}: Stays): Text[] => (expired > 0 ? [{id: 'stays.expired', values: {count: expired}}] : []);
