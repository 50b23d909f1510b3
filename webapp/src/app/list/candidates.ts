/** What is known of everybody in a list, and what the verb would come to for each. */
import {actOf} from '../../actions';
import {candidateOf} from '../../core/list/candidate';
import {sumOf} from '../../core/list/sum';
import {tableOf} from '../../core/list/table';
import type {Pressed} from '../../core/list/table';
import type {Candidate, ListVerb, Row} from '../../core/list/types';
import type {Person} from '../../core/model';

import type {Looked} from './find';
import {createOffSessions} from './off-sessions';
import {readOverview} from './overview';
import type {Overview} from './overview';
import type {ListStage} from './stage';
import type {ListState} from './types';
import {blockedBy, everybody, tokensOf} from './whole';

export interface Candidates {
    /**
     * Reads everybody in a list for a verb; false where nobody waits for it any more. Rejects as `readOverview` does, and then nothing
     * has changed.
     */
    read(looked: Looked, verb: ListVerb, isMine: () => boolean, taken: () => void): Promise<boolean>;
    /** The verb they have been read for. */
    verb(): ListVerb;
    /** The table of those who were read. */
    table(looked: Looked, pressed: Pressed): Pick<ListState, 'rows' | 'said' | 'sum' | 'blocked' | 'tokens'>;
    overview(): Overview | undefined;
    /** Sessions of accounts that are off are read beside these rows. */
    follow(rows: Row[]): void;
    /** What is still being read belongs to a table that is gone. */
    renew(): void;
}

/** What was read together, for one verb. */
interface Everybody {verb: ListVerb; overview: Overview | undefined; known: Map<string, Candidate>}

/** Makes them with nobody read. `changed` is called when some come to something else. */
export function createCandidates(stage: ListStage, changed: () => void): Candidates {
    const {store, api, deps, actor, inventory} = stage;
    let read: Everybody = {verb: store.get().verb, overview: undefined, known: new Map()};
    const breathe = () => deps.sleep(0);
    const offSessions = createOffSessions(stage, (ids) => {
        ids.forEach((id) => read.known.delete(id));
        changed();
    });
    const actFor = (verb: ListVerb) => (verb === 'status' ? undefined : actOf(verb));

    function of(person: Person): Candidate {
        const {verb, overview, known} = read;
        const before = known.get(person.id);
        if (before) {
            return before;
        }
        const {look, server} = overview!;
        const made = candidateOf(person, offSessions.seen(look(person.id)!), {verb, act: actFor(verb), actor, server, now: deps.now()});
        known.set(person.id, made);
        return made;
    }
    return {
        verb: () => read.verb,
        table({entries, sections, hits, said}, pressed) {
            const {verb} = read;
            const overview = read.overview!;
            const rows = tableOf(entries, entries.map(({key}) => sections.get(key) ?? -1), hits, of, pressed, verb);
            const tokens = verb === 'deactivate' && actor.can('revoke_user_access_token') ? tokensOf(rows, overview) : 0;
            return {rows, said, sum: sumOf(rows), blocked: blockedBy(rows, overview, actFor(verb)), tokens};
        },
        overview: () => read.overview,
        follow: offSessions.follow,
        renew: offSessions.renew,
        async read({hits}, verb, isMine, taken) {
            const people = everybody(hits.values());
            const overview = await readOverview(people, actFor(verb), {api, host: deps.host, actor, inventory, now: deps.now, breathe});
            if (!isMine()) {
                return false;
            }
            read = {verb, overview, known: new Map()};
            taken();
            for (const [index, person] of people.entries()) {
                of(person);
                if (index % 100 === 99) {
                    await breathe();
                }
            }
            return isMine();
        },
    };
}
