/** What a receipt names, in words: the things in a person's name, and what an act was aimed at. */
import type {Item} from '../../core/act';
import type {Text} from '../../core/model';
import {namesOfThings} from '../../core/names';
import type {Receipt} from '../../core/receipt';
import {whoText} from '../people';

/** What people know an item by; undefined for an account or a session, which are counted. */
export function itemName(item: Item): string | Text | undefined {
    switch (item.kind) {
    case 'token': return item.token.description || {id: 'done.unnamed'};
    case 'bot': return `@${item.bot.username}`;
    case 'hook': return item.hook.name || {id: 'done.unnamed'};
    default: return undefined;
    }
}

/** What was to be done to whom: "Disable access token “ci” of Bob Meier (@bob.meier)". */
export function titleOfReceipt({act, aims, person}: Pick<Receipt, 'act' | 'aims' | 'person'>): Text {
    const who = whoText(person);
    if (act === 'undo') {
        return {id: 'aimed.undo', values: {who}};
    }
    if (Array.isArray(aims)) {
        return aims.length > 0 ? {id: `aimed.${act}`, values: {who, names: {names: namesOfThings(aims)}}} : {id: `act.${act}.title`, values: {who}};
    }
    return {id: `aimed.${act}`, values: {who, count: aims.sessions}};
}
