/** From a name to the question about a person, or to their card. */
import {actOf} from '../actions';
import {NO_CHOICE} from '../core/act';
import type {ActId, Choice} from '../core/act';
import {changedSince} from '../core/changed';
import {failureOf} from '../core/failure';
import type {Facts, Person, Text} from '../core/model';
import {readTarget} from '../core/targets';

import {choicesFor} from './choices';
import {choiceOf, fill, isFilled} from './fill';
import {readFacts, readServer} from './read';
import {resolve} from './resolve';
import type {Stage} from './stage';
import type {RunState} from './types';

/** What the popover read is good for this long; the account is read again before the act in any case. */
const FRESH = 30_000;

export interface Looking {
    /** Looks up whoever is named. A text that says more than one name is a list, and comes there as it was typed. */
    find(typed: string): Promise<void>;
    /** Reads the person and shows what the run's verb makes of it; the rest comes in afterwards. `given`: what a door has just read of them. */
    look(person: Person, choice?: Choice, given?: Facts): Promise<void>;
    /** Asking, refused or already so: the same plan as everywhere. */
    decide(act: ActId, facts: Facts, notice: Text | undefined, choice: Choice): void;
    /** Somebody's account has changed, by whomever: what is on screen is compared with it. */
    heard(personId: string | undefined): Promise<void>;
}

const actIn = (verb: RunState['verb']): ActId | undefined => (verb === 'status' || verb === 'help' || verb === 'start' || verb === 'source' ? undefined : verb);

export function createLooking(stage: () => Stage): Looking {
    async function find(typed: string): Promise<void> {
        const parts = stage();
        const {actor, api, deps: {host, press, leisure}, order: {verb}, store, turns, show} = parts;
        const {target, why} = readTarget(typed, (name) => host.isGroup(name));
        const isMine = turns.take();
        if (!target) {
            store.set({verb, phase: why ? {id: 'correcting', typed, why, meant: []} : {id: 'list', parts, opening: {verb, text: typed}}});
            return;
        }
        store.set({verb, phase: {id: 'finding', typed}});
        try {
            press();
            const found = await resolve(target, {api, host, actor, leisure});
            if (!isMine()) {
                return;
            }
            if ('id' in found) {
                parts.go(look(found));
            } else {
                show({id: 'correcting', typed, ...found});
            }
        } catch (error) {
            if (isMine()) {
                show({id: 'lost', typed, why: failureOf(error).why});
            }
        }
    }

    async function look(person: Person, choice: Choice = NO_CHOICE, given?: Facts): Promise<void> {
        const {api, deps, actor, inventory, store, acting, turns, show, isOpen, finished} = stage();
        const act = actIn(store.get().verb);
        const isMine = turns.take();
        store.set({phase: {id: 'reading', person}, back: false});
        const isJoined = act && await acting.join(person, act);
        if (isJoined || !isOpen()) {
            finished();
            return;
        }
        try {
            inventory.renew();
            const isFresh = given && deps.now() - given.at < FRESH;
            const [facts, server] = await Promise.all([isFresh ? given : readFacts(api, actor, person, deps.now), readServer(api, deps.host, actor, person, act && actOf(act))]);
            const parts = act ? actOf(act).uses(choice)[0]!.step.reads : [];
            const holdings = await inventory.of(facts.person, facts.sessions, parts, facts.holdings);
            if (!isMine()) {
                return;
            }
            acting.remember(server);
            if (act) {
                decide(act, {...facts, holdings}, undefined, choice);
            } else {
                showCard(facts, undefined);
            }
        } catch (error) {
            if (isMine()) {
                show({id: 'unread', person, why: failureOf(error).why});
            }
        }
    }

    function showCard(facts: Facts, notice: Text | undefined): void {
        const {actor, acting, show} = stage();
        const choices = choicesFor(facts, actor, acting.server());
        const refusals = choices.flatMap((choice) => (choice.why ? [{act: choice.act, why: choice.why}] : []));
        show({id: 'card', facts, offers: choices.filter(({why}) => !why).map(({act}) => act), refusals, notice});
        complete(facts);
    }

    function decide(act: ActId, facts: Facts, notice: Text | undefined, choice: Choice): void {
        const {acting, show} = stage();
        show(acting.planFor(act, facts, notice, choice));
        complete(facts);
    }

    function complete(facts: Facts): void {
        const {store, turns, go, isOpen} = stage();
        const isMine = turns.keep();
        if (isOpen() && isFilled(store.get().phase)) {
            go(fill(facts, stage(), () => isOpen() && isMine()));
        }
    }

    async function heard(personId: string | undefined): Promise<void> {
        const {api, actor, deps, store, turns, isOpen} = stage();
        const {phase: before} = store.get();
        if (!isOpen() || !isFilled(before) || (personId !== undefined && before.facts.person.id !== personId)) {
            return;
        }
        const isMine = turns.keep();
        const facts = await readFacts(api, actor, before.facts.person, deps.now, before.facts.holdings).catch(() => undefined);
        const {phase, verb} = store.get();
        const notice = facts && isMine() && isFilled(phase) ? changedSince(phase.facts, facts) : undefined;
        if (!facts || !notice || !isFilled(phase)) {
            return;
        }
        const latest = {...facts, holdings: phase.facts.holdings};
        if (phase.id === 'card') {
            showCard(latest, notice);
        } else {
            decide(verb as ActId, latest, notice, choiceOf(phase));
        }
    }

    return {find, look, decide, heard};
}
