/** Bots a person owns, off or on: POST /bots/{id}/disable|enable. What counts is the bot's account: it decides whether its tokens are let in. */
import type {Item, Step} from '../core/act';
import {refuseBotsOff, refuseBotsOn} from '../core/guards';
import type {Bot} from '../core/holdings';
import {known, notTheirs} from '../core/model';
import type {Facts, Known} from '../core/model';

import {each} from './each';

const toItem = (bot: Bot): Item => ({kind: 'bot', id: bot.id, bot});

function step(id: 'bots-off' | 'bots-on', active: boolean, ids: string[] | undefined): Step {
    const left = ({holdings: {bots}}: Facts): Known<Item[]> => {
        const isMeant = (bot: Bot) => bot.active !== active && (!ids || ids.includes(bot.id));
        if (bots.ok && ids?.some((one) => !bots.value.some((bot) => bot.id === one))) {
            return notTheirs;
        }
        return bots.ok ? known(bots.value.filter(isMeant).map(toItem)) : bots;
    };
    return {
        id,
        reads: ['bots'],
        refuse: active ? refuseBotsOn : refuseBotsOff,
        left,
        run: (deeds, facts) => each(left(facts), (item) => deeds.setActive({id: item.id, isBot: true}, active)),
    };
}

/** Switches off the bots with these ids, or all. */
export const botsOff = (ids?: string[]): Step => step('bots-off', false, ids);

/** Switches them on again. */
export const botsOn = (ids?: string[]): Step => step('bots-on', true, ids);
