/** What a server offers to cases by its version. */
import {TRAITS, VERSION, does} from '../../playground/server/state/versions';

import type {Need} from './world';

// The stand-in's usual version first. The others have what it lacks.
const VERSIONS = [VERSION, '11.4.0', '12.0.0'];

/** What servers of this version do, and what they do not. */
export const offersOf = (version: string): Need[] => TRAITS.map((trait) => (does(version, trait) ? trait : `no ${trait}` as const));

/** The version of a stand-in that offers all of these, so far as versions matter. */
export function versionFor(needs: Need[] = []): string {
    const byVersion = needs.filter((need) => VERSIONS.some((version) => offersOf(version).includes(need)));
    return VERSIONS.find((version) => byVersion.every((need) => offersOf(version).includes(need))) ?? VERSION;
}
