/** The worst true thing about a run, in one line, and the sentences under it. */
import type {Act, Actor, Facts, Text} from './model';
import type {Headline, StepResult, Tone} from './receipt';

interface Seen {act: Act; facts: Facts; actor: Actor; at: number}

const head = (act: Act, how: string, tone: Tone, values: Text['values'], notes: Text[] = []): Headline => ({text: {id: `head.${act.id}.${how}`, values}, tone, notes});

/** Of several sessions some may have ended: then the number that is left is the headline. */
function nothingEnded({before, left}: StepResult): boolean {
    return !before.ok || !left.ok || left.value.length >= before.value.length;
}

/** The main deed did not come out: nothing can be said of the rest. Undefined when it did. */
function undone(main: StepResult, {act}: Seen): Headline | undefined {
    const why = main.why ? [main.why] : [];
    switch (main.outcome) {
    case 'unknown':
        return {text: {id: 'head.unknown'}, tone: 'bad', notes: why};
    case 'told':
        return head(act, 'told', 'warn', undefined, why);
    case 'failed':
    case 'refused':
        return head(act, 'not', 'bad', undefined, why);
    case 'not-done':
        return nothingEnded(main) ? head(act, 'not', 'bad', undefined, [{id: 'note.saidDone'}]) : undefined;
    case 'not-started':
        return {text: {id: 'head.notStarted'}, tone: 'warn', notes: []};
    default:
        return undefined;
    }
}

/** The person's sessions as the last reading showed them. */
function sessionsSeen(steps: StepResult[], seen: Seen): Headline | undefined {
    const {act, at} = seen;
    const ends = steps.find(({step}) => step === 'sessions-end');
    if (!ends) {
        return undefined;
    }
    if (!ends.left.ok) {
        return ends.left.hidden ? head(act, 'unseen', 'warn', {at: {time: at}}, [{id: 'note.endsWithIt'}]) : head(act, 'unread', 'warn', {at: {time: at}}, [ends.left.why]);
    }
    if (ends.left.value.length > 0) {
        return head(act, 'left', 'bad', {count: ends.left.value.length}, ends.why ? [ends.why] : []);
    }
    return ends.later.length > 0 ? head(act, 'later', 'warn', {count: ends.later.length, at: {time: at}}) : undefined;
}

function checkedNotes(steps: StepResult[], {act, facts}: Seen): Text[] {
    const notes: Text[] = [];
    const listed = steps.find(({step}) => step === 'sessions-end');
    if (listed?.left.ok) {
        notes.push({id: 'note.lists', values: {count: listed.left.value.length + listed.later.length}});
    }
    if (act.id === 'deactivate' && !facts.person.isBot) {
        notes.push({id: 'note.tokens'});
    }
    return notes;
}

function common(steps: StepResult[], {act, facts}: Seen): Text[] {
    const notes: Text[] = [];
    const odd = steps.find(({outcome, said}) => outcome === 'checked' && said !== 'ok');
    if (odd) {
        notes.push({id: odd.said === 'none' ? 'note.noAnswer' : 'note.answeredBadly'});
    }
    if (facts.person.isBot && act.id !== 'revoke') {
        notes.push({id: 'note.bot'});
    }
    return notes;
}

/** `at` is when reading back ended, by the browser's clock. */
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
    const own = seen.act.id === 'revoke' && seen.facts.person.id === seen.actor.id;
    return head(seen.act, own ? 'own' : 'checked', 'good', {at: {time: seen.at}}, [...checkedNotes(steps, seen), ...common(steps, seen)]);
}
