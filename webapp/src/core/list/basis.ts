/** What a list rests on: which column, which rows and which sections of the text were chosen. For the table's head and for the receipt. */
import type {Text} from '../model';

import type {Columns, PeopleColumn} from './read/columns';
import {columnName} from './read/choose';
import type {Choice} from './read/choose';
import type {Row, Said} from './types';

const MOST_SECTIONS = 20;
const LONGEST = 300;

/** A table's question and its answer. */
interface Answered {columns: Columns; labels: string[] | undefined; choice: Choice | undefined}

/** A value of a column; nothing in it has a word. */
const valueText = (value: string): Text | string => value || {id: 'list.empty'};

/** "People from column E-Mail", "People from columns Login and E-Mail". */
export function peopleText(people: PeopleColumn[], labels: string[] | undefined): Text {
    const names = people.flatMap(({columns, keys}) => columns.slice(0, keys)).map((column) => columnName({labels}, column));
    return {id: 'list.peopleFrom', values: {count: names.length, columns: {names}}};
}

/** What the rows come from; nothing where nothing was asked, or no column fitted. */
export function chosenTexts(asked: Answered | undefined): Text[] {
    if (!asked?.choice) {
        return [];
    }
    const {columns, labels, choice: {people, only}} = asked;
    const rows = only && {column: columnName({labels}, only.column), values: {names: only.values.map(valueText)}, count: only.values.length};
    return [peopleText(people.map((index) => columns.people[index]!), labels), ...rows ? [{id: 'list.onlyRows', values: rows}] : []];
}

/** The text right above a section, on one line. */
function textAbove(rows: Row[], said: Said[], section: number): string {
    const at = rows.findIndex((row) => row.section === section);
    const [after, before] = [rows[at - 1]?.entry.line ?? -1, rows[at]?.entry.line ?? 0];
    const above = said.filter(({line}) => line > after && line <= before).map(({text}) => text);
    const own = rows[at - 1]?.section === -1 ? [rows[at - 1]!.entry.text] : [];
    const text = [...own, ...above].join(' / ').replace(/\s+/g, ' ');
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Under which text the rows stand that are ticked, section by section; empty for a list without any text. */
export function sectionTexts(rows: Row[], said: Said[]): Text[] {
    const sections = [...new Set(rows.filter(({section, chosen}) => section >= 0 && chosen !== '').map(({section}) => section))];
    const isPlain = said.length === 0 && rows.every(({section}) => section >= 0);
    const told = isPlain ? [] : sections.flatMap((section): Text[] => {
        const text = textAbove(rows, said, section);
        const count = rows.filter((row) => row.section === section && row.chosen !== '').length;
        return [{id: text ? 'list.under' : 'list.underNothing', values: {count, text}}];
    });
    return told.length > MOST_SECTIONS ? [...told.slice(0, MOST_SECTIONS), {id: 'list.underMore', values: {count: told.length - MOST_SECTIONS}}] : told;
}
