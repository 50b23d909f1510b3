/** The account itself, off or on: PUT /users/{id}/active, for bots POST /bots/{id}/disable|enable. */
import type {Item, Step} from '../core/act';
import {refuseOff, refuseOn} from '../core/guards';
import {isOff, known} from '../core/model';
import type {Facts, Known} from '../core/model';

const accountItem = (facts: Facts, stillToDo: boolean): Known<Item[]> => known(stillToDo ? [{kind: 'account', id: facts.person.id}] : []);

/** Switches the account off. The server ends its sessions with it, by default switches off its bots, and leaves webhooks and slash commands working. */
export const accountOff: Step = {
    id: 'account-off',
    reads: [],
    refuse: refuseOff,
    left: (facts) => accountItem(facts, !isOff(facts.person)),
    run: (deeds, facts) => deeds.setActive(facts.person, false),
};

/** Switches the account on. Sessions do not return; access tokens work again at once, bots it owned stay disabled. */
export const accountOn: Step = {
    id: 'account-on',
    reads: [],
    refuse: refuseOn,
    left: (facts) => accountItem(facts, isOff(facts.person)),
    run: (deeds, facts) => deeds.setActive(facts.person, true),
};
