/** Acts on one person, up to the press that confirms them, for stories in which the server does not do as it says. */
import type {Page} from 'playwright-core';

import {agreed, freshName} from '../../contract/api-people';
import {asAdmin, makeToken, read, sessionsOf} from '../../contract/kit';
import type {Account, Fault, World} from '../../contract/world';
import {called, endOnly, ofThing, openCard} from '../page/belonging';
import {anyDialog, asked, button, confirm, deed} from '../page/dialog';
import {send} from '../page/editor';
import {signedIn} from '../people';
import {sentence} from '../words';
import type {WordId} from '../words';

/** A headline and what goes into it. */
export type Heading = [id: WordId, values?: Record<string, string | number>];

/** One act on one person, up to the press that confirms it. `request`: what carries it out. `answer`: the server's own when it is done. */
export interface Prepared {request: Pick<Fault, 'method' | 'path'>; answer?: string; begin(page: Page): Promise<void>; isDone(): Promise<boolean>}

/** `done` and `not`: what is told. */
export interface Deed {what: string; done: Heading; not: Heading; prepare(world: World): Promise<Prepared>}

/** Asks as an administrator; rejects unless the server agrees. */
export const admin = async (world: World, method: string, path: string, body?: unknown) => agreed(await (await asAdmin(world)).call(method, path, body), path).json;

async function tokenIsOn(world: World, token: string): Promise<boolean> {
    return (await admin(world, 'GET', `/users/tokens/${token}`) as {is_active: boolean}).is_active;
}

async function tokenOf(world: World, person: Account, on: boolean): Promise<string> {
    const {id} = await makeToken(world, person);
    if (!on) {
        await admin(world, 'POST', '/users/tokens/disable', {token_id: id});
    }
    return id;
}

/** Presses the button of a card's confirmation. */
async function yes(page: Page, id: WordId, values: Record<string, string | number>): Promise<void> {
    await button(page, id, values).click();
}

/** A token of somebody, switched on the card. */
function tokens(what: string, how: 'disable' | 'enable'): Deed {
    return {
        what,
        done: ['head.item.checked', {did: sentence(`did.${how}-tokens`, {count: 1})}],
        not: ['head.item.not'],
        prepare: async (world) => {
            const person = await world.person();
            const token = await tokenOf(world, person, how === 'disable');
            return {
                request: {method: 'POST', path: `/users/tokens/${how}`},
                begin: async (page) => {
                    await openCard(page, person);
                    await ofThing(page, how, called.token('contract')).click();
                    await yes(page, `act.${how}-tokens.do`, {count: 1});
                },
                isDone: async () => await tokenIsOn(world, token) === (how === 'enable'),
            };
        },
    };
}

/** A bot of somebody, switched on the card. */
function bots(what: string, how: 'disable' | 'enable'): Deed {
    return {
        what,
        done: ['head.item.checked', {did: sentence(`did.${how}-bots`, {count: 1})}],
        not: ['head.item.not'],
        prepare: async (world) => {
            const owner = await world.person();
            const bot = await world.bot(owner);
            if (how === 'enable') {
                await admin(world, 'POST', `/bots/${bot.id}/disable`);
            }
            const row = await admin(world, 'GET', `/bots/${bot.id}?include_deleted=true`) as object;
            return {
                request: {method: 'POST', path: `/bots/${bot.id}/${how}`},
                answer: JSON.stringify({...row, delete_at: how === 'enable' ? 0 : Date.now()}),
                begin: async (page) => {
                    await openCard(page, owner);
                    await ofThing(page, how, called.bot(bot.username)).click();
                    await yes(page, `act.${how}-bots.do`, {count: 1});
                },
                isDone: async () => (await read(world, bot)).delete_at === 0 === (how === 'enable'),
            };
        },
    };
}

/** The verbs, on somebody with one session. */
function verb(act: 'activate' | 'revoke', done: Heading, not: Heading): Deed {
    return {
        what: act,
        done,
        not,
        prepare: async (world) => {
            const person = act === 'activate' ? await world.person({off: true}) : (await signedIn(world)).account;
            return {
                request: act === 'activate' ? {method: 'PUT', path: `/users/${person.id}/active`} : {method: 'POST', path: `/users/${person.id}/sessions/revoke/all`},
                begin: async (page) => {
                    await send(page, `/useradmin ${act} ${person.username}`);
                    await confirm(page, act, person);
                },
                isDone: async () => (act === 'activate' ? (await read(world, person)).delete_at === 0 : (await sessionsOf(world, person)).length === 0),
            };
        },
    };
}

/** A deactivation with the tick. */
export async function deactivateWithTick(page: Page, person: Account): Promise<void> {
    await send(page, `/useradmin deactivate ${person.username}`);
    await asked(page, 'deactivate', person);
    await anyDialog(page).getByRole('checkbox', {name: sentence('tick.tokensOff')}).check();
    await deed(page, 'deactivate', person).click();
}

const TICKED: Deed = {
    what: 'the tick that keeps access tokens off',
    done: ['head.deactivate.checked'],
    not: ['head.deactivate.part', {count: 1}],
    prepare: async (world) => {
        const person = await world.person();
        const token = await tokenOf(world, person, true);
        return {
            request: {method: 'POST', path: '/users/tokens/disable'},
            begin: (page) => deactivateWithTick(page, person),
            isDone: async () => !await tokenIsOn(world, token),
        };
    },
};

const ONE_SESSION: Deed = {
    what: 'ending one session',
    done: ['head.item.checked', {did: sentence('did.end-sessions', {count: 1})}],
    not: ['head.item.not'],
    prepare: async (world) => {
        const {account} = await signedIn(world);
        return {
            request: {method: 'POST', path: `/users/${account.id}/sessions/revoke$`},
            begin: async (page) => {
                await openCard(page, account);
                await endOnly(page).click();
                await yes(page, 'act.end-sessions.do', {count: 1});
            },
            isDone: async () => (await sessionsOf(world, account)).length === 0,
        };
    },
};

const HOOK: Deed = {
    what: 'deleting a webhook',
    done: ['head.item.checked', {did: sentence('did.delete-hooks')}],
    not: ['head.item.not'],
    prepare: async (world) => {
        const owner = await world.person();
        const name = freshName('hook');
        const {id} = await admin(world, 'POST', '/hooks/incoming', {channel_id: world.team.townSquareId, user_id: owner.id, display_name: name}) as {id: string};
        return {
            request: {method: 'DELETE', path: `/hooks/incoming/${id}`},
            begin: async (page) => {
                await openCard(page, owner);
                await ofThing(page, 'delete', called.incoming(name, 'Town Square')).click();
                await yes(page, 'act.delete-hooks.do', {part: 'incoming'});
            },
            isDone: async () => (await (await asAdmin(world)).call('GET', `/hooks/incoming/${id}`)).status === 404,
        };
    },
};

/** Every act that changes something; the plain deactivation has stories of its own. */
export const DEEDS: Deed[] = [
    TICKED,
    verb('activate', ['head.activate.checked'], ['head.activate.not']),
    verb('revoke', ['head.revoke.checked'], ['head.revoke.not']),
    ONE_SESSION,
    tokens('disabling a token', 'disable'),
    tokens('enabling a token', 'enable'),
    bots('disabling a bot', 'disable'),
    bots('enabling a bot', 'enable'),
    HOOK,
];
