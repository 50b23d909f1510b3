import {combineReducers} from 'redux';

import type {Channel, HostAction, HostState, Role, Team} from '../types';

type Entities = HostState['entities'];
type Preference = Entities['preferences']['myPreferences'][string];

const byId = <T extends {id: string}>(list: T[]) => Object.fromEntries(list.map((item) => [item.id, item]));

const noConfig: Entities['general'] = {config: {}, license: {}};

function generalReducer(state = noConfig, action: HostAction): Entities['general'] {
    switch (action.type) {
    case 'CLIENT_CONFIG_RECEIVED':
        return {...state, config: action.data as Record<string, string>};
    case 'CLIENT_LICENSE_RECEIVED':
        return {...state, license: action.data as Record<string, string>};
    default:
        return state;
    }
}

function roleMap(state: Record<string, Role> = {}, action: HostAction): Record<string, Role> {
    switch (action.type) {
    case 'RECEIVED_ROLES':
        return {...state, ...Object.fromEntries((action.data as Role[]).map((role) => [role.name, role]))};
    case 'RECEIVED_ROLE':
        return {...state, [(action.data as Role).name]: action.data as Role};
    case 'LOGOUT_SUCCESS':
        return {};
    default:
        return state;
    }
}

const noTeams: Entities['teams'] = {currentTeamId: '', teams: {}};

function teamsReducer(state = noTeams, action: HostAction): Entities['teams'] {
    switch (action.type) {
    case 'RECEIVED_TEAMS_LIST':
        return {...state, teams: {...state.teams, ...byId(action.data as Team[])}};
    case 'SELECT_TEAM':
        return {...state, currentTeamId: action.data as string};
    case 'LOGOUT_SUCCESS':
        return noTeams;
    default:
        return state;
    }
}

const noChannels: Entities['channels'] = {currentChannelId: '', channels: {}, myMembers: {}, stats: {}};

function channelsReducer(state = noChannels, action: HostAction): Entities['channels'] {
    switch (action.type) {
    case 'RECEIVED_CHANNELS':
        return {...state, channels: {...state.channels, ...byId(action.data as Channel[])}};
    case 'RECEIVED_MY_CHANNEL_MEMBERS':
        return {...state, myMembers: Object.fromEntries((action.data as {channel_id: string}[]).map((member) => [member.channel_id, member]))};
    case 'RECEIVED_CHANNEL_STATS': {
        const stats = action.data as {channel_id: string; member_count: number};
        return {...state, stats: {...state.stats, [stats.channel_id]: stats}};
    }
    case 'SELECT_CHANNEL':
        return {...state, currentChannelId: action.data as string};
    case 'LOGOUT_SUCCESS':
        return noChannels;
    default:
        return state;
    }
}

function myPreferences(state: Record<string, Preference> = {}, action: HostAction): Record<string, Preference> {
    switch (action.type) {
    case 'RECEIVED_PREFERENCES':
        return {...state, ...Object.fromEntries((action.data as Preference[]).map((item) => [`${item.category}--${item.name}`, item]))};
    case 'LOGOUT_SUCCESS':
        return {};
    default:
        return state;
    }
}

export const general = generalReducer;
export const teams = teamsReducer;
export const channels = channelsReducer;
export const roles = combineReducers({roles: roleMap});
export const preferences = combineReducers({myPreferences});
