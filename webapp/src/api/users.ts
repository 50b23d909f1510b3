/** People: POST /users/usernames, /users/ids, /users/search, /users/status/ids, GET /users/{id}, GET /users/email/{email}. */
import type {Person} from '../core/model';
import {visible} from '../core/targets';

import {needCount, needList, needWithId, numberIn, orUndefined, textIn} from './body';
import type {Raw} from './body';
import type {Client} from './client';
import type {ApiError} from './error';
import type {Api} from './types';

type Users = Pick<Api, 'peopleByUsernames' | 'peopleByIds' | 'personByEmail' | 'search' | 'person' | 'activeAt'>;

// Characters that turn the writing around would turn around what stands beside a name: its handle, a question.
const words = (text: string) => visible(text).split(/\s+/).filter(Boolean);

/** Keeps of a user what model.Person names and nothing else. Keys that are false or empty are absent in the server's JSON. */
export function toPerson(raw: Raw & {id: string}): Person {
    const name = words(`${textIn(raw, 'first_name')} ${textIn(raw, 'last_name')}`).join(' ');
    const nickname = words(textIn(raw, 'nickname')).join(' ');
    return {
        id: raw.id,
        username: textIn(raw, 'username'),
        name: name || nickname,
        nickname,
        email: textIn(raw, 'email'),
        position: words(textIn(raw, 'position')).join(' '),
        roles: words(textIn(raw, 'roles')),
        deleteAt: numberIn(raw, 'delete_at'),
        authService: textIn(raw, 'auth_service'),
        isBot: raw.is_bot === true,
        isRemote: textIn(raw, 'remote_id') !== '',
        mfa: raw.mfa_active === true,
        pictureAt: numberIn(raw, 'last_picture_update'),
        createAt: numberIn(raw, 'create_at'),
    };
}

const toPeople = (data: unknown) => needList(data).map(toPerson);

/** "No such account", or an address the server does not take for one. A proxy's 404 has no id and says nothing of people. */
const nobody = ({status, errorId = ''}: ApiError) => (status === 404 && errorId.endsWith('missing_account.const')) ||
    (status === 400 && errorId === 'api.context.invalid_url_param.app_error');

/** The part of Api about people. */
export function usersOf(client: Client): Users {
    const one = async (request: Promise<unknown>) => toPerson(needWithId(await request));
    return {
        // The server compares names to the letter and keeps them in lower case.
        peopleByUsernames: async (usernames) => toPeople(await client.getProfilesByUsernames(usernames.map((name) => name.toLowerCase()))),
        peopleByIds: async (ids) => toPeople(await client.getProfilesByIds(ids)),
        personByEmail: (email) => orUndefined(one(client.getUserByEmail(encodeURIComponent(email))), nobody),
        search: async (term, limit) => toPeople(await client.searchUsers(term, {allow_inactive: true, limit})),
        activeAt: async (ids) => {
            const rows = needList(await client.getStatusesByIds(ids), 'user_id');

            // Of somebody who reads quietly the time is that of the last change of their status.
            return new Map(rows.map((raw) => [raw.user_id, raw.status === 'online' ? client.now() : needCount(raw, 'last_activity_at')]));
        },
        person: (id) => one(client.getUser(encodeURIComponent(id))),
    };
}
