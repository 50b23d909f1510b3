/** A person's sessions: POST /users/{id}/sessions/revoke/all; for oneself, or of some, one by one with POST …/sessions/revoke. */
import type {Item, Step} from '../core/act';
import {refuseSessions, refuseSomeSessions} from '../core/guards';
import {known} from '../core/model';
import type {Actor, Facts, Known, Session} from '../core/model';

import {each} from './each';

const toItem = (session: Session): Item => ({kind: 'session', id: session.id, session});

/** Access tokens make sessions of their own, which come back with the next request: they are no sign-ins and are not counted here. */
function signIns(facts: Facts, actor: Actor): Known<Item[]> {
    const {sessions, person} = facts;
    if (!sessions.ok) {
        return sessions;
    }
    const ends = (session: Session) => session.kind !== 'token' && !(person.id === actor.id && session.current);
    return known(sessions.value.filter(ends).map(toItem));
}

/** Ends all sessions of a person, of oneself all but the one in use. */
export const sessionsEnd: Step = {
    id: 'sessions-end',
    reads: ['sessions'],
    refuse: refuseSessions,
    left: signIns,
    run: (deeds, facts, actor) => {
        const {id} = facts.person;
        return id === actor.id ? each(signIns(facts, actor), (item) => deeds.endSession(id, item.id)) : deeds.endAllSessions(id);
    },
};

/** Ends the sessions with these ids; never the one in use. */
export function someSessionsEnd(ids: string[]): Step {
    const left = (facts: Facts, actor: Actor): Known<Item[]> => {
        const all = signIns(facts, actor);
        return all.ok ? known(all.value.filter(({id}) => ids.includes(id))) : all;
    };
    return {
        id: 'sessions-end',
        reads: ['sessions'],
        refuse: refuseSomeSessions,
        left,
        run: (deeds, facts, actor) => each(left(facts, actor), (item) => deeds.endSession(facts.person.id, item.id)),
    };
}
