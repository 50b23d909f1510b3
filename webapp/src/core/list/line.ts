/** One line of a run: as the table hands it over, and as other doors have changed it since. */
import type {Receipt} from '../receipt';

import {remarksOf} from './remarks';
import type {Line, Row} from './types';

/** A row that is about to be acted on, or left out: with whoever is ticked there, or with the only account it leads to. */
export function lineOf({entry, state, why, candidates, chosen}: Row): Line {
    const one = candidates.find(({person: {id}}) => id === chosen) ?? (candidates.length === 1 && state !== 'unknown' ? candidates[0] : undefined);
    const remarks = one && remarksOf(one, why);
    const cautions = remarks ? [...(remarks.why ? [remarks.why] : []), ...remarks.cautions] : [];
    const person = one?.person;
    const known = person && {id: person.id, username: person.username, name: person.name, email: person.email, isBot: person.isBot};
    const isMeant = chosen !== '';
    const said = cautions.length > 0 ? {cautions} : {};
    return {key: entry.key, line: entry.line, text: entry.text, state, why, ...said, person: known, chosen: isMeant, at: isMeant ? 'waiting' : 'idle', receipt: undefined};
}

/** What has become of the lines' receipts since: undone through another door, or on again by somebody else. The very lines where that is nothing. */
export function renewed(lines: Line[], receipts: Receipt[]): Line[] {
    const latest = new Map(receipts.map((receipt) => [receipt.id, receipt]));
    const fresh = lines.map((line) => {
        const {receipt} = line;
        const now = receipt && latest.get(receipt.id);
        return now && (now.undone !== receipt.undone || now.cameBack !== receipt.cameBack) ? {...line, receipt: {...receipt, undone: now.undone, cameBack: now.cameBack}} : line;
    });
    return fresh.some((line, index) => line !== lines[index]) ? fresh : lines;
}
