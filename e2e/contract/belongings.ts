import {agreed, freshName} from './api-people';
import {asAdmin} from './kit';
import type {Listener} from './listener';
import {startListener} from './listener';
import {appToken, asAppMaker, registerApp} from './oauth';
import type {Account, Caller, World} from './world';

/** Kinds of things that act in somebody's name. */
export type Kind = 'session' | 'token' | 'bot' | 'incoming' | 'outgoing' | 'command' | 'oauth';

/** All that acts in one person's name, one of each kind and two sessions. Needs `listener`; `oauth` is there where the world offers `sql`. */
export interface Belongings {
    owner: Account;
    sessions: Caller[];
    token: {id: string; value: string; description: string};
    bot: Account & {token: string};
    incoming: {id: string; name: string};
    outgoing: {id: string; name: string; word: string};
    command: {id: string; trigger: string};
    oauth?: {app: string; token: string};
    /** Ends the listener the outgoing webhook and the command call. */
    close(): Promise<void>;
}

// A webhook or command that has not called by then does not: milliseconds.
const QUIET = 3000;

const listeners = new WeakMap<Belongings, Listener>();

async function made<T>(admin: Caller, path: string, body: Record<string, unknown>): Promise<T> {
    return agreed(await admin.call('POST', path, body), `POST ${path}`).json as T;
}

/** The three hooks of one owner; outgoing webhook and command call the listener as 'out' and 'command'. */
async function makeHooks(world: World, owner: Account, listener: Listener): Promise<Pick<Belongings, 'incoming' | 'outgoing' | 'command'>> {
    const admin = await asAdmin(world);
    const {id: team_id, townSquareId: channel_id} = world.team;
    const [name, out, word, trigger] = [freshName('hook'), freshName('out'), freshName('word'), freshName('cmd')];
    const incoming = await made<{id: string}>(admin, '/hooks/incoming', {channel_id, user_id: owner.id, display_name: name});
    const outgoing = await made<{id: string}>(admin, '/hooks/outgoing', {team_id, creator_id: owner.id, display_name: out, trigger_words: [word], callback_urls: [listener.url('out')]});
    const command = await made<{id: string}>(admin, '/commands', {team_id, creator_id: owner.id, trigger, method: 'P', url: listener.url('command')});
    return {incoming: {id: incoming.id, name}, outgoing: {id: outgoing.id, name: out, word}, command: {id: command.id, trigger}};
}

/** Makes all that can act in this person's name, proven by nothing yet: see `works`. The owner logs in twice; the first session lets the app in. */
export async function belongings(world: World, owner: Account): Promise<Belongings> {
    const admin = await asAdmin(world);
    const description = freshName('token');
    const sessions = [await world.logIn(owner), await world.logIn(owner)];
    const {id, token} = await made<{id: string; token: string}>(admin, `/users/${owner.id}/tokens`, {description});
    const bot = await world.bot(owner);
    const listener = await startListener();
    const hooks = await makeHooks(world, owner, listener);
    const all: Belongings = {owner, sessions, token: {id, value: token, description}, bot, ...hooks, close: () => listener.close()};
    if (world.offers.has('sql')) {
        const app = await registerApp(await asAppMaker(world));
        all.oauth = {app: app.id, token: (await appToken(world, sessions[0]!, app)).token};
    }
    listeners.set(all, listener);
    return all;
}

async function letIn(world: World, account: Account, token: string): Promise<boolean> {
    return (await world.bearer(account, token).call('GET', '/users/me')).status === 200;
}

/** Uses each of them once for real, as its user would. Posts in the first team's Town Square come of it. */
export async function works(world: World, it: Belongings): Promise<Record<Kind, boolean>> {
    const admin = await asAdmin(world);
    const listener = listeners.get(it)!;
    const channel_id = world.team.townSquareId;
    listener.forget('out');
    listener.forget('command');
    const sessions = await Promise.all(it.sessions.map((caller) => caller.call('GET', '/users/me')));
    const incoming = await world.bearer(it.owner, undefined).call('POST', `${world.url}/hooks/${it.incoming.id}`, {text: 'by a webhook'});
    const byBot = await world.bearer(it.bot, it.bot.token).call('POST', '/posts', {channel_id, message: 'by a bot'});
    agreed(await admin.call('POST', '/posts', {channel_id, message: `${it.outgoing.word} please`}), 'Saying the word');
    const ran = await admin.call('POST', '/commands/execute', {channel_id, command: `/${it.command.trigger} please`, team_id: world.team.id});
    return {
        session: sessions.some(({status}) => status === 200),
        token: await letIn(world, it.owner, it.token.value),
        bot: byBot.status === 201,
        incoming: incoming.status === 200,
        outgoing: await listener.next('out', QUIET) !== undefined,
        command: ran.status === 200 && await listener.next('command', QUIET) !== undefined,
        oauth: it.oauth !== undefined && await letIn(world, it.owner, it.oauth.token),
    };
}
