/** People in words. */
import type {Actor, Known, Person, Text} from '../core/model';
import {signInOf} from '../core/sign-in';

// The first that fits is the one that matters most for what may be done to the account.
const ROLES = ['system_admin', 'system_user_manager', 'system_manager', 'system_read_only_admin', 'system_guest'];

type Named = Pick<Person, 'username' | 'name'>;

/** "Bob Meier (@bob.meier)", or the handle alone. */
export function whoText({username, name}: Named): Text {
    return name ? {id: 'who.named', values: {name, username}} : {id: 'who.bare', values: {username}};
}

/** What a button calls somebody: the first name, or the handle. */
export function callName({username, name}: Named): string {
    return name.trim().split(/\s+/)[0] || `@${username}`;
}

/** The role that says most about the account. */
export function roleText({isBot, roles}: Person): Text {
    return {id: isBot ? 'role.bot' : `role.${ROLES.find((role) => roles.includes(role)) ?? 'system_user'}`};
}

/** How somebody signs in; a bot does not. */
export function signInText(person: Person, actor: Actor): Known<Text> | undefined {
    if (person.isBot) {
        return undefined;
    }
    const method = signInOf(person, actor);
    return method.ok ? {ok: true, value: {id: `signin.${method.value}`}} : method;
}

const NEW_MS = 30 * 24 * 60 * 60 * 1000;

/** Of a new account: its address may have been somebody else's before, who is meant. `at`: now, in milliseconds. */
export function newText({createAt}: Pick<Person, 'createAt'>, at: number): Text | undefined {
    return createAt > at - NEW_MS ? {id: 'who.new', values: {made: {date: createAt}}} : undefined;
}

/** Whether the account is on, and since when it is not. */
export function stateText({isBot, deleteAt}: Pick<Person, 'isBot' | 'deleteAt'>): Text {
    if (deleteAt === 0) {
        return {id: isBot ? 'state.bot' : 'state.on'};
    }
    return {id: isBot ? 'state.botOff' : 'state.off', values: {since: {date: deleteAt}}};
}
