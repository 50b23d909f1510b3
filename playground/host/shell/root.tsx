import React, {useEffect} from 'react';
import {IntlProvider} from 'react-intl';

import {loadLocale} from '../plugins/translations';
import {store, useHost, useHostDispatch} from '../store';
import {currentUser} from '../store/select';
import {selectFromRoute} from '../store/session';

import {ChannelView} from './channel-view';
import {LoginPage} from './login';
import {ModalController} from './modal-controller';
import {Readout} from './readout';

const NO_WORDS: Record<string, string> = {};

function SignedIn(): JSX.Element {
    const dispatch = useHostDispatch();
    const locale = useHost((state) => currentUser(state)?.locale || 'en');
    useEffect(() => loadLocale(store, locale), [locale]);
    useEffect(() => {
        const follow = () => void dispatch(selectFromRoute()).catch(console.warn);
        window.addEventListener('popstate', follow);
        return () => window.removeEventListener('popstate', follow);
    }, [dispatch]);
    return <><ChannelView/><ModalController/><Readout/></>;
}

/** The app. As in the web app, `IntlProvider` is keyed by the language: changing it mounts everything anew. */
export function Root(): JSX.Element {
    const locale = useHost((state) => currentUser(state)?.locale || 'en');
    const messages = useHost((state) => state.views.i18n.translations[locale] ?? NO_WORDS);
    const isReady = useHost((state) => state.views.session.ready);

    // The page's own words are English and stand in the code; a missing translation is a plugin's business and shows as its default text.
    return (
        <IntlProvider key={locale} locale={locale} messages={messages} onError={() => undefined}>
            {isReady ? <SignedIn/> : <LoginPage/>}
        </IntlProvider>
    );
}
