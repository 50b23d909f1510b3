/** The lists of this tab: what was to be done to whom. What came of each is in the receipts, which know their list. */
import {actOf} from '../../actions';
import type {Line, ListRecord} from '../../core/list/types';
import {nobody} from '../../core/model';
import type {Person} from '../../core/model';
import type {Receipt} from '../../core/receipt';
import type {Host} from '../../host/types';

import type {RunParts} from '../parts';
import {unsureReceipt} from './act-job';

type Tab = Pick<Host, 'basename' | 'recall' | 'keep'>;

/** The newest few: a list of a thousand lines takes 300 kB, and a tab has a few MB. */
const MOST = 5;
const VERSION = 1;

const keyOf = ({basename}: Tab, actorId: string) => `useradmin-lists:${basename}:${actorId}`;
const askedKey = ({basename}: Tab, actorId: string, id: string) => `useradmin-asked:${basename}:${actorId}:${id}`;

/** A list and what is known of its lines by now. */
export interface KeptList {record: ListRecord; lines: Line[]}

function recall(tab: Tab, actorId: string): ListRecord[] {
    try {
        const kept = JSON.parse(tab.recall(keyOf(tab, actorId)) ?? '') as {version: number; lists: ListRecord[]};
        return kept.version === VERSION ? kept.lists.filter(({id, verb, lines}) => Boolean(id && verb) && Array.isArray(lines)) : [];
    } catch {
        return [];
    }
}

/** Room for the ids of everybody in a list, each with a blank, so that none of them fails to be noted later. */
const roomFor = (people: number) => 27 * people;

/** Keeps it before anything is sent, for whoever acts. A full storage keeps fewer of the older ones; false where not even this one fits. */
export function keepList(tab: Tab, actorId: string, record: ListRecord): boolean {
    const others = recall(tab, actorId).filter(({id}) => id !== record.id);
    for (let count = MOST - 1; count >= 0; count--) {
        if (tab.keep(keyOf(tab, actorId), JSON.stringify({version: VERSION, lists: [record, ...others.slice(0, count)]}))) {
            others.slice(count).forEach(({id}) => tab.keep(askedKey(tab, actorId, id), ''));
            return tab.keep(askedKey(tab, actorId, record.id), ' '.repeat(roomFor(record.lines.length)));
        }
    }
    return false;
}

/** How many are noted in one go: each writing takes about as long as a request's own part in the page. */
const AHEAD = 4;

/**
 * Notes before a request is sent whom it is about: after a reload nobody else would know. Those whose turn comes next are noted along; who was
 * noted and not asked is looked at again like the others, and nothing is claimed of them.
 */
export function createAsked(tab: Tab, actorId: string, listId: string, ids: string[]): {ask(id: string): void} {
    const key = askedKey(tab, actorId, listId);
    let noted = 0;
    return {
        ask(id) {
            const at = ids.indexOf(id) + 1;
            if (at > noted) {
                const next = ids.slice(noted, at + AHEAD);
                noted = at + AHEAD;
                tab.keep(key, [tab.recall(key)?.trim(), ...next].filter(Boolean).join(' ').padEnd(roomFor(ids.length)));
            }
        },
    };
}

/** The newest receipt of each person: of an undo that did not come out the one it was to take back stays as well. */
function newestOf(receipts: Receipt[], listId: string): Map<string, Receipt> {
    const newest = new Map<string, Receipt>();
    receipts.filter(({list}) => list === listId).forEach((receipt) => {
        if (!newest.has(receipt.person.id)) {
            newest.set(receipt.person.id, receipt);
        }
    });
    return newest;
}

/** Lines with what came of them; `unsure` makes the receipt of somebody who was asked something, of which nobody saw the end. */
function linesOf(record: ListRecord, receipts: Map<string, Receipt>, asked: Set<string>, unsure: (line: Line) => Receipt): Line[] {
    return record.lines.map((kept) => {
        const line: Line = {...kept, receipt: undefined};
        const id = line.person?.id ?? '';
        const receipt = line.chosen ? receipts.get(id) ?? (asked.has(id) ? unsure(line) : undefined) : undefined;
        return line.chosen ? {...line, at: receipt ? 'ended' : 'waiting', receipt} : line;
    });
}

/** As much of a person as a line keeps: enough to ask for them. */
export const accountOf = (person: NonNullable<Line['person']>): Person => ({...nobody, ...person});

/** The lists this tab has kept for the acting person, newest first. */
export function keptLists({deps, actor, receipts}: Pick<RunParts, 'deps' | 'actor' | 'receipts'>): KeptList[] {
    const all = receipts.all();
    return recall(deps.host, actor.id).map((record) => {
        const asked = new Set((deps.host.recall(askedKey(deps.host, actor.id, record.id)) ?? '').split(' '));
        const run = {list: record.id, act: actOf(record.verb), actor, ticket: record.ticket, random: deps.random};
        return {record, lines: linesOf(record, newestOf(all, record.id), asked, ({person}) => unsureReceipt(run, accountOf(person!), record.at))};
    });
}
