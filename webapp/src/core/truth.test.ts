import {NOON, server} from '../../test/people';
import {play} from '../../test/play';
import {faultsIn, sentences, textsIn} from '../../test/says';
import {ACCOUNT, CASES, SAID, SESSIONS, WORKS, beforeOf, seenOf, untruths} from '../../test/truth';
import type {Back, Case} from '../../test/truth';
import {failure} from '../../test/world';

import type {Said} from './act';
import {receiptOf, receiptOfIdle, recheck} from './outcome';
import {plan} from './plan';
import type {StepResult} from './receipt';

const BACKS: Back[] = ACCOUNT.flatMap((account) => SESSIONS.flatMap((sessions) => WORKS.map((works) => ({account, sessions, works}))));

/** To the first request, and to those after it. */
const ANSWERS: {first: Said; rest: Said}[] = [...SAID.map((first) => ({first, rest: 'ok' as const})), {first: 'ok', rest: 'refused'}];

const story = (...parts: object[]) => parts.map((part) => Object.values(part).join(' ')).join(' / ');

async function told(one: Case, back: Back, {first, rest}: (typeof ANSWERS)[number]) {
    const seen = seenOf(one, back);
    const no = (said: typeof first) => (said === 'ok' ? undefined : failure(said, 'error.timeout'));
    const answers = [no(first), ...Array.from({length: 9}, () => no(rest))];
    return {seen, run: await play({act: one.act, before: beforeOf(one), by: one.by, choice: one.choice, answers, reads: [seen ?? failure('none', 'error.timeout')]})};
}

describe.each(CASES)('$name', (one) => {
    test('whatever the server says and shows, the headline is true', async () => {
        const wrong: string[] = [];
        for (const back of BACKS) {
            for (const answer of ANSWERS) {
                const {seen, run} = await told(one, back, answer);
                wrong.push(...untruths(one, back, seen, run.headline).map((what) => `${what} | ${story(answer, back)} | ${sentences(run.headline).head}`));
            }
        }
        expect(wrong).toEqual([]);
    });

    test('and so it is after another look', async () => {
        const before = beforeOf(one);
        const planned = plan(one.act, before, one.by, server, one.choice);
        const wrong: string[] = [];
        for (const answer of ANSWERS) {
            const {run} = await told(one, {account: 'unread', sessions: 'gone', works: 'nothing'}, answer);
            for (const back of BACKS.filter(({account}) => account !== 'unread')) {
                const seen = seenOf(one, back)!;
                const steps: StepResult[] = recheck(planned.steps, run.steps, seen, one.by);
                const {headline} = receiptOf({id: 'r', plan: planned, actor: one.by, ticket: '', before, server}, seen, steps, NOON);

                // Without an answer anything newer may have been there before: it is not called new.
                const isOpen = headline.text.id === 'head.unknown';
                wrong.push(...(isOpen ? faultsIn([headline.text, ...headline.notes]) : untruths(one, back, seen, headline)).map((what) => `${what} | ${story(answer, back)} | ${sentences(headline).head}`));
            }
        }
        expect(wrong).toEqual([]);
    });

    test('every line of its question has its words and values', () => {
        const pictures = [beforeOf(one), ...BACKS.flatMap((back) => seenOf(one, back) ?? [])];
        const texts = pictures.flatMap((seen) => {
            const {ends, stops, staysOn, provider, undo, alone} = one.act.says(seen, one.by, server, one.choice);
            const lines = [ends, stops, staysOn].flatMap((late) => (late === 'pending' ? [] : late));
            return [...lines, undo, ...[provider, alone].filter((text) => text !== undefined), ...one.act.ticks(seen, one.by).map(({text}) => text)];
        });
        expect(texts.flatMap(textsIn).length).toBeGreaterThan(0);
        expect(faultsIn(texts)).toEqual([]);
    });

    test('already so: says since when, and what works all the same', () => {
        const wrong = BACKS.flatMap((back) => {
            const seen = seenOf(one, back);
            const planned = seen && plan(one.act, seen, one.by, server, one.choice);
            if (!planned || planned.state === 'todo') {
                return [];
            }
            const {headline} = receiptOfIdle('r', planned, seen, one.by, NOON);
            const works = one.off === true && !['nothing', 'token', 'hidden', 'unread'].includes(back.works) && !(one.who.isBot && back.works === 'bot');
            const named = !works || (sentences(headline).head.includes('still') && headline.tone === 'warn');
            return [...faultsIn([headline.text, ...headline.notes]), ...(named ? [] : [story(back)])];
        });
        expect(wrong).toEqual([]);
    });
});
