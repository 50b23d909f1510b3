/** Sessions of accounts that are off, read beside the table: whoever was switched off past the API, by SQL say, may still have some. */
import pLimit from 'p-limit';

import {maySeeSessions} from '../../core/guards';
import type {Look, Row} from '../../core/list/types';
import {isOff} from '../../core/model';
import type {Known, Person, Session} from '../../core/model';

import {tried} from '../tried';
import type {ListStage} from './stage';

/** What was read for one table. */
interface OffSessions {
    /** Another table comes, or none: what was read is let go, and answers that are still to come change nothing. */
    renew(): void;
    /** The same person with the sessions that have been read by now. */
    seen(look: Look): Look;
    /** Begins to read for those of the table who are off and were not asked about yet. */
    follow(rows: Row[]): void;
}

/** So many go side by side: a line that is put right, and the run, need not wait behind all of them. */
const SIDE_BY_SIDE = 2;

/** How often the table follows, in ms: it is made anew as a whole. */
const DRAW = 400;

/** By the person's id; undefined as long as there is no answer, and where there is none to be had. */
type Readings = Map<string, Known<Session[]> | undefined>;

/**
 * Makes it with nobody read. `changed` is called over a table, with the ids of those who have sessions.
 * A reading that fails, or is not visible to the role, changes nothing.
 */
export function createOffSessions({store, api, actor, deps, isOpen, isExpired}: ListStage, changed: (ids: string[]) => void): OffSessions {
    const places = pLimit(SIDE_BY_SIDE);
    let readings: Readings = new Map();
    let fresh: string[] = [];

    const isWanted = (mine: Readings) => mine === readings && isOpen() && !isExpired();

    function tell(id: string, mine: Readings): void {
        fresh.push(id);
        if (fresh.length === 1) {
            void deps.sleep(DRAW).then(() => {
                if (isWanted(mine)) {
                    const ids = fresh;
                    fresh = [];
                    if (['table', 'asking'].includes(store.get().phase)) {
                        changed(ids);
                    }
                }
            });
        }
    }

    async function read(id: string, mine: Readings): Promise<void> {
        if (!isWanted(mine)) {
            return;
        }
        const sessions = await tried(api.sessions(id));
        if (sessions.ok && isWanted(mine)) {
            mine.set(id, sessions);
            if (sessions.value.length > 0) {
                tell(id, mine);
            }
        }
    }

    const isAsked = (person: Person) => isOff(person) && !person.isBot && maySeeSessions(person, actor) && !readings.has(person.id);

    return {
        renew() {
            readings = new Map();
            fresh = [];
        },
        seen(look) {
            const sessions = readings.get(look.facts.person.id);
            return sessions ? {...look, facts: {...look.facts, sessions}} : look;
        },
        follow(rows) {
            const mine = readings;
            const all = store.get().verb === 'deactivate' ? rows.flatMap(({candidates}) => candidates) : [];
            for (const {person, state} of all) {
                if (state === 'already' && isAsked(person)) {
                    mine.set(person.id, undefined);
                    void places(() => read(person.id, mine));
                }
            }
        },
    };
}
