/** Takes a line apart up to its trigger. */
import {visible} from '../core/targets';

import {isNearTrigger, TRIGGER} from './words';

/**
 * How a line begins. `exact`: just our trigger (any case), in the right place. `near`: what was meant for it; `apart`: in two words. `rest` is
 * what follows, as it was typed.
 */
export interface Head {match: 'exact' | 'near'; slash: boolean; rest: string; apart?: true}

// A backslash is how people write a slash in Markdown so that it is posted; a full-width one comes from an input method.
const LINE = /^([\s\\/\uff0f\p{Cf}]*)(\S+)([^]*)$/u;

// The name ends where something else begins: "/useradmin,@bob", "useradmin: deactivate @bob".
const NAME = /^([^,:;@<["'(!?]*)([^]*)$/;

const SECOND_WORD = /^\s+([a-z]+)[,:]?(?=\s|$)([^]*)$/i;

function take(pattern: RegExp, text: string): string[] {
    return pattern.exec(text)?.slice(1) ?? [];
}

/** Reads the beginning of `text`, or undefined when it has nothing of ours. `/user admin` and `/ useradmin` are near ones. */
export function headOf(text: string): Head | undefined {
    const [blank = '', first = '', tail = ''] = take(LINE, text);
    const before = visible(blank);
    const [word = '', glued = ''] = take(NAME, visible(first));
    const slash = before.trim() !== '';
    const rest = glued.replace(/^[,:;!?]+/, '') + tail;
    if (before === '/' && glued === '' && word.toLowerCase() === TRIGGER) {
        return {match: 'exact', slash, rest};
    }
    return isNearTrigger(word, slash) ? {match: 'near', slash, rest} : twoWords(word, rest, slash);
}

function twoWords(word: string, rest: string, slash: boolean): Head | undefined {
    const [second = '', after = ''] = take(SECOND_WORD, rest);
    const ours = word.toLowerCase() === 'user' && second.toLowerCase() === 'admin';
    return ours ? {match: 'near', slash, rest: after, apart: true} : undefined;
}
