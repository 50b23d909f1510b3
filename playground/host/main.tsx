import React from 'react';
import * as ReactDOM from 'react-dom';
import {Provider} from 'react-redux';

import './css/index.css';
import {prepareClient} from './client';
import {installGlobals} from './globals';
import {initializePlugins} from './plugins/loader';
import {obeyFocusEvents} from './shell/focus';
import {Root} from './shell/root';
import {store} from './store';
import {loadConfig, startSession} from './store/session';
import {listen} from './store/socket';
import {applyTheme, initialTheme} from './themes';

async function main(): Promise<void> {
    const theme = initialTheme();
    applyTheme(theme);
    store.dispatch({type: 'SELECT_THEME', data: theme});
    installGlobals();
    prepareClient();
    listen(store);
    obeyFocusEvents();
    await store.dispatch(loadConfig());

    // As in the web app: routes are mounted only when every plugin's initialize has returned, on the log-in page too.
    await Promise.all([initializePlugins(store), store.dispatch(startSession())]);

    // Mattermost up to 11 mounts with ReactDOM.render, which gives React 17's semantics on React 18.
    ReactDOM.render(<Provider store={store}><Root/></Provider>, document.getElementById('root'));
}

main().catch((error: unknown) => {
    document.getElementById('root')!.textContent = `Cannot reach the server: ${String(error)}`;
});
