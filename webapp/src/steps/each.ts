import type {Answer, Failure, Item} from '../core/act';
import {failureOf} from '../core/failure';
import type {Known} from '../core/model';

/** Some were done: then the refusal of one is no refusal of the whole. */
function inPart({said, why, expired, status, errorId, hidden}: Failure): Failure {
    return {said: said === 'refused' ? 'broken' : said, why, expired, status, errorId, hidden};
}

const gravity = ({said}: Failure) => ['ok', 'refused', 'broken', 'none'].indexOf(said);

/**
 * One request per item, one after the other. One that fails, because it is gone already, say, must not keep the others: what is
 * left is told by reading back. Resolves with the last answer; rejects with the gravest failure when there was one, for a request
 * without an answer may yet arrive, and where it is not known what to ask for: no request is no success.
 */
export async function each(items: Known<Item[]>, send: (item: Item) => Promise<Answer>): Promise<Answer> {
    if (!items.ok) {
        throw {said: 'refused', why: items.why, expired: false, status: undefined, errorId: undefined, hidden: items.hidden} satisfies Failure;
    }
    let answer: Answer | undefined;
    let failed: Failure | undefined;
    for (const item of items.value) {
        try {
            answer = await send(item);
        } catch (error) {
            const failure = failureOf(error);
            failed = failed && gravity(failed) >= gravity(failure) ? failed : failure;
        }
    }
    if (failed) {
        throw answer ? inPart(failed) : failed;
    }
    return answer ?? {at: undefined};
}
