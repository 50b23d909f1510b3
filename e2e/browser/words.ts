/** The plugin's sentences, as a person reads them. */
import {createIntl} from 'react-intl';

import first from '../../webapp/src/i18n/en.json';
import list from '../../webapp/src/i18n/list.json';
import more from '../../webapp/src/i18n/more.json';

const en = {...first, ...more, ...list};

export type WordId = keyof typeof en;
type Values = Record<string, string | number>;

const intl = createIntl({locale: 'en-GB', messages: en});

// Stands for a value that a story does not know, a time for example.
const ANY = '\u0000';

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(ANY, '.+?');

/** Every value that the sentence asks for, to begin with as `blank`: a choice among words then takes its "other". */
function filled(id: WordId, values: Values, blank: string): Values {
    const names = [...en[id].matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]!);
    return {...Object.fromEntries(names.map((name) => [name, blank])), ...values};
}

/** A whole sentence with these values. */
export function sentence(id: WordId, values: Values = {}): string {
    return intl.formatMessage({id}, filled(id, values, ''));
}

/** The same as a pattern in which values that are not given stand for anything. */
export function said(id: WordId, values: Values = {}): RegExp {
    return new RegExp(literal(intl.formatMessage({id}, filled(id, values, ANY))));
}
