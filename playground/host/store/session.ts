import {client, isSessionExpired, openSocket} from '../client';
import type {Thunk, UserProfile} from '../types';

import {restoreDrafts} from './drafts';
import {leave} from './guard';
import {loadChannel, loadDirectTeammates, openThread} from './load';
import {readRoute, replaceRoute} from './route';

/** GET /config/client and /license/client: what is known before anybody signs in. Older servers insist on `format=old`. */
export function loadConfig(): Thunk<Promise<void>> {
    return async (dispatch) => {
        const [config, license] = await Promise.all([client.getClientConfig(), client.getClientLicenseOld()]);
        dispatch({type: 'CLIENT_CONFIG_RECEIVED', data: config});
        dispatch({type: 'CLIENT_LICENSE_RECEIVED', data: license});
    };
}

/** Loads the signed-in person's world; without a live session the log-in page stays. */
export function startSession(): Thunk<Promise<void>> {
    return async (dispatch) => {
        // The session cookie itself is hidden from scripts; this one comes and goes with it.
        if (!(/(^|; )MMUSERID=/).test(document.cookie)) {
            return;
        }
        try {
            await dispatch(loadWorld(await client.getMe()));
        } catch (error) {
            if (!isSessionExpired(error)) {
                throw error;
            }
            dispatch({type: 'LOGOUT_SUCCESS'});
        }
    };
}

/** POST /users/login, then on to the channel without a reload: plugins are not initialised again. Rejects with the server's words. */
export function login(loginId: string, password: string): Thunk<Promise<void>> {
    return async (dispatch) => {
        const me = await client.login(loginId, password);
        await dispatch(loadConfig());
        await dispatch(loadWorld(me));
    };
}

/** POST /users/logout, then a reload. */
export function logout(): Thunk<Promise<void>> {
    return async (dispatch) => {
        await client.logout().catch(() => undefined);
        dispatch(leave('logout'));
    };
}

function loadWorld(me: UserProfile): Thunk<Promise<void>> {
    return async (dispatch) => {
        client.setUserId(me.id);
        dispatch({type: 'RECEIVED_ME', data: me});
        const [teams, roles, preferences] = await Promise.all([client.getMyTeams(), client.getRolesByNames(me.roles.split(' ')), client.getMyPreferences()]);
        dispatch({type: 'RECEIVED_TEAMS_LIST', data: teams});
        dispatch({type: 'RECEIVED_ROLES', data: roles});
        dispatch({type: 'RECEIVED_PREFERENCES', data: preferences});
        dispatch(restoreDrafts(me.id));
        const wanted = readRoute().team;
        const team = teams.find((item) => item.name === wanted) ?? teams[0];
        if (team) {
            dispatch({type: 'SELECT_TEAM', data: team.id});
            await dispatch(loadTeam(team.id));
        }
        openSocket();
        dispatch({type: 'SESSION_READY'});
    };
}

function loadTeam(teamId: string): Thunk<Promise<void>> {
    return async (dispatch) => {
        const [channels, members] = await Promise.all([client.getMyChannels(teamId), client.getMyChannelMembers(teamId)]);
        dispatch({type: 'RECEIVED_CHANNELS', data: channels});
        dispatch({type: 'RECEIVED_MY_CHANNEL_MEMBERS', data: members});
        await dispatch(loadDirectTeammates());
        await dispatch(selectFromRoute());
    };
}

/** Opens the channel the address names, else Town Square. In Threads and in the System Console no channel is open, as in the web app. */
export function selectFromRoute(): Thunk<Promise<void>> {
    return async (dispatch, getState) => {
        const state = getState();
        const wanted = readRoute();
        if (wanted.page) {
            dispatch({type: 'SELECT_CHANNEL', data: ''});
            await (wanted.threadId ? dispatch(openThread(wanted.threadId)) : dispatch({type: 'SELECT_POST', postId: ''}));
            return;
        }
        const channels = Object.values(state.entities.channels.channels);
        const found = channels.find((channel) => wanted.matches(state, channel)) ?? channels.find((channel) => channel.name === 'town-square') ?? channels[0];
        if (found) {
            dispatch({type: 'SELECT_CHANNEL', data: found.id});
            replaceRoute(getState(), found);
            await dispatch(loadChannel(found.id));
        }
    };
}
