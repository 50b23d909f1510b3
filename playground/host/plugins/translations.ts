import type {HostStore} from '../types';

type Source = (locale: string) => Record<string, string>;

const sources: Record<string, Source> = {};

function load(store: HostStore, source: Source, locale: string): void {
    store.dispatch({type: 'RECEIVED_TRANSLATIONS', data: {locale, translations: source(locale)}});
}

/** `registerTranslations`: asked at once for the language in use, and again for every other that comes into use. */
export function setTranslations(pluginId: string, store: HostStore, source: Source): void {
    sources[pluginId] = source;
    Object.keys(store.getState().views.i18n.translations).forEach((locale) => load(store, source, locale));
}

/** A plugin is removed. Its words stay in the store, as in the web app. */
export function dropTranslations(pluginId: string): void {
    delete sources[pluginId];
}

/** The signed-in person's language: every plugin is asked for its words. */
export function loadLocale(store: HostStore, locale: string): void {
    store.dispatch({type: 'RECEIVED_TRANSLATIONS', data: {locale, translations: {}}});
    Object.values(sources).forEach((source) => load(store, source, locale));
}
