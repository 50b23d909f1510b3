import type {Instance} from '../http/context';
import {addBot} from '../routes/bots';
import {newId} from '../state/ids';
import {joinTeam} from '../state/people';
import {addToken} from '../state/tokens';
import type {Command, IncomingHook, OutgoingHook, User} from '../state/types';

import type {Company} from './company';

/** What posts besides people. */
export interface Sources {bot: User; incoming: IncomingHook; outgoing: OutgoingHook}

function bot(instance: Instance, company: Company, owner: string, name: string, description: string): User {
    const {store} = instance;
    const made = addBot(instance, {username: name, display_name: name, description, owner_id: company.people[owner]!.id});
    const user = store.users.get(made.user_id)!;
    joinTeam(store, company.channels['town-square']!.team_id, user);
    addToken(instance.store, user.id, 'token of the bot');
    return user;
}

function hook({store}: Instance, {people, channels}: Company, owner: string, channel: string, name: string): IncomingHook {
    const now = store.startedAt - LONG_AGO;
    const {id: channelId, team_id: teamId} = channels[channel]!;
    const made: IncomingHook = {
        id: newId(), create_at: now, update_at: now, delete_at: 0, user_id: people[owner]!.id, channel_id: channelId, team_id: teamId,
        display_name: name, description: '', username: '', icon_url: '', channel_locked: false,
    };
    store.incoming.set(made.id, made);
    return made;
}

// Made long before anybody spoke: what is younger than a post did not write it.
const LONG_AGO = 100 * 24 * 3_600_000;

// Both call a port of this machine that nobody listens on, so nothing leaves it.
const NOWHERE = 'http://127.0.0.1:9/';

function outgoingHook({store}: Instance, {people, channels}: Company): OutgoingHook {
    const now = store.startedAt - LONG_AGO;
    const {id, team_id: teamId} = channels.support!;
    const made: OutgoingHook = {
        id: newId(), token: newId(), create_at: now, update_at: now, delete_at: 0, creator_id: people['bob.meier']!.id, channel_id: id, team_id: teamId,
        trigger_words: ['#order'], trigger_when: 0, callback_urls: [NOWHERE], display_name: 'Orders', description: '', content_type: '', username: '', icon_url: '',
    };
    store.outgoing.set(made.id, made);
    return made;
}

function command({store}: Instance, {people, channels}: Company): void {
    const now = store.startedAt - LONG_AGO;
    const made: Command = {
        id: newId(), token: newId(), create_at: now, update_at: now, delete_at: 0, creator_id: people['alice.tanaka']!.id, team_id: channels.releases!.team_id,
        trigger: 'deploy', method: 'P', username: '', icon_url: '', auto_complete: true, auto_complete_desc: 'Deploy a release', auto_complete_hint: '[version]',
        display_name: 'Deploy', description: '', url: NOWHERE, plugin_id: '',
    };
    store.commands.set(made.id, made);
}

function oauthApp({store}: Instance, {people}: Company): void {
    const now = store.startedAt - LONG_AGO;
    const id = newId();
    store.oauthApps.set(id, {
        id, creator_id: people.sysadmin!.id, client_secret: newId(), name: 'Build Reports', description: 'Posts the nightly report', homepage: 'https://reports.acme.test',
        callback_urls: ['https://reports.acme.test/back'], is_trusted: false, create_at: now, update_at: now,
    });
    for (const name of ['bob.meier', 'alice.tanaka']) {
        store.authorized.set(people[name]!.id, new Set([id]));
    }
}

/** Tokens, bots, webhooks, a slash command and an authorised app. */
export function seedIntegrations(instance: Instance, company: Company): Sources {
    const {people} = company;
    const {store} = instance;
    addToken(store, people['bob.meier']!.id, 'price list export');
    addToken(store, people['bob.meier']!.id, 'old laptop', false);
    addToken(store, people['alice.tanaka']!.id, 'release script');
    addToken(store, people['tomas.novak']!.id, 'monitoring');
    bot(instance, company, 'bob.meier', 'sales-bot', 'Daily figures');
    const deploy = bot(instance, company, 'alice.tanaka', 'deploy-bot', 'Announces deployments');
    hook(instance, company, 'bob.meier', 'support', 'CRM');
    const incoming = hook(instance, company, 'alice.tanaka', 'town-square', 'Jenkins');
    const outgoing = outgoingHook(instance, company);
    command(instance, company);
    oauthApp(instance, company);
    return {bot: deploy, incoming, outgoing};
}
