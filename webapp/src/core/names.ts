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
