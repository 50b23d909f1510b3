/** Where stories take place: all in one world, or each in its own. */
import type {Need, World} from '../contract/world';

export interface Place {
    /** True when all are in one world, where one may disturb another. */
    shared: boolean;
    /** The world of one story, which needs this of it; `leave` is called when the story is over. */
    enter(needs?: Need[]): Promise<World>;
    leave(world: World): Promise<void>;
}

/** All in this one, which stays. */
export function together(world: World): Place {
    return {shared: true, enter: () => Promise.resolve(world), leave: () => Promise.resolve()};
}

/** Each in one that is started for it and closed after it: a stand-in with the plugin takes a tenth of a second. */
export function apart(start: (needs?: Need[]) => Promise<World>): Place {
    return {shared: false, enter: start, leave: (world) => world.close()};
}
