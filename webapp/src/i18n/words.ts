/** Turns the Texts of core into sentences, in the signed-in person's language. */
import {createIntl, createIntlCache} from 'react-intl';
import type {IntlShape} from 'react-intl';

import {isolated} from '../core/names';
import type {Text, TextValue} from '../core/model';

import en from './en.json';

type Messages = Record<string, string>;

/** What a language brings: its sentences, and the locale whose dates and lists fit them. */
interface Language {messages: Messages; locale: string}

// Dates and durations are those of en-GB: "12 Nov, 14:02" and "9 min ago", with a 24-hour clock.
const english: Language = {messages: en, locale: 'en-GB'};
const languages: Record<string, Language> = {en: english};

export interface Words {
    /** A Text as a sentence. An id no language has comes back without its namespace, so that a provider we never heard of keeps its name. */
    say(text: Text): string;
    /** The sentences of another chunk. English alone: a language we have brings them with its own. */
    add(messages: Record<string, string>): void;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const CLOCK = {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'} as const;

/**
 * Words for a Mattermost locale ('de', 'pt-BR'); English where we have no such language.
 * `now` tells what "today" is, in milliseconds.
 */
export function createWords(locale: string, now: () => number = Date.now): Words {
    const language = languages[locale] ?? languages[locale.split('-')[0]!] ?? english;
    const messages: Messages = {...en, ...language.messages};
    const intl = createIntl({locale: language.locale, messages, onError: () => undefined}, createIntlCache());
    const say = ({id, values}: Text): string => {
        if (!(id in messages)) {
            return id.slice(id.indexOf('.') + 1);
        }
        const said = Object.entries(values ?? {}).map(([name, value]) => [name, resolve(value)]);
        return intl.formatMessage({id}, Object.fromEntries(said) as Record<string, string | number>);
    };
    const resolve = (value: TextValue): string | number => {
        if (typeof value === 'string') {
            return isolated(value);
        }
        if (typeof value === 'number') {
            return value;
        }
        if ('id' in value) {
            return say(value);
        }
        return 'names' in value ? intl.formatList(value.names.map((name) => String(resolve(name)))) : moment(intl, value, now());
    };
    return {say, add: (more) => Object.assign(messages, {...more, ...messages})};
}

function moment(intl: IntlShape, value: {ago: number} | {time: number} | {date: number}, now: number): string {
    if ('ago' in value) {
        return ago(intl, value.ago);
    }
    return 'time' in value ? intl.formatTime(value.time, {...CLOCK, second: '2-digit'}) : date(intl, value.date, now);
}

/** "just now" is told in seconds; clocks of server and browser differ, so the future counts as now. */
function ago(intl: IntlShape, ms: number): string {
    const style = {style: 'short', numeric: 'always'} as const;
    const [unit, size] = ([['day', DAY], ['hour', HOUR], ['minute', MINUTE]] as const).find(([, length]) => ms >= length) ?? ['second', SECOND] as const;
    return intl.formatRelativeTime(-Math.floor(Math.max(0, ms) / size), unit, style);
}

function date(intl: IntlShape, at: number, now: number): string {
    const [then, today] = [new Date(at), new Date(now)];
    if (then.toDateString() === today.toDateString()) {
        return intl.formatTime(at, CLOCK);
    }
    const year = then.getFullYear() === today.getFullYear() ? {} : {year: 'numeric'} as const;
    return intl.formatDate(at, {day: 'numeric', month: 'short', ...year, ...CLOCK});
}
