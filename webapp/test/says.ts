/** What a receipt or a confirmation says, as a user reads it. */
import type {Text, TextValue} from '../src/core/model';
import type {Headline} from '../src/core/receipt';
import en from '../src/i18n/en.json';
import list from '../src/i18n/list.json';
import more from '../src/i18n/more.json';
import {createWords} from '../src/i18n/words';

import {NOON} from './people';

const words = createWords('en', () => NOON);
words.add(more);
words.add(list);
const said = new Map<string, string>();

/** A Text as a sentence; the same one is put into words once, for brute force says it thousands of times. */
export function say(text: Text): string {
    const key = JSON.stringify(text);
    const known = said.get(key) ?? words.say(text);
    said.set(key, known);
    return known;
}

/** Each Text in it, with those inside its values. */
export function textsIn(text: Text): Text[] {
    const inside = (value: TextValue): Text[] => {
        if (typeof value !== 'object') {
            return [];
        }
        if ('id' in value) {
            return textsIn(value);
        }
        return 'names' in value ? value.names.flatMap((name) => (typeof name === 'string' ? [] : textsIn(name))) : [];
    };
    return [text, ...Object.values(text.values ?? {}).flatMap(inside)];
}

/** What is wrong with these sentences as sentences: an id without words, or a value that is missing. */
export function faultsIn(texts: Text[]): string[] {
    const nameless = texts.flatMap(textsIn).filter(({id}) => !(id in en) && !(id in more) && !(id in list)).map(({id}) => `no words: ${id}`);
    const holes = texts.map(say).filter((sentence) => (/[{}]|undefined|NaN|Invalid/).test(sentence));
    return [...nameless, ...holes];
}

export const sentences = ({text, notes}: Headline) => ({head: say(text), notes: notes.map(say)});
