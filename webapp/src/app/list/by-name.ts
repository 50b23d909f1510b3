/** Looking people up by their full names, a search for each. */
import type {Api} from '../../api/types';
import {failureOf} from '../../core/failure';
import {holdsName, sameName, termsFor} from '../../core/list/fold';
import type {Person, Text} from '../../core/model';

/** Who is called so; who has more names than these; or why the search was refused. */
export interface Named {near: Person[]; meant: Person[]; refused: Text | undefined}

const PAGE = 50;
const MOST_MEANT = 5;

/** One search in most cases: the server compares letters, so it is asked for what all spellings have in common. Whom a full page may have crowded out is asked for by letter. */
async function search(name: string, api: Pick<Api, 'search'>): Promise<Person[]> {
    const [narrow, wide] = termsFor(name);
    const people = await api.search(narrow || name, PAGE);
    const more = people.length >= PAGE && narrow && narrow !== name ? await api.search(name, PAGE) : [];
    const found = [...people, ...more];
    const isSome = found.some((person) => sameName(name, person.name));
    return isSome || !wide || wide === narrow ? found : [...found, ...await api.search(wide, PAGE)];
}

/** POST /users/search, once more where nobody is found. Rejects with a Failure without an answer or when signed out. */
export async function byName(name: string, api: Pick<Api, 'search'>): Promise<Named> {
    try {
        const people = [...new Map((await search(name, api)).map((person) => [person.id, person])).values()];
        const near = people.filter((person) => sameName(name, person.name));
        const meant = near.length > 0 ? [] : people.filter((person) => holdsName(person.name, name)).slice(0, MOST_MEANT);
        return {near, meant, refused: undefined};
    } catch (error) {
        const {said, expired, why} = failureOf(error);
        if (said === 'none' || expired) {
            throw error;
        }
        return {near: [], meant: [], refused: why};
    }
}
