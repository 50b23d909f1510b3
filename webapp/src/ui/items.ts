/** What acts of the card are aimed at, in words: for card, confirmation and receipts. */
import type {ActId, Item} from '../core/act';
import {thingText} from '../core/names';
import type {Person, Session, Text} from '../core/model';
import {thingOf} from '../core/stays';

import {whoText} from './people';

/** Of Mattermost's own apps `app` is the version. */
export const isOwnApp = (kind: Session['kind']): boolean => kind === 'desktop' || kind === 'phone';

/** "Firefox 140, Linux" or "Desktop app 5.9, Windows". */
export function sessionName({kind, app, os}: Pick<Session, 'kind' | 'app' | 'os'>): Text {
    const own = !app || isOwnApp(kind);
    return {id: 'item.session', values: {app: own ? {id: `device.${kind}`} : app, version: own && app ? ` ${app}` : '', os, on: os ? 'yes' : 'no'}};
}

/** One item as a sentence has it: "Firefox 140, Linux", "incoming webhook “CRM” in Support". */
export function itemName(item: Item): Text {
    const thing = thingOf(item);
    if (thing) {
        return thingText(thing);
    }
    return item.kind === 'session' ? sessionName(item.session) : {id: 'step.account-off'};
}

/** "Disable access token “price list export” of Bob Meier (@bob.meier)?" */
export function questionText(act: ActId, items: Item[], person: Pick<Person, 'name' | 'username'>): Text {
    const count = items.length;
    const many = count > 1 && items[0]!.kind === 'token';
    const names = many ? {id: 'item.tokens', values: {count}} : {names: items.map(itemName)};
    return {id: 'ask.aimed', values: {what: {id: `aimed.${act}`, values: {count, names, who: whoText(person)}}}};
}

/** What the button says: "Disable access token", "End 3 sessions"; without items the things in general. */
export function deedText(act: ActId, items: Item[]): Text {
    const [first] = items;
    return {id: `act.${act}.do`, values: {count: items.length, part: (first && thingOf(first)?.part) ?? ''}};
}
