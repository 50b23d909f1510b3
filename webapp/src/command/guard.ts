/** Keeps a mistyped command from being posted for everybody to read. */
import {takesPeople, verbNamed} from '../actions';
import type {Text} from '../core/model';
import {namesOnly, visible} from '../core/targets';

import {headOf} from './head';
import type {Head} from './head';
import {looksLikePerson, parse} from './parse';
import {holdsVerb, verbMeant} from './words';

/** With more words than this after a verb it is a sentence, unless one of them names a person beyond doubt. */
const FEW = 1;

/** What follows a verb in talk ("useradmin status is down") and is nobody's name. */
const TALK = /^(a|and|are|can|does|for|from|has|in|is|may|of|on|only|or|should|the|to|was|will|with|works)$/;

/** Talk about what was done ("useradmin deactivated @bob"), and no slip in typing an order. */
const TOLD = /(ate|oke)[ds]$/;

/** "bob.meier," and "chen_w2" are no words of a sentence. */
const looksLikeHandle = (word: string) => (/^[a-z0-9]+([._-][a-z0-9]+)+[,;]?$|^[a-z]+\d+[,;]?$/).test(word);

/** Is "useradmin" with this after it a command without its slash? */
function isMeantAsCommand({rest, apart}: Head): boolean {
    const [word = '', ...others] = visible(rest).trim().toLowerCase().split(/\s+/);
    const known = verbNamed(word);
    if (known) {
        const short = others.length <= (takesPeople(known) ? FEW : 0);
        return others.some(looksLikePerson) || (others.length > 0 && others.every(looksLikeHandle)) || (!apart && short && !TALK.test(others[0] ?? ''));
    }

    // What is held back costs less than a name that everybody reads: here a word with a verb in it counts as well.
    return (holdsVerb(word) || verbMeant(word) !== undefined) && !TOLD.test(word) && namesOnly(others.join(' '));
}

/**
 * Why `text` must not be posted, or undefined. Stopped are: the command after blanks, from the Drafts page or scheduled (the
 * slash hook sees none of these), with a wrong slash or a slip in its name, and without a slash where a verb follows. Talk
 * about the command passes, in a code quote for example.
 */
export function guardOf(text: string): Text | undefined {
    const head = headOf(text);
    if (!head) {
        return undefined;
    }
    if (head.match === 'exact') {
        return {id: 'command.notPosted'};
    }
    if (!head.slash && !isMeantAsCommand(head)) {
        return undefined;
    }
    const parsed = parse(text, () => false);
    return parsed.ok ? undefined : parsed.why;
}
