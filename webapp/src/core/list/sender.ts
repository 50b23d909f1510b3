/** Who signs a message without a closing line that is known as one. */

/** What a line is to somebody who looks for the sender. people: somebody is named exactly; name: it may be somebody's name; words: prose, a rule, a telephone number. */
export interface Seen {at: number; kind: 'blank' | 'people' | 'name' | 'words' | 'heading'; isPerson: boolean; isAlone: boolean}

/** What stands between somebody and those who were named before. `names`: of these lines some look like names. */
interface Gap {names: number; count: number; words: boolean; blank: boolean}

const NONE: Gap = {names: 0, count: 0, words: false, blank: false};

/** Indexes of lines in which somebody closes a block, below something that may end the message, after others have been named. */
export function sendersIn(seen: Seen[]): Set<number> {
    const found = new Set<number>();
    // `isTitled`: others have a name above them as well, or the place where they work.
    let [isNamed, isTitled, gap] = [false, false, NONE];
    let last: number | undefined;
    const close = () => {
        if (last !== undefined) {
            found.add(last);
        }
        last = undefined;
    };
    const isBelow = ({count, words, blank}: Gap) => words || (blank && count > (isTitled ? 1 : 0));
    for (const {at, kind, isPerson, isAlone} of seen) {
        if (kind === 'blank') {
            close();
            gap = {...gap, blank: isNamed};
        } else if (kind === 'people') {
            last = isAlone && isNamed && isBelow(gap) ? at : undefined;
            isTitled ||= gap.names === 1;
            gap = NONE;
        } else if (kind === 'heading') {
            gap = NONE;
        } else {
            const isName = kind === 'name';
            gap = {names: gap.names + (isName ? 1 : 0), count: gap.count + (isNamed ? 1 : 0), words: gap.words || (isNamed && !isName), blank: gap.blank};
        }
        isNamed ||= kind === 'people' || isPerson;
    }
    close();
    return found;
}
