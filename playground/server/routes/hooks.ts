import type {Answer} from '../http/answer';
import {AppError, forbidden, json, ok, text} from '../http/answer';
import type {Context} from '../http/context';
import {newId} from '../state/ids';
import type {IncomingHook, OutgoingHook} from '../state/types';
import {webhookPost} from '../state/webhook-post';

import {canInChannel} from './channels';
import {get, open, post, remove} from './route';
import {canInTeam, needMaker} from './teams';

const str = (value: unknown) => (typeof value === 'string' ? value : '');
const strs = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

function needOn(context: Context, kind: 'incoming' | 'outgoing'): void {
    if (!context.store.settings[kind === 'incoming' ? 'ServiceSettings.EnableIncomingWebhooks' : 'ServiceSettings.EnableOutgoingWebhooks']) {
        throw new AppError(501, `api.${kind}_webhook.disabled.app_error`);
    }
}

function needHooks(context: Context, teamId: string, kind: 'incoming' | 'outgoing', owner?: string): void {
    const whose = owner === undefined || owner === context.session.user_id ? 'own' : 'others';
    const permission = `manage_${whose}_${kind}_webhooks`;
    if (!canInTeam(context, teamId, permission)) {
        throw forbidden();
    }
}

function createIncoming(context: Context): Answer {
    const body = context.map();
    const channel = context.store.channels.get(str(body.channel_id));
    if (!channel) {
        throw new AppError(404, 'app.channel.get.existing.app_error', {id: str(body.channel_id)});
    }
    context.audit('attempt');
    const owner = str(body.user_id) || context.session.user_id;
    needHooks(context, channel.team_id, 'incoming', owner);
    if (!canInChannel(context, channel.id, 'read_channel')) {
        throw forbidden();
    }
    const now = context.store.now();
    const hook: IncomingHook = {
        id: newId(), create_at: now, update_at: now, delete_at: 0, user_id: owner, channel_id: channel.id, team_id: channel.team_id,
        display_name: str(body.display_name), description: str(body.description), username: '', icon_url: '', channel_locked: body.channel_locked === true,
        ...(context.store.does('lastUsed') ? {last_used: 0} : {}),
    };
    context.store.incoming.set(hook.id, hook);
    context.audit('success');
    return json(hook, 201);
}

function createOutgoing(context: Context): Answer {
    const body = context.map();
    context.audit('attempt');
    needHooks(context, str(body.team_id), 'outgoing');
    if (body.creator_id) {
        needMaker(context, str(body.team_id), str(body.creator_id), 'outgoing_webhooks');
    }
    const now = context.store.now();
    const hook: OutgoingHook = {
        id: newId(), token: newId(), create_at: now, update_at: now, delete_at: 0, creator_id: str(body.creator_id) || context.session.user_id, channel_id: str(body.channel_id),
        team_id: str(body.team_id), trigger_words: strs(body.trigger_words), trigger_when: body.trigger_when === 1 ? 1 : 0, callback_urls: strs(body.callback_urls),
        display_name: str(body.display_name), description: str(body.description), content_type: str(body.content_type), username: '', icon_url: '',
    };
    context.store.outgoing.set(hook.id, hook);
    context.audit('success');
    return json(hook, 201);
}

// The whole server's hooks unless a team is named; there is no filter by owner. Who may manage only their own sees only those.
function listOf<T extends {team_id: string}>(kind: 'incoming' | 'outgoing', rows: (context: Context) => Iterable<T>, owner: (row: T) => string): (context: Context) => Answer {
    return (context) => {
        const teamId = context.query.get('team_id') ?? '';
        const can = (whose: string) => {
            const permission = `manage_${whose}_${kind}_webhooks`;
            return teamId ? canInTeam(context, teamId, permission) : context.can(permission);
        };
        if (!can('own')) {
            throw forbidden();
        }
        needOn(context, kind);
        const seesAll = can('others');
        const found = [...rows(context)].filter((row) => (!teamId || row.team_id === teamId) && (seesAll || owner(row) === context.session.user_id));
        return json(context.paged(found));
    };
}

function findIncoming(context: Context): IncomingHook {
    needOn(context, 'incoming');
    const hook = context.store.incoming.get(context.id('hook_id'));
    if (!hook) {
        throw new AppError(404, 'app.webhooks.get_incoming.app_error');
    }
    return hook;
}

function findOutgoing(context: Context): OutgoingHook {
    needOn(context, 'outgoing');
    const hook = context.store.outgoing.get(context.id('hook_id'));
    if (!hook) {
        throw new AppError(404, 'app.webhooks.get_outgoing.app_error');
    }
    return hook;
}

function removeIncoming(context: Context): Answer {
    const hook = findIncoming(context);
    needHooks(context, hook.team_id, 'incoming', hook.user_id);

    // Reading one leaves two lines in the audits, deleting it leaves none.
    context.store.incoming.delete(hook.id);
    return ok();
}

function removeOutgoing(context: Context): Answer {
    const hook = findOutgoing(context);
    context.audit('attempt');
    needHooks(context, hook.team_id, 'outgoing', hook.creator_id);
    context.store.outgoing.delete(hook.id);
    context.audit('success');
    return ok();
}

// POST /hooks/{id}, outside of the API: no session, and nobody asks whether the owner's account is open.
function fire(context: Context): Answer {
    const type = String(context.incoming.headers['content-type'] ?? '').split(';')[0] ?? '';
    const id = context.params.hook_id ?? '';
    const failed = new AppError(400, 'web.incoming_webhook.general.app_error', {type, id});
    const hook = context.store.incoming.get(id);
    const owner = hook && context.store.users.get(hook.user_id);
    const channel = hook && context.store.channels.get(hook.channel_id);
    const said = payload(context, type);
    if (!context.store.settings['ServiceSettings.EnableIncomingWebhooks']) {
        throw new AppError(501, 'web.incoming_webhook.general.app_error', {type, id});
    }
    if (!hook || !owner || !channel || !str(said.text)) {
        throw failed;
    }
    if (context.store.does('lastUsed')) {
        hook.last_used = context.store.now();
    }
    webhookPost(context.instance, owner, channel, hook.display_name, said);
    return text('ok');
}

function payload(context: Context, type: string): Record<string, unknown> {
    if (type !== 'application/x-www-form-urlencoded') {
        return context.map();
    }
    try {
        return JSON.parse(new URLSearchParams(context.incoming.body.toString('utf8')).get('payload') ?? '{}') as Record<string, unknown>;
    } catch {
        return {};
    }
}

/** Managing webhooks. */
export const hookRoutes = [
    post('/hooks/incoming', createIncoming),
    get('/hooks/incoming', listOf('incoming', (context) => context.store.seen('incoming').values(), (hook) => hook.user_id)),
    get('/hooks/incoming/:hook_id', (context) => {
        const hook = findIncoming(context);
        context.audit('attempt');
        needHooks(context, hook.team_id, 'incoming', hook.user_id);
        context.audit('success');
        return json(hook);
    }),
    remove('/hooks/incoming/:hook_id', removeIncoming),
    post('/hooks/outgoing', createOutgoing),
    get('/hooks/outgoing', listOf('outgoing', (context) => context.store.seen('outgoing').values(), (hook) => hook.creator_id)),
    remove('/hooks/outgoing/:hook_id', removeOutgoing),
];

/** Posting through an incoming webhook; lies outside of /api/v4. */
export const fireRoute = open(post('/hooks/:hook_id', fire));
