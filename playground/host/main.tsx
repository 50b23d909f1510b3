import React from 'react';
import {Provider} from 'react-redux';

import './css/index.css';
import {prepareClient} from './client';
import {installGlobals} from './globals';
import {initializePlugins} from './plugins/loader';
import {obeyFocusEvents} from './shell/focus';
import {Root} from './shell/root';
import {obeyShortcuts} from './shell/shortcuts';
import {store} from './store';
import {loadConfig, startSession} from './store/session';
import {listen} from './store/socket';
import {applyTheme, initialTheme} from './themes';
import {mount} from './up-to-11';

async function main(): Promise<void> {
    const theme = initialTheme();
    applyTheme(theme);
    store.dispatch({type: 'SELECT_THEME', data: theme});
    installGlobals();
    prepareClient();
    listen(store);
    obeyFocusEvents();
    obeyShortcuts(store);
    await store.dispatch(loadConfig());

    // As in the web app: routes are mounted only when every plugin's initialize has returned, on the log-in page too.
    await Promise.all([initializePlugins(store), store.dispatch(startSession())]);

    const app = <Provider store={store}><Root/></Provider>;
    const isStrict = document.documentElement.dataset.mode === 'strict';
    mount(isStrict ? <React.StrictMode>{app}</React.StrictMode> : app, document.getElementById('root')!);
}

main().catch((error: unknown) => {
    document.getElementById('root')!.textContent = `Cannot reach the server: ${String(error)}`;
});
