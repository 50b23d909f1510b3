/** The worst true thing about a run, in one line, and the sentences under it. */
import {signInCount} from './devices';
import {endsOwn, isOff} from './model';
import type {Act, Actor, Facts, Said, Text} from './model';
import type {Headline, StepResult, Tone} from './receipt';

/** What is said when the account shows what was wanted, and the answer did not. */
const ODD: Record<Said, string> = {ok: 'note.answeredBadly', broken: 'note.answeredBadly', refused: 'note.refusedButSo', none: 'note.noAnswer'};

interface Seen {act: Act; facts: Facts; actor: Actor; at: number}

const isOwn = ({act, facts, actor}: Seen) => endsOwn(act.id, facts.person, actor);

/** Of oneself other sessions are spoken of than all. */
function head(seen: Seen, how: string, tone: Tone, values: Text['values'], notes: Text[] = []): Headline {
    return {text: {id: `head.${seen.act.id}.${how}${isOwn(seen) ? 'Own' : ''}`, values}, tone, notes};
}

/** Of several sessions some may have ended: then the number that is left is the headline. */
function nothingEnded({before, left}: StepResult): boolean {
    return !before.ok || !left.ok || left.value.length >= before.value.length;
}

/** The main deed did not come out: nothing can be said of the rest. Undefined when it did. */
function undone(main: StepResult, seen: Seen): Headline | undefined {
    const why = main.why ? [main.why] : [];
    const stillOld: Text[] = main.left.ok && main.left.value.length > 0 ? [{id: 'note.stillOld'}] : [];
    switch (main.outcome) {
    case 'unknown':
        return {text: {id: 'head.unknown'}, tone: 'bad', notes: [...why, ...stillOld]};
    case 'told':
        return {text: {id: 'head.told'}, tone: 'warn', notes: why};
    case 'refused':
        return head(seen, 'not', 'bad', undefined, why);
    case 'failed':
        return nothingEnded(main) ? head(seen, 'not', 'bad', undefined, why) : undefined;
    case 'not-done':
        return nothingEnded(main) ? head(seen, 'not', 'bad', undefined, [{id: 'note.saidDone'}]) : undefined;
    case 'not-started':
        return {text: {id: 'head.notStarted'}, tone: 'warn', notes: []};
    default:
        return undefined;
    }
}

/** The person's sessions as the last reading showed them. */
function sessionsSeen(steps: StepResult[], seen: Seen): Headline | undefined {
    const {at} = seen;
    const ends = steps.find(({step}) => step === 'sessions-end');
    if (!ends) {
        return undefined;
    }
    if (!ends.left.ok) {
        return ends.left.hidden ? head(seen, 'unseen', 'warn', {at: {time: at}}, [{id: 'note.endsWithIt'}]) : head(seen, 'unread', 'warn', {at: {time: at}}, [ends.left.why]);
    }
    if (ends.left.value.length > 0) {
        return head(seen, 'left', 'bad', {count: ends.left.value.length}, ends.why ? [ends.why] : []);
    }
    return ends.later.length > 0 ? head(seen, 'later', 'warn', {count: ends.later.length, at: {time: at}}) : undefined;
}

function checkedNotes(steps: StepResult[], seen: Seen): Text[] {
    const {facts} = seen;
    const notes: Text[] = [];
    const listed = steps.find(({step}) => step === 'sessions-end');
    if (listed?.left.ok && !isOwn(seen)) {
        const onlyTokens = !isOff(facts.person) && facts.sessions.ok && facts.sessions.value.length > 0 && signInCount(facts.sessions.value) === 0;
        notes.push(onlyTokens ? {id: 'note.onlyTokens'} : {id: 'note.lists', values: {count: listed.left.value.length + listed.later.length}});
    }
    if (steps[0]!.step === 'account-off' && !facts.person.isBot) {
        notes.push({id: 'note.tokens'});
    }
    return notes;
}

/** A step that came out although its answer said otherwise; not beside one that did not come out, which would read as a contradiction. */
function oddOne(steps: StepResult[]): StepResult | undefined {
    const fine = steps.every(({outcome}) => ['checked', 'already', 'seen', 'skipped'].includes(outcome));
    return fine ? steps.find(({outcome, said}) => outcome === 'already' || (outcome === 'checked' && said !== 'ok')) : undefined;
}

function common(steps: StepResult[], {facts}: Seen): Text[] {
    const notes: Text[] = [];
    const odd = oddOne(steps);
    if (odd) {
        notes.push({id: ODD[odd.said ?? 'none']});
    }
    if (facts.person.isBot) {
        notes.push({id: 'note.bot'});
    }
    return notes;
}

/** `at` is when reading back ended, by the server's clock as far as it is known. */
export function headlineOf(steps: StepResult[], seen: Seen): Headline {
    const [main] = steps;
    const bad = undone(main!, seen);
    if (bad) {
        return bad;
    }
    const found = seen.facts.person.isBot ? undefined : sessionsSeen(steps, seen);
    if (found) {
        return {...found, notes: [...found.notes, ...common(steps, seen)]};
    }
    const how = seen.act.id === 'revoke' && isOff(seen.facts.person) ? 'checkedOff' : 'checked';
    return head(seen, how, 'good', {at: {time: seen.at}}, [...checkedNotes(steps, seen), ...common(steps, seen)]);
}
