/** A person's sessions: POST /users/{id}/sessions/revoke/all; for oneself one by one, to stay signed in here. */
import {failureOf} from '../core/failure';
import {refuseSessions} from '../core/guards';
import {known} from '../core/model';
import type {Actor, Answer, Deeds, Facts, Failure, Item, Known, Session, Step} from '../core/model';

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

/** Some were ended: then the refusal of one is no refusal of the whole. */
function inPart({said, why, expired, status, errorId, hidden}: Failure): Failure {
    return {said: said === 'refused' ? 'broken' : said, why, expired, status, errorId, hidden};
}

async function endOwn(deeds: Deeds, personId: string, items: Item[]): Promise<Answer> {
    let answer: Answer | undefined;
    let failed: {error: unknown} | undefined;
    for (const item of items) {
        try {
            answer = await deeds.endSession(personId, item.id);
        } catch (error) {
            // One that is gone already, say, must not keep the others alive; what is still listed afterwards is told.
            failed ??= {error};
        }
    }
    if (failed) {
        throw answer ? inPart(failureOf(failed.error)) : failed.error;
    }
    return answer ?? {at: undefined};
}

/** Ends all sessions of a person, of oneself all but the one in use. */
export const sessionsEnd: Step = {
    id: 'sessions-end',
    refuse: refuseSessions,
    left: signIns,
    run: (deeds, facts, actor) => {
        if (facts.person.id !== actor.id) {
            return deeds.endAllSessions(facts.person.id);
        }
        const items = signIns(facts, actor);
        return endOwn(deeds, actor.id, items.ok ? items.value : []);
    },
};
