/** @jest-environment jsdom */
import {store} from '../store';

import {PluginRegistry, recorded} from './registry';

const Component = () => null;
const registry = () => recorded(new PluginRegistry('one', store));
const slot = (name: string) => store.getState().plugins.components[name] ?? [];

beforeEach(() => {
    window.__registryCalls = [];
    store.dispatch({type: 'REMOVED_WEBAPP_PLUGIN', data: {id: 'one'}});
});

test('arguments come one by one or as one object', () => {
    registry().registerPostDropdownMenuAction('Text', () => undefined, () => true);
    registry().registerPostDropdownMenuAction({text: 'Named', action: () => undefined});
    expect(slot('PostDropdownMenu').map((entry) => entry.text)).toEqual(['Text', 'Named']);
});

test('an entry goes by its id, all of a plugin\'s go with the plugin', () => {
    const id = registry().registerPopoverUserActionsComponent(Component);
    registry().registerPopoverUserActionsComponent(Component);
    registry().unregisterComponent(id);
    expect(slot('PopoverUserActions')).toHaveLength(1);
    store.dispatch({type: 'REMOVED_WEBAPP_PLUGIN', data: {id: 'one'}});
    expect(slot('PopoverUserActions')).toHaveLength(0);
});

test('of two plugins with one post type, the first by id shows it', () => {
    new PluginRegistry('two', store).registerPostTypeComponent('custom_x', Component);
    new PluginRegistry('one', store).registerPostTypeComponent('custom_x', Component);
    new PluginRegistry('two', store).registerPostTypeComponent('custom_x', Component);
    expect(store.getState().plugins.postTypes.custom_x!.pluginId).toBe('one');
});

test('words of a plugin do not replace the page\'s own', () => {
    store.dispatch({type: 'RECEIVED_TRANSLATIONS', data: {locale: 'en', translations: {shared: 'host'}}});
    registry().registerTranslations((locale: string) => ({shared: 'plugin', own: `in ${locale}`}));
    expect(store.getState().views.i18n.translations.en).toMatchObject({shared: 'host', own: 'in en'});
});

test('what is registered is on record, also what this page does not show', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    (registry() as unknown as {registerMainMenuAction(text: string): void}).registerMainMenuAction('Menu');
    expect(window.__registryCalls).toEqual([{name: 'registerMainMenuAction', args: ['Menu']}]);
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
});
