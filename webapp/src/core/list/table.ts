/** The table: of each entry whom it means, whether that may be done, and why not. It is made anew with each tick. */
import {isOff} from '../model';
import type {Person, Text} from '../model';
import {oddIdLength} from '../targets';

import {distinctPeople} from './distinct';
import {pastWhy} from './past-why';
import {mayTick} from './sections';
import type {Candidate, Entry, Hits, ListVerb, Name, Row, RowState} from './types';

type CandidateFor = (person: Person) => Candidate;

/** What an entry comes to by itself. `only`: it is about this person and nobody else. */
interface Meaning {state: RowState; why: Text | undefined; candidates: Candidate[]; only: Person | undefined}

/** What was pressed. `ticks`: ids of people by the entry's key, '' where the tick was taken away. `included`: sections. */
export interface Pressed {ticks: Map<number, string>; included: Set<number>}

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
const whyStrange = ({strange}: Entry, {username}: Person): Text | undefined =>
    (strange.length > 0 ? {id: 'list.why.otherName', values: {username, words: {names: strange}}} : undefined);

const both = (first: Text | undefined, second: Text | undefined): Text | undefined => (first && second ? {id: 'list.why.both', values: {first, second}} : first ?? second);

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
    const doubt = both(isAsked ? undefined : entry.doubt, whyStrange(entry, person)) ?? (entry.isText ? {id: 'list.why.byWord'} : candidate.cautions[0]);
    if (entry.aside && verb !== 'status') {
        return meaning('aside', entry.aside);
    }
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
    return ofNear(entry, near, distinctPeople([...near, ...meant]).map(candidateFor), refused ?? whyNobody(entry.names));
}

/** None is exactly named. `nobody`: why not. */
function ofNear(entry: Entry, near: Person[], candidates: Candidate[], nobody: Text | undefined): Meaning {
    if (candidates.length === 0) {
        return {state: 'unknown', why: nobody, candidates, only: undefined};
    }
    const state = stateOf(entry, near, candidates);
    const isOpen = state === 'check';
    const only = near.length > 0 && candidates.length === 1 ? near[0] : undefined;
    return {state: entry.aside && isOpen ? 'aside' : state, why: near.length > 0 ? entry.doubt ?? whyNear(entry, near) : whyMeant(entry, candidates, nobody, isOpen), candidates, only};
}

/** Why nobody is found, and whether somebody else is meant. */
function whyMeant({doubt}: Entry, candidates: Candidate[], nobody: Text | undefined, isOpen: boolean): Text | undefined {
    const unlike: Text | undefined = nobody && isOpen ? {id: 'list.why.meant', values: {why: nobody, count: candidates.length}} : nobody;
    return isOpen && unlike ? both(unlike, doubt) : unlike;
}

const twice = (line: number): Text => ({id: 'list.why.twice', values: {line}});

/** The rows about each account, by its id. The first that is ready stands for all of them, else the first. */
function rowsByAccount(meanings: Meaning[]): Map<string, number[]> {
    const rows = new Map<string, number[]>();
    meanings.forEach(({only}, index) => only && rows.set(only.id, [...rows.get(only.id) ?? [], index]));
    for (const [id, all] of rows) {
        const main = all.find((index) => meanings[index]!.state === 'ready') ?? all[0]!;
        rows.set(id, [main, ...all.filter((index) => index !== main)]);
    }
    return rows;
}

/**
 * A row for each entry, in their order. `candidateFor` is asked for everybody in `hits`; `sections` are those of the entries. A ready row is ticked with
 * its section. An account that stands in several rows is ticked only if all of them are. Where a caution is the reason, `why` is the very object in
 * the candidate's `cautions`.
 */
export function tableOf(entries: Entry[], sections: number[], hits: Map<number, Hits>, candidateFor: CandidateFor, {ticks, included}: Pressed, verb: ListVerb): Row[] {
    const meanings = entries.map((entry) => meaningOf(entry, hits.get(entry.key) ?? NOBODY, candidateFor, verb));
    const accounts = rowsByAccount(meanings);
    const isIncluded = (index: number) => meanings[index]!.state === 'ready' && included.has(sections[index]!);

    // Ids of people who were chosen where there was somebody to choose between, with the line.
    const claimed = new Map<string, number>();
    const open = (index: number): [string, Text | undefined] => {
        const {candidates, state} = meanings[index]!;
        const tick = ticks.get(entries[index]!.key) ?? '';
        const earlier = accounts.has(tick) ? entries[accounts.get(tick)![0]!]!.line : claimed.get(tick);
        const isMeant = (state === 'check' || state === 'aside') && candidates.some(({person, state: is}) => person.id === tick && is === 'todo');
        if (!isMeant || earlier !== undefined) {
            return ['', isMeant ? twice(earlier!) : undefined];
        }
        claimed.set(tick, entries[index]!.line);
        return [tick, undefined];
    };
    /** The row that stands for all rows of an account. An account that also stands elsewhere is ticked only together with these rows. */
    const sole = (index: number, row: Omit<Row, 'state' | 'why' | 'chosen'>, others: number[]): Row => {
        const {state, why, candidates} = meanings[index]!;
        const isSure = others.every(isIncluded) && (others.length === 0 || isIncluded(index));
        const isTickable = verb !== 'status' && mayTick(state) && candidates[0]!.state === 'todo';
        const tick = ticks.get(row.entry.key) ?? (isIncluded(index) && isSure ? row.only : '');
        const chosen = isTickable && tick && tick === row.only ? tick : '';
        const other = entries[others[0] ?? index]!;
        return state === 'ready' && !isSure ?
            {...row, state: 'check', why: {id: 'list.why.also', values: {line: other.line, text: other.text}}, chosen} :
            {...row, state, why, chosen};
    };
    return entries.map((entry, index): Row => {
        const {state, why, candidates, only} = meanings[index]!;
        const row = {entry, candidates, section: sections[index]!, isReady: state === 'ready', only: only?.id};
        if (!only) {
            const [chosen, taken] = verb === 'status' ? ['', undefined] : open(index);
            return {...row, state, why: taken ?? why, chosen};
        }
        const [main, ...others] = accounts.get(only.id)!;
        return main === index ? sole(index, row, others) : {...row, state: 'twice', why: twice(entries[main!]!.line), chosen: ''};
    });
}
