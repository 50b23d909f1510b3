import {agreed} from '../contract/api-people';
import type {RealWorld} from '../contract/real-world';
import type {Caller} from '../contract/world';
import type {RealServer} from '../server/start';

/** The people that are deactivated again and again. */
export interface People {
    usernames: string[];
    /** How many of their accounts are off, by the database. */
    off(): Promise<number>;
    /** Switches all of them on as if nothing had happened. */
    again(): Promise<void>;
}

/** Makes people without sessions or tokens: active, and never seen. `admin` has the server forget what it remembers of them. */
export async function seedPeople(world: RealWorld, {sql}: RealServer, admin: Caller, count: number): Promise<People> {
    const {people} = await world.crowd(count);
    const ids = people.map(({id}) => id);
    const off = async () => [...(await world.states(ids)).values()].filter((since) => since !== 0).length;
    const again = async () => {
        await sql.query('update users set deleteat = 0 where id = any($1)', [ids]);

        // Deactivating writes down that they were seen just now, and a list asks about people who were.
        await sql.query('delete from status where userid = any($1)', [ids]);
        agreed(await admin.call('POST', '/caches/invalidate'), 'Forgetting caches');
        if (await off() > 0) {
            throw new Error('People could not be switched on again by SQL.');
        }
    };
    return {usernames: people.map(({username}) => username), off, again};
}
