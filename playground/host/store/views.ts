import {combineReducers} from 'redux';

import type {Draft, HostAction, HostState, ModalEntry} from '../types';

type Views = HostState['views'];

function without<T>(map: Record<string, T>, key: string): Record<string, T> {
    const rest = {...map};
    delete rest[key];
    return rest;
}

function modalState(state: Record<string, ModalEntry> = {}, action: HostAction): Record<string, ModalEntry> {
    const id = action.modalId as string;
    switch (action.type) {
    case 'MODAL_OPEN':
        return {...state, [id]: {open: true, dialogType: action.dialogType as ModalEntry['dialogType'], dialogProps: action.dialogProps as ModalEntry['dialogProps']}};
    case 'MODAL_CLOSE':
        return without(state, id);
    case 'LOGOUT_SUCCESS':
        return {};
    default:
        return state;
    }
}

function rhs(state: Views['rhs'] = {selectedPostId: ''}, action: HostAction): Views['rhs'] {
    switch (action.type) {
    case 'SELECT_POST':
        return {selectedPostId: action.postId as string};
    case 'LOGOUT_SUCCESS':
        return {selectedPostId: ''};
    default:
        return state;
    }
}

function i18n(state: Views['i18n'] = {translations: {en: {}}}, action: HostAction): Views['i18n'] {
    if (action.type !== 'RECEIVED_TRANSLATIONS') {
        return state;
    }
    const {locale, translations} = action.data as {locale: string; translations: Record<string, string>};

    // Strings of the web app win over a plugin's of the same id.
    return {translations: {...state.translations, [locale]: {...translations, ...state.translations[locale]}}};
}

function readout(state = {message: ''}, action: HostAction): Views['readout'] {
    switch (action.type) {
    case 'SET_READOUT':
        return {message: action.data as string};
    case 'CLEAR_READOUT':
        return {message: ''};
    default:
        return state;
    }
}

function theme(state = {name: 'denim'}, action: HostAction): Views['theme'] {
    return action.type === 'SELECT_THEME' ? {name: action.data as string} : state;
}

function session(state = {ready: false, notice: ''}, action: HostAction): Views['session'] {
    switch (action.type) {
    case 'SESSION_READY':
        return {ready: true, notice: ''};
    case 'SESSION_NOTICE':
        return {ready: false, notice: action.data as string};
    case 'LOGOUT_SUCCESS':
        return {...state, ready: false};
    default:
        return state;
    }
}

function drafts(state: Record<string, Draft> = {}, action: HostAction): Record<string, Draft> {
    switch (action.type) {
    case 'SET_DRAFT': {
        const draft = action.data as Draft;
        return draft.message ? {...state, [action.key as string]: draft} : without(state, action.key as string);
    }
    case 'DRAFTS_RESTORED':
        return action.data as Record<string, Draft>;
    case 'LOGOUT_SUCCESS':
        return {};
    default:
        return state;
    }
}

export const views = combineReducers({modals: combineReducers({modalState}), rhs, i18n, readout, theme, session});
export const storage = combineReducers({storage: drafts});
