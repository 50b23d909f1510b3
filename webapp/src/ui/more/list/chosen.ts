/** What was chosen on the columns screen, in words. */
import type {Asked} from '../../../app/list/types';
import {columnName} from '../../../core/list/read/choose';
import type {PeopleColumn} from '../../../core/list/read/columns';
import type {Text} from '../../../core/model';

type Labels = Pick<Asked, 'labels'>;

/** A value of a column; nothing in it has a word. */
export const valueText = (value: string): Text | string => value || {id: 'list.empty'};

/** "People from column E-Mail", "People from columns Login and E-Mail". */
export function peopleText(people: PeopleColumn[], {labels}: Labels): Text {
    const names = people.flatMap(({columns, keys}) => columns.slice(0, keys)).map((column) => columnName({labels}, column));
    return {id: 'list.peopleFrom', values: {count: names.length, columns: {names}}};
}

/** What the rows come from; nothing where nothing was asked, or no column fitted. */
export function chosenTexts(asked: Asked | undefined): Text[] {
    if (!asked?.choice) {
        return [];
    }
    const {columns, choice: {people, only}} = asked;
    const from = peopleText(people.map((index) => columns.people[index]!), asked);
    const rows = only && {column: columnName(asked, only.column), values: {names: only.values.map(valueText)}, count: only.values.length};
    return rows ? [from, {id: 'list.onlyRows', values: rows}] : [from];
}
