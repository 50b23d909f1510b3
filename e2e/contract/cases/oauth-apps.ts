import assert from 'node:assert/strict';

import {LOGGED_OUT, MADE_UP, NO_PERMISSION, answered, asAdmin, letIn, saidOk, sessionsOf, setActive, withSettings} from '../kit';
import {appToken, asAppMaker, askForToken, registerApp} from '../oauth';
import type {App} from '../oauth';
import type {Account, Case, Caller, Reply, World} from '../world';

const needs = ['sql' as const];
const OFF = 'api.oauth.allow_oauth.turn_off.app_error';
const ADMIN_ONLY = 'api.command.admin_only.app_error';
const NO_REFRESH = 'api.oauth.get_access_token.refresh_token.app_error';

function authorized(caller: Caller, {id}: Pick<Account, 'id'>): Promise<Reply> {
    return caller.call('GET', `/users/${id}/oauth/apps/authorized?page=0&per_page=200`);
}

async function letIntoApp(world: World): Promise<{person: Account; app: App; token: string; refresh: string}> {
    const person = await world.person();
    const app = await registerApp(await asAppMaker(world));
    return {person, app, ...await appToken(world, await world.logIn(person), app)};
}

/** An app that was let in, and whose session has run out since. */
async function withoutSession(world: World): ReturnType<typeof letIntoApp> {
    const all = await letIntoApp(world);
    await world.change(all.person, {sessionsGone: true});
    answered(await letIn(world, all.person, all.token), 401, LOGGED_OUT);
    return all;
}

/** OAuth apps: who lets them in, and until when. */
export const oauthApps: Case[] = [
    {
        name: 'an authorised app is listed with its person, without its secret; the page after it is empty',
        needs,
        run: async (world) => {
            const {person, app} = await letIntoApp(world);
            const admin = await asAdmin(world);
            const [row, ...more] = (await authorized(admin, person)).json as App[];
            assert.deepEqual([row!.id, row!.name, row!.client_secret, more], [app.id, app.name, '', []]);
            assert.deepEqual((await admin.call('GET', `/users/${person.id}/oauth/apps/authorized?page=1&per_page=200`)).json, []);
        },
    },
    {
        name: 'authorised apps are seen by who may edit others; of nobody there are none',
        needs,
        run: async (world) => {
            const {person, app} = await letIntoApp(world);
            const desk = await world.logIn(await world.person({role: 'help_desk'}));
            assert.deepEqual(((await authorized(desk, person)).json as App[]).map(({id}) => id), [app.id]);
            for (const role of ['user_manager', 'member'] as const) {
                answered(await authorized(await world.logIn(await world.person({role})), person), 403, NO_PERMISSION);
            }
            assert.deepEqual((await authorized(await asAdmin(world), {id: MADE_UP})).json, []);
        },
    },
    {
        name: 'the apps of the server are refused to system admins and user managers, who lack manage_oauth; who has that alone sees their own',
        needs,
        run: async (world) => {
            const maker = await asAppMaker(world);
            const app = await registerApp(maker);
            answered(await (await asAdmin(world)).call('GET', '/oauth/apps?per_page=200'), 403, ADMIN_ONLY);
            for (const role of ['user_manager', 'help_desk', 'member'] as const) {
                answered(await (await world.logIn(await world.person({role}))).call('GET', '/oauth/apps?per_page=200'), 403, ADMIN_ONLY);
            }
            const mine = (await maker.call('GET', '/oauth/apps?per_page=200')).json as App[];
            assert.equal(mine.find(({id}) => id === app.id)!.creator_id, maker.account.id);
            const other = await world.logIn(await world.person({role: 'app_maker'}));
            assert.deepEqual((await other.call('GET', '/oauth/apps?per_page=200')).json, []);
        },
    },
    {
        name: 'an app\'s session is marked as one and names the app',
        needs,
        run: async (world) => {
            const {person, app} = await letIntoApp(world);
            const {props} = (await sessionsOf(world, person)).find(({is_oauth}) => is_oauth)!;
            assert.deepEqual([props.platform, props.os, props.browser, props.oauth_app_id], [app.name, 'OAuth2', 'OAuth2', app.id]);
        },
    },
    {
        name: 'an app\'s token and what renews it end with all sessions; the authorisation stays, and a new one is needed',
        needs,
        run: async (world) => {
            const {person, app, token, refresh} = await letIntoApp(world);
            answered(await letIn(world, person, token), 200);
            saidOk(await (await asAdmin(world)).call('POST', `/users/${person.id}/sessions/revoke/all`));
            answered(await letIn(world, person, token), 401, LOGGED_OUT);
            answered(await askForToken(world, app, {refresh_token: refresh}), 404, NO_REFRESH);
            assert.equal(((await authorized(await asAdmin(world), person)).json as App[]).length, 1);
            const again = await appToken(world, await world.logIn(person), app);
            answered(await letIn(world, person, again.token), 200);
        },
    },
    {
        name: 'an app\'s token ends with the account and does not come back with it; the authorisation is still listed',
        needs,
        run: async (world) => {
            const {person, app, token, refresh} = await letIntoApp(world);
            for (const active of [false, true]) {
                await setActive(world, person, active);
                answered(await letIn(world, person, token), 401, LOGGED_OUT);
                answered(await askForToken(world, app, {refresh_token: refresh}), 404, NO_REFRESH);
                assert.equal(((await authorized(await asAdmin(world), person)).json as App[]).length, 1);
            }
        },
    },
    {
        name: 'ending all sessions does not reach an app whose session has run out: it gets in again',
        needs,
        run: async (world) => {
            const {person, app, refresh} = await withoutSession(world);
            saidOk(await (await asAdmin(world)).call('POST', `/users/${person.id}/sessions/revoke/all`));
            const given = await askForToken(world, app, {refresh_token: refresh});
            answered(given, 200);
            answered(await letIn(world, person, (given.json as {access_token: string}).access_token), 200);
        },
    },
    {
        name: 'before 11.8 an app whose session has run out gets in again although the account is off',
        needs: ['sql', 'no purge'],
        run: async (world) => {
            const {person, app, refresh} = await withoutSession(world);
            await setActive(world, person, false);
            const given = await askForToken(world, app, {refresh_token: refresh});
            answered(given, 200);
            answered(await letIn(world, person, (given.json as {access_token: string}).access_token), 200);
        },
    },
    {
        name: 'a deactivation takes what renews an app\'s token, even where its session has run out',
        needs: ['sql', 'purge'],
        run: async (world) => {
            const {person, app, refresh} = await withoutSession(world);
            await setActive(world, person, false);
            answered(await askForToken(world, app, {refresh_token: refresh}), 404, NO_REFRESH);
            await setActive(world, person, true);
            answered(await askForToken(world, app, {refresh_token: refresh}), 404, NO_REFRESH);
        },
    },
    {
        name: 'with the OAuth service off both lists are 501 after the question who asks, and a token given before still works',
        needs: ['sql', 'settings'],
        run: async (world) => {
            const {person, app, token, refresh} = await letIntoApp(world);
            const manager = await world.logIn(await world.person({role: 'user_manager'}));
            const maker = await asAppMaker(world);
            await withSettings(world, {'ServiceSettings.EnableOAuthServiceProvider': false}, async () => {
                answered(await authorized(await asAdmin(world), person), 501, OFF);
                answered(await authorized(manager, person), 403, NO_PERMISSION);
                answered(await maker.call('GET', '/oauth/apps'), 501, OFF);
                answered(await (await asAdmin(world)).call('GET', '/oauth/apps'), 403, ADMIN_ONLY);
                answered(await letIn(world, person, token), 200);
                answered(await askForToken(world, app, {refresh_token: refresh}), 501, 'api.oauth.get_access_token.disabled.app_error');
            });
        },
    },
];
