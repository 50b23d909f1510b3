/** The table: of each entry whom it means, whether that may be done, and why not. It is made anew with each tick. */
import {isOff} from '../model';
import type {Person, Text} from '../model';
import {oddIdLength} from '../targets';

import {distinctPeople} from './distinct';
import {strangeIn} from './fits';
import {pastWhy} from './past-why';
import type {Candidate, Entry, Hits, ListVerb, Name, Row, RowState} from './types';

type CandidateFor = (person: Person) => Candidate;

/** What an entry comes to by itself. `only`: it is about this person and nobody else. */
interface Meaning {state: RowState; why: Text | undefined; candidates: Candidate[]; only: Person | undefined}

/** Ids of people who stand in an earlier row, with its line. */
type Claimed = Map<string, number>;

const NOBODY: Hits = {exact: [], near: [], meant: [], refused: undefined};

const NOBODY_IS: Record<Name['kind'], string> = {email: 'target.nobodyEmail', id: 'target.nobodyId', handle: 'target.nobodyName', person: 'target.nobodyName', bare: 'target.nobodyName'};
const SUREST: Name['kind'][] = ['email', 'id', 'handle', 'person', 'bare'];

/** Told by the name that says most. */
function whyNobody(names: Name[]): Text | undefined {
    const [name] = [...names].sort((a, b) => SUREST.indexOf(a.kind) - SUREST.indexOf(b.kind));
    if (!name) {
        return undefined;
    }
    const {kind, value, typed} = name;
    const length = kind === 'handle' || kind === 'bare' ? oddIdLength(value) : undefined;
    if (length !== undefined) {
        return {id: 'target.halfId', values: {typed: value, count: length}};
    }
    return kind === 'handle' && value === 'me' ? {id: 'target.nobodyMe'} : {id: NOBODY_IS[kind], values: {typed: kind === 'person' ? typed : value}};
}

/** What of the line is not theirs, as a reason to look first. */
function whyStrange(entry: Entry, person: Person): Text | undefined {
    const words = strangeIn(entry, person);
    return words.length > 0 ? {id: 'list.why.otherName', values: {username: person.username, words: {names: words}}} : undefined;
}

/** Exactly one account is meant. */
function ofOne(entry: Entry, candidate: Candidate, verb: ListVerb): Meaning {
    const {person} = candidate;
    const meaning = (state: RowState, why: Text | undefined): Meaning => ({state, why, candidates: [candidate], only: person});
    const before = pastWhy(entry.past, person, verb);
    if (verb === 'activate' && before) {
        return meaning('refused', before);
    }
    if (candidate.state !== 'todo') {
        return meaning(candidate.state, candidate.why);
    }
    // Of an earlier run's file it is asked how everybody is, not only whom it touched.
    const isAsked = verb === 'status' && entry.doubt?.id === 'list.doubt.notThen';
    const doubt = (isAsked ? undefined : entry.doubt) ?? whyStrange(entry, person) ?? candidate.cautions[0];
    if (doubt) {
        return meaning('check', doubt);
    }
    return verb === 'status' ? meaning(isOff(person) ? 'off' : 'on', before) : meaning('ready', undefined);
}

function whyNear({names}: Entry, near: Person[]): Text {
    if (near.length > 1) {
        return {id: 'list.why.namesakes'};
    }
    return {id: names.some(({kind}) => kind === 'person') ? 'list.why.byName' : 'list.why.byWord'};
}

/** Of those of whom none is exactly named: where there is nothing to choose, one full name is as good as found, and a word may be any word. */
function stateOf({names, doubt}: Entry, near: Person[], candidates: Candidate[]): RowState {
    const [one, ...others] = candidates;
    if (near.length === 0) {
        return candidates.some(({state}) => state === 'todo') ? 'check' : 'unknown';
    }
    const isPlain = others.length === 0 && !doubt && names.some(({kind}) => kind === 'person');
    return isPlain && one!.state !== 'todo' ? one!.state : 'check';
}

function meaningOf(entry: Entry, {exact, near, meant, refused}: Hits, candidateFor: CandidateFor, verb: ListVerb): Meaning {
    const sure = distinctPeople([...exact, ...near]);
    const [first] = exact;
    if (first && sure.length === 1) {
        return ofOne(entry, candidateFor(first), verb);
    }
    if (first) {
        // Of an earlier run's file nothing is taken back where it is not plain whose row that is.
        const state = verb === 'activate' && entry.past ? 'unknown' : 'check';
        return {state, why: {id: 'list.why.several'}, candidates: sure.map(candidateFor), only: undefined};
    }
    const candidates = distinctPeople([...near, ...meant]).map(candidateFor);
    const nobody = refused ?? whyNobody(entry.names);
    if (candidates.length === 0) {
        return {state: 'unknown', why: nobody, candidates, only: undefined};
    }
    const state = stateOf(entry, near, candidates);
    const unlike: Text | undefined = nobody && state === 'check' ? {id: 'list.why.meant', values: {why: nobody, count: candidates.length}} : nobody;
    const both: Text | undefined = state === 'check' && unlike && entry.doubt ? {id: 'list.why.both', values: {first: unlike, second: entry.doubt}} : unlike;
    return {state, why: near.length > 0 ? entry.doubt ?? whyNear(entry, near) : both, candidates, only: undefined};
}

const twice = (line: number): Text => ({id: 'list.why.twice', values: {line}});

/** Whom a tick makes it stand for: somebody of whom something is to be done, and who is in no earlier row. */
function ticked({state, candidates, only}: Meaning, tick: string | undefined, claimed: Claimed): string {
    if (state === 'ready') {
        return tick === '' ? '' : only!.id;
    }
    const isMeant = state === 'check' && candidates.some((one) => one.person.id === tick && one.state === 'todo');
    return isMeant && (only || !claimed.has(tick!)) ? tick! : '';
}

function rowOf(entry: Entry, meaning: Meaning, tick: string | undefined, claimed: Claimed): Row {
    const {state, why, candidates, only} = meaning;
    const earlier = only && claimed.get(only.id);
    if (earlier !== undefined) {
        return {entry, state: 'twice', why: twice(earlier), candidates, chosen: '', out: false};
    }
    const chosen = ticked(meaning, tick, claimed);
    const taken = tick && !only && !chosen ? claimed.get(tick) : undefined;
    for (const id of [only?.id, chosen]) {
        if (id) {
            claimed.set(id, entry.line);
        }
    }
    return {entry, state, why: taken === undefined ? why : twice(taken), candidates, chosen, out: state === 'ready' && chosen === ''};
}

/**
 * A row for each entry, in their order. `candidateFor` is asked for everybody in `hits`; `ticks` are ids of people by the entry's key, '' where a
 * ready row is left out. Nobody is chosen in two rows. Where a caution is the reason, `why` is the very object in the candidate's `cautions`.
 */
export function tableOf(entries: Entry[], hits: Map<number, Hits>, candidateFor: CandidateFor, ticks: Map<number, string>, verb: ListVerb): Row[] {
    const claimed: Claimed = new Map();
    return entries.map((entry) => rowOf(entry, meaningOf(entry, hits.get(entry.key) ?? NOBODY, candidateFor, verb), verb === 'status' ? undefined : ticks.get(entry.key), claimed));
}
