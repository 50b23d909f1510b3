import type {Part} from './holdings';
import type {Text} from './model';
import type {Thing} from './receipt';

/** "incoming webhook “CRM” in Support": what a thing is called in a sentence. A token or webhook may have no name. */
export function thingText({part, name, channel}: Pick<Thing, 'part' | 'name' | 'channel'>): Text {
    return {id: `thing.${part}`, values: {name, named: name ? 'yes' : 'no', channel, placed: channel ? 'yes' : 'no'}};
}

/** The same for several. */
export const namesOfThings = (things: Thing[]): Text[] => things.map(thingText);

/** Parts by their names; both kinds of webhooks in one word only where it is true of both. */
export function partNames(parts: (Part | 'signIn')[]): Text[] {
    const both = parts.includes('incoming') && parts.includes('outgoing');
    const named = parts.filter((part) => !(both && part === 'outgoing')).map((part) => (both && part === 'incoming' ? 'webhooks' : part));
    return named.map((part) => ({id: `fact.${part}`}));
}

/** Marks that turn the direction of writing: nobody sees them, and one without its end turns all that follows. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

// Hebrew, Arabic and their neighbours, with their presentation forms.
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Other people's text without marks that turn the direction of writing. */
export const straight = (text: string): string => text.replace(TURNS, '');

/** The same for a sentence: where it is written from right to left, that stays within it. */
export function isolated(text: string): string {
    const plain = straight(text);
    return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}
