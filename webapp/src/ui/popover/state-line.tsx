import React from 'react';

import {isVerbAct} from '../../actions';
import {signInCount} from '../../core/devices';
import type {Facts, Text} from '../../core/model';
import {isOff} from '../../core/model';
import type {Receipt} from '../../core/receipt';
import {headlineNow} from '../../core/undo';
import {providerOf} from '../../core/sign-in';
import {joined} from '../joined';
import {stateText} from '../people';
import {useSay} from '../words';

import type {Look} from './use-look';

interface Props {facts: Facts; look: Look}

/** "Active · 3 sessions · SAML" or "Off since 14:02". */
export function StateLine({facts, look}: Props): JSX.Element {
    const say = useSay();
    const {person} = facts;
    const parts = [stateText(person), ...(look && !person.isBot && (!isOff(person) || hasSessions(look)) ? rest(look) : [])];
    return (
        <div className='useradmin-state'>{joined(...parts.map((part) => say(part)))}</div>
    );
}

/** An account that was switched off past the API keeps them. */
const hasSessions = (look: NonNullable<Look>) => look.ok && look.facts.sessions.ok && look.facts.sessions.value.length > 0;

/** Never "no sessions" for what was not seen. */
function rest(look: NonNullable<Look>): Text[] {
    if (!look.ok) {
        return [{id: 'pop.unread'}];
    }
    const {person, sessions} = look.facts;
    const provider = providerOf(person);
    const signIn: Text[] = provider ? [{id: `signin.${provider}`}] : [];
    if (!sessions.ok) {
        return [{id: sessions.hidden ? 'pop.hidden' : 'pop.unread'}, ...signIn];
    }
    const count = signInCount(sessions.value);
    const onlyTokens = count === 0 && sessions.value.length > 0;
    return [onlyTokens ? {id: 'pop.onlyTokens'} : {id: 'pop.sessions', values: {count}}, ...signIn];
}

/** "Deactivated by you 40 s ago"; where that did not come out, and for what has no name of its own, the outcome instead. */
export function recentText(receipt: Receipt, now: number): Text {
    const {act, at, by, person, steps, unknown} = receipt;
    const headline = headlineNow(receipt);
    const what = act === 'revoke' && by === person.username ? 'own' : act;
    const isPlain = isVerbAct(act) && !unknown && !receipt.cameBack && headline.tone !== 'bad' && steps[0]?.outcome !== 'skipped';
    return isPlain ? {id: `pop.recent.${what}`, values: {ago: {ago: now - at}}} : headline.text;
}
