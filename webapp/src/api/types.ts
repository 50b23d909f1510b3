/** What the rest of the plugin knows of Mattermost's REST API. Everything rejects with an ApiError, which is a Failure (core/model). */
import type {Deeds, Person, Session} from '../core/model';

export interface Api extends Deeds {
    /** POST /users/usernames: exact, lower-cased here; deactivated people and bots too; unknown names are absent. Not called for an empty list. */
    peopleByUsernames(usernames: string[]): Promise<Person[]>;
    /** POST /users/ids: unknown ids are absent. */
    peopleByIds(ids: string[]): Promise<Person[]>;
    /** GET /users/email/{email}; undefined when nobody has it. */
    personByEmail(email: string): Promise<Person | undefined>;
    /** POST /users/search with allow_inactive, at most `limit` people. */
    search(term: string, limit: number): Promise<Person[]>;
    /** GET /users/{id}: straight, not from the web app's store. */
    person(id: string): Promise<Person>;
    /** GET /users/{id}/sessions without expired ones. `current` is the session of this browser. */
    sessions(personId: string): Promise<Session[]>;
    /** GET /users/stats/filtered: how many active system admins there are. */
    countAdmins(): Promise<number>;
    /** GET /limits/server; undefined where the server tells this role nothing (it answers zeros) or there is no limit. */
    seats(): Promise<{limit: number; active: number} | undefined>;
}
