/** The lists of this tab: what was to be done to whom. What came of each is in the receipts, which know their list. */
import {actOf} from '../../actions';
import type {Line, ListRecord} from '../../core/list/types';
import {wasOff} from '../../core/list/was-off';
import {nobody} from '../../core/model';
import type {Person} from '../../core/model';
import type {Receipt} from '../../core/receipt';
import type {Host} from '../../host/types';

import type {RunParts} from '../parts';
import {unsureReceipt} from './act-job';
import {createAsked, isOfUndo, notesIn, roomFor} from './asked';
import type {Asked, Note} from './asked';
import {unsureUndo} from './undo-job';

type Tab = Pick<Host, 'basename' | 'recall' | 'keep'>;

/** The newest few: a list of a thousand lines takes 300 kB, and a tab has a few MB. */
const MOST = 5;
const VERSION = 1;

const keyOf = ({basename}: Tab, actorId: string) => `useradmin-lists:${basename}:${actorId}`;
const askedKey = ({basename}: Tab, actorId: string, id: string) => `useradmin-asked:${basename}:${actorId}:${id}`;

/** A list and what is known of its lines by now. */
export interface KeptList {record: ListRecord; lines: Line[]}

/** Version 0.1.0 doubted lines for reasons that have no sentence any more. */
const ofOlder = <T extends Pick<Line, 'why'>>(line: T): T => (line.why?.id.startsWith('list.doubt.') ? {...line, why: {id: 'list.older'}} : line);

function recall(tab: Tab, actorId: string): ListRecord[] {
    try {
        const kept = JSON.parse(tab.recall(keyOf(tab, actorId)) ?? '') as {version: number; lists: ListRecord[]};
        const lists = kept.version === VERSION ? kept.lists.filter(({id, verb, lines}) => Boolean(id && verb) && Array.isArray(lines)) : [];
        return lists.map((list) => (list.basis ? list : {...list, lines: list.lines.map(ofOlder)}));
    } catch {
        return [];
    }
}

/** Keeps it before anything is sent, for whoever acts. A full storage keeps fewer of the older ones; false where not even this one fits. */
export function keepList(tab: Tab, actorId: string, record: ListRecord): boolean {
    const others = recall(tab, actorId).filter(({id}) => id !== record.id);
    for (let count = MOST - 1; count >= 0; count--) {
        if (tab.keep(keyOf(tab, actorId), JSON.stringify({version: VERSION, lists: [record, ...others.slice(0, count)]}))) {
            others.slice(count).forEach(({id}) => tab.keep(askedKey(tab, actorId, id), ''));
            return tab.keep(askedKey(tab, actorId, record.id), roomFor(record.lines.length));
        }
    }
    return false;
}

/** The newest receipt of each person: of an undo that did not come out the one it was to take back stays as well. */
export function newestOf(receipts: Receipt[], listId: string): Map<string, Receipt> {
    const newest = new Map<string, Receipt>();
    receipts.filter(({list}) => list === listId).forEach((receipt) => {
        if (!newest.has(receipt.person.id)) {
            newest.set(receipt.person.id, receipt);
        }
    });
    return newest;
}

type Parts = Pick<RunParts, 'deps' | 'actor' | 'receipts'>;

/** Begins to note whom a run over these people asks. */
export function noteAsked(listId: string, ids: string[], isUndo: boolean, {deps: {host, random}, actor, receipts}: Parts): Asked {
    return createAsked(host, askedKey(host, actor.id, listId), {ids, isUndo, newest: () => newestOf(receipts.all(), listId), random});
}

/** Was the person asked something since this receipt, or is there none any more? One that was taken back by another door is known to be that. */
const isUnseen = (note: Note | undefined, receipt: Receipt | undefined): note is Note => note !== undefined && (receipt === undefined || (note.after === receipt.id && !receipt.undone));

/** Lines with what came of them; `unsure` makes the receipt of somebody who was asked something, of which nobody saw the end. */
function linesOf(record: ListRecord, receipts: Map<string, Receipt>, asked: Map<string, Note>, unsure: (line: Line, note: Note, before: Receipt | undefined) => Receipt): Line[] {
    return record.lines.map((kept) => {
        const line: Line = {...kept, receipt: undefined};
        if (!line.chosen) {
            return line;
        }
        const id = line.person?.id ?? '';
        const [newest, note] = [receipts.get(id), asked.get(id)];
        const receipt = isUnseen(note, newest) ? unsure(line, note, newest) : newest;
        return {...line, at: receipt ? 'ended' : 'waiting', receipt};
    });
}

/** As much of a person as a line keeps: enough to ask for them. */
export const accountOf = (person: NonNullable<Line['person']>): Person => ({...nobody, ...person});

/** The lists this tab has kept for the acting person, newest first. */
export function keptLists({deps, actor, receipts}: Parts): KeptList[] {
    const all = receipts.all();
    return recall(deps.host, actor.id).map((record) => {
        const asked = notesIn(deps.host.recall(askedKey(deps.host, actor.id, record.id)));
        const run = {list: record.id, act: actOf(record.verb), actor, ticket: record.ticket, random: deps.random};
        const unsure = (line: Line, note: Note, before: Receipt | undefined) =>
            (before && isOfUndo(note) ? unsureUndo(run, receipts.find(before.undoes ?? '') ?? before, record.at) : unsureReceipt(run, accountOf(line.person!), record.at, wasOff(line)));
        return {record, lines: linesOf(record, newestOf(all, record.id), asked, unsure)};
    });
}
