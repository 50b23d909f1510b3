/** The worst true thing about a run, in one line, and the sentences under it. */
import {endsOwn} from './act';
import type {Act, Item, ItemActId, Said, StepId} from './act';
import {signInCount} from './devices';
import type {Part} from './holdings';
import {isOff} from './model';
import type {Actor, Facts, Known, Text} from './model';
import {partNames} from './names';
import type {Headline, Stays, StepResult, Tone} from './receipt';
import {stillTexts} from './stays';

/** What is said when the account shows what was wanted, and the answer did not. */
const ODD: Record<Said, string> = {ok: 'note.answeredBadly', broken: 'note.answeredBadly', refused: 'note.refusedButSo', none: 'note.noAnswer'};

/** `facts` is the last picture, `at` when it was read, `stays` what goes on working by it. */
export interface Ending {act: Act; facts: Facts; actor: Actor; at: number; stays: Stays}

const isOwn = ({act, facts, actor}: Ending) => endsOwn(act.id, facts.person, actor);

const VERBS = ['deactivate', 'activate', 'revoke'];

/** Of oneself other sessions are spoken of than all; the acts of the card share their words. */
function head(seen: Ending, how: string, tone: Tone, values: Text['values'], notes: Text[] = []): Headline {
    const kind = VERBS.includes(seen.act.id) ? seen.act.id : 'item';
    return {text: {id: `head.${kind}.${how}${isOwn(seen) && how !== 'changed' ? 'Own' : ''}`, values}, tone, notes};
}

const sizeOf = (items: Known<Item[]>) => (items.ok ? items.value.length : 0);

/** Of several things some may have changed: then the number that is left is the headline. */
function nothingChanged({before, left}: StepResult): boolean {
    return !before.ok || !left.ok || left.value.length >= before.value.length;
}

/** The main deed did not come out: nothing can be said of the rest. Undefined when it did. */
function undone(main: StepResult, seen: Ending): Headline | undefined {
    const why = main.why ? [main.why] : [];
    const stillOld: Text[] = sizeOf(main.left) > 0 ? [{id: 'note.stillOld'}] : [];
    switch (main.outcome) {
    case 'unknown':
        return {text: {id: 'head.unknown'}, tone: 'bad', notes: [...why, ...stillOld]};
    case 'told':
        return {text: {id: 'head.told'}, tone: 'warn', notes: why};
    case 'refused':
        return head(seen, 'not', 'bad', undefined, why);
    case 'failed':
        if (!main.left.ok) {
            return {text: {id: 'head.refused'}, tone: 'bad', notes: why};
        }
        return nothingChanged(main) ? head(seen, 'not', 'bad', undefined, why) : undefined;
    case 'not-done':
        return nothingChanged(main) ? head(seen, 'not', 'bad', undefined, [{id: 'note.saidDone'}]) : undefined;
    case 'changed':
        return head(seen, 'changed', 'warn', {at: {time: seen.at}, count: sizeOf(main.left)});
    case 'not-started':
        return {text: {id: 'head.notStarted'}, tone: 'warn', notes: []};
    default:
        return undefined;
    }
}

/** The person's sessions as the last reading showed them; those that are not visible are told with the rest that is not. */
function sessionsSeen(steps: StepResult[], seen: Ending): Headline | undefined {
    const ends = steps.find(({step}) => step === 'sessions-end');
    if (!ends?.left.ok || seen.facts.person.isBot) {
        return undefined;
    }
    if (ends.left.value.length > 0) {
        return head(seen, 'left', 'bad', {count: ends.left.value.length}, ends.why ? [ends.why] : []);
    }
    return ends.later.length > 0 ? head(seen, 'later', 'warn', {count: ends.later.length, at: {time: seen.at}}) : undefined;
}

/** What was ticked, by its list. The bots that a server switches off along are told with what goes on working. */
const TICKED: Partial<Record<StepId, 'tokens' | 'bots'>> = {'tokens-off': 'tokens', 'tokens-on': 'tokens', 'bots-on': 'bots'};

/** What an act was to do besides its first step, and is seen not to have done. */
function besides(steps: StepResult[], seen: Ending): Headline | undefined {
    const open = steps.slice(1).filter(({step, left, later}) => TICKED[step] && sizeOf(left) + later.length > 0);
    const [first] = open;
    if (!first) {
        return undefined;
    }
    const count = open.reduce((sum, {left, later}) => sum + sizeOf(left) + later.length, 0);
    return head(seen, 'part', 'warn', {at: {time: seen.at}, count}, first.why ? [first.why] : []);
}

/** What goes on working. After an activation it is what was wanted. */
function staying(_steps: StepResult[], seen: Ending): Headline | undefined {
    const {act, facts, stays, at} = seen;
    const still = act.id === 'activate' || isOwn(seen) ? [] : stillTexts(stays.things);
    return still.length > 0 ? head(seen, 'stays', 'warn', {at: {time: at}, what: {names: still}}, again(facts, act)) : undefined;
}

/** Names of what could not be looked at, which is no proof of anything; what is not visible to the role is less than that. */
function unlooked(steps: StepResult[], seen: Ending, isHidden: boolean): Text[] {
    const {act, facts, stays} = seen;
    const rest = act.id === 'activate' ? [] : stays[isHidden ? 'hidden' : 'unread'];
    const parts = steps.flatMap(({step, left}): Part[] => {
        const part = step === 'sessions-end' && !facts.person.isBot ? 'sessions' : TICKED[step];
        return part && !left.ok && !left.off && left.hidden === isHidden ? [part] : [];
    });
    return isOwn(seen) ? [] : partNames([...parts, ...rest]);
}

const again = ({person}: Facts, act: Act): Text[] => (act.id === 'revoke' && !isOff(person) ? [{id: 'line.signInAgain'}] : []);

function checkedNotes(steps: StepResult[], seen: Ending): Text[] {
    const {act, facts, stays} = seen;
    const {sessions, person, holdings} = facts;
    const notes: Text[] = [];
    const listed = steps.find(({step}) => step === 'sessions-end');
    if (listed?.left.ok && VERBS.includes(act.id) && !isOwn(seen)) {
        const onlyTokens = !isOff(person) && sessions.ok && sessions.value.length > 0 && signInCount(sessions.value) === 0;
        notes.push(onlyTokens ? {id: 'note.onlyTokens'} : {id: 'note.lists', values: {count: listed.left.value.length + listed.later.length}});
    }
    const tokens = stays.things.filter(({part}) => part === 'tokens').length;
    if (act.id === 'activate' && tokens > 0) {
        notes.push({id: 'note.tokensWork', values: {count: tokens}});
    }
    const off = holdings.bots.ok ? holdings.bots.value.filter(({active}) => !active).length : 0;
    if (act.id === 'activate' && off > 0) {
        notes.push({id: 'note.botsOff', values: {count: off}});
    }
    return notes;
}

/** A step that came out although its answer said otherwise; not beside one that did not come out, which would read as a contradiction. */
function oddOne(steps: StepResult[]): StepResult | undefined {
    const fine = steps.every(({outcome}) => ['checked', 'already', 'seen', 'skipped', 'remains'].includes(outcome));
    return fine ? steps.find(({outcome, said}) => outcome === 'already' || (outcome === 'checked' && said !== 'ok')) : undefined;
}

/** Access tokens that are on sleep with the account, and wake with it. */
function sleeps({act, facts: {person, holdings: {tokens}}}: Ending): boolean {
    return act.id === 'deactivate' && !person.isBot && isOff(person) && !(tokens.ok && tokens.value.every(({active}) => !active));
}

function common(steps: StepResult[], seen: Ending): Text[] {
    const {facts} = seen;
    const odd = oddOne(steps);
    const bots = facts.person.isBot || steps.some(({step, said}) => said && step.startsWith('bots-'));
    const hook = steps.some(({step, said, before}) => said && step === 'hooks-gone' && before.ok && before.value.some((item) => item.kind === 'hook' && item.hook.kind === 'incoming'));
    return [
        ...(odd ? [{id: ODD[odd.said ?? 'none']}] : []),
        ...(sleeps(seen) ? [{id: 'note.tokens'}] : []),
        ...(bots ? [{id: 'note.bot'}] : []),
        ...(hook ? [{id: 'note.hook'}] : []),
    ];
}

/** An act of the card: what it was aimed at, and nothing else. */
function ofItems(main: StepResult, seen: Ending): Headline {
    const count = sizeOf(main.before);
    const left = sizeOf(main.left);
    const did: Text = {id: `did.${seen.act.id as ItemActId}`, values: {count}};
    return left > 0 ?
        head(seen, 'left', 'bad', {count: left, total: count}, main.why ? [main.why] : []) :
        head(seen, 'checked', 'good', {did, at: {time: seen.at}});
}

/** Under a worse headline: what else is true, and nothing that the headline denies. */
function asNote({text: {id, values}}: Headline): Text {
    return id.endsWith('.stays') ? {id: 'note.still', values} : {id: 'note.part', values};
}

/** Of a verb: the worst first, the others as sentences under it. */
function ofVerb(steps: StepResult[], seen: Ending): Headline | undefined {
    const [first, ...others] = [sessionsSeen, staying, besides].flatMap((look) => look(steps, seen) ?? []);
    const sessions = steps.find(({step, left}) => step === 'sessions-end' && !left.ok && !seen.facts.person.isBot)?.left;
    const blind = (['unread', 'unseen'] as const).flatMap((how) => {
        const names = unlooked(steps, seen, how === 'unseen');
        return names.length > 0 ? [{how, names: {names}}] : [];
    });
    const notesOf = (list: typeof blind) => list.map(({how, names}): Text => ({id: `note.${how}`, values: {names}}));
    if (first) {
        return {...first, notes: [...first.notes, ...others.map(asNote), ...notesOf(blind)]};
    }
    const [worst, ...less] = blind;
    const why = sessions && !sessions.ok ? [sessions.hidden ? {id: 'note.endsWithIt'} : sessions.why] : [];
    return worst && head(seen, worst.how, 'warn', {at: {time: seen.at}, names: worst.names}, [...notesOf(less), ...why]);
}

/** The headline of a run that has ended. */
export function headlineOf(steps: StepResult[], seen: Ending): Headline {
    const main = steps[0]!;
    const bad = undone(main, seen);
    if (bad) {
        return bad;
    }
    const found = VERBS.includes(seen.act.id) ? ofVerb(steps, seen) : ofItems(main, seen);
    if (found) {
        return {...found, notes: [...found.notes, ...common(steps, seen)]};
    }
    const how = seen.act.id === 'revoke' && isOff(seen.facts.person) ? 'checkedOff' : 'checked';
    return head(seen, how, 'good', {at: {time: seen.at}}, [...checkedNotes(steps, seen), ...common(steps, seen)]);
}
