/** What is known of everybody in a list, and what the verb would come to for each. */
import {actOf} from '../../actions';
import {candidateOf} from '../../core/list/candidate';
import type {Candidate, Row} from '../../core/list/types';
import type {Act} from '../../core/act';
import type {Person} from '../../core/model';

import {createOffSessions} from './off-sessions';
import {readOverview} from './overview';
import type {Overview} from './overview';
import type {ListStage} from './stage';

export interface Candidates {
    /** Reads all of them; false where nobody waits for it any more, and then nothing has changed. Rejects as `readOverview` does. */
    read(people: Person[], isMine: () => boolean, taken: () => void): Promise<boolean>;
    /** What the verb would come to for somebody who was read. */
    of(person: Person): Candidate;
    /** The verb's act; undefined for status. */
    act(): Act | undefined;
    overview(): Overview | undefined;
    /** Sessions of accounts that are off are read beside these rows. */
    follow(rows: Row[]): void;
    /** What is still being read belongs to a table that is gone. */
    renew(): void;
}

/** Makes them with nobody read. `changed` is called when some come to something else. */
export function createCandidates(stage: ListStage, changed: () => void): Candidates {
    const {store, api, deps, actor, inventory} = stage;
    let known = new Map<string, Candidate>();
    let overview: Overview | undefined;
    const breathe = () => deps.sleep(0);
    const offSessions = createOffSessions(stage, (ids) => {
        ids.forEach((id) => known.delete(id));
        changed();
    });
    const act = () => {
        const {verb} = store.get();
        return verb === 'status' ? undefined : actOf(verb);
    };

    function of(person: Person): Candidate {
        const before = known.get(person.id);
        if (before) {
            return before;
        }
        const {look, server} = overview!;
        const made = candidateOf(person, offSessions.seen(look(person.id)!), {verb: store.get().verb, act: act(), actor, server, now: deps.now()});
        known.set(person.id, made);
        return made;
    }
    return {
        of,
        act,
        overview: () => overview,
        follow: offSessions.follow,
        renew: offSessions.renew,
        async read(people, isMine, taken) {
            const read = await readOverview(people, act(), {api, host: deps.host, actor, inventory, now: deps.now, breathe});
            if (!isMine()) {
                return false;
            }
            [overview, known] = [read, new Map()];
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
