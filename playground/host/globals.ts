import PropTypes from 'prop-types';
import React from 'react';
import * as ReactDOM from 'react-dom';
import * as ReactIntl from 'react-intl';
import * as ReactRedux from 'react-redux';
import * as Redux from 'redux';

import {basename, publicPath} from './base';
import {socket} from './client';
import {openModal} from './open-modal';
import {registerPlugin} from './plugins/loader';
import {formatText} from './posts/markdown';
import {messageHtmlToComponent} from './posts/html';
import {Avatar, imageURLForUser} from './posts/avatar';
import {BotBadge} from './posts/bot-badge';
import {Timestamp} from './posts/timestamp';
import {pushRoute} from './store/route';
import * as router from './router';
import {ReactBootstrap} from './up-to-11';

const ModalIdentifiers = {USER_SETTINGS: 'user_settings', NEW_CHANNEL_MODAL: 'new_channel_modal', INFO_TOAST: 'info_toast'};

/** Puts on `window` what the web app shares with plugins, under its names. */
export function installGlobals(): void {
    Object.assign(window, {
        React,
        ReactDOM,
        ReactIntl,
        ReactBootstrap,
        ReactRedux,
        ReactRouterDom: router,
        Redux,
        PropTypes,
        PostUtils: {formatText, messageHtmlToComponent},
        WebappUtils: {
            modals: {openModal, ModalIdentifiers},
            browserHistory: {push: pushRoute, replace: pushRoute},
        },
        Components: {Timestamp, Avatar, imageURLForUser, BotBadge},
        ProductApi: {useWebSocketClient: () => socket},
        basename,
        publicPath,
        plugins: {},
        registerPlugin,
        __registryCalls: [],
    });
}
