/** How a person signs in, and what that means for an act. */
import {known, unseen} from './model';
import type {Actor, Known, Person} from './model';

/** The sign-in method: 'email' for a password, else the provider's id. The server tells it to system admins only; to others '' means nothing. */
export function signInOf(person: Person, actor: Actor): Known<string> {
    if (person.authService) {
        return known(person.authService);
    }
    return actor.can('manage_system') ? known('email') : unseen;
}

/** The provider that may switch the account on again or let it sign in anew, or undefined. */
export function providerOf(person: Person): string | undefined {
    return ['', 'email', 'magic_link'].includes(person.authService) ? undefined : person.authService;
}
