/** Notices what somebody else changed between the confirmation and the act. */
import {isOff, isSystemAdmin} from './model';
import type {Facts, Person, Text} from './model';

const name = (person: Person) => ({name: person.username});

function personChanged(then: Person, now: Person): Text | undefined {
    if (isOff(then) !== isOff(now)) {
        return isOff(now) ? {id: 'changed.off', values: {...name(now), since: {date: now.deleteAt}}} : {id: 'changed.on', values: name(now)};
    }
    if (then.deleteAt !== now.deleteAt) {
        return {id: 'changed.offAgain', values: {...name(now), since: {date: now.deleteAt}}};
    }
    if (isSystemAdmin(then) !== isSystemAdmin(now)) {
        return {id: isSystemAdmin(now) ? 'changed.admin' : 'changed.member', values: name(now)};
    }
    if (then.username !== now.username) {
        return {id: 'changed.name', values: {before: then.username, ...name(now)}};
    }
    return then.authService === now.authService ? undefined : {id: 'changed.signIn', values: name(now)};
}

/**
 * What the confirmation said and is no longer so, or undefined. Sessions that came or went are no reason to ask again while somebody is
 * being shut out: they end with the others.
 */
export function changedSince(then: Facts, now: Facts): Text | undefined {
    return personChanged(then.person, now.person);
}
