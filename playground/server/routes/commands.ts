import type {Answer} from '../http/answer';
import {AppError, badBody, forbidden, json, ok} from '../http/answer';
import type {Context} from '../http/context';
import {newId} from '../state/ids';
import {callIntegration} from '../state/outgoing';
import {addPost} from '../state/posting';
import {setStatus} from '../state/statuses';
import type {Channel, Command} from '../state/types';
import {overriding, ownProps} from '../state/webhook-post';

import {canInChannel} from './channels';
import {get, post, remove} from './route';
import {canInTeam, needMaker} from './teams';

const str = (value: unknown) => (typeof value === 'string' ? value : '');

/** The server's own commands: trigger, hint, description. */
const BUILT_IN: [trigger: string, hint: string, description: string][] = [
    ['away', '', 'Set your status away'], ['dnd', '', 'Do not disturb disables desktop and mobile push notifications.'], ['echo', '[text]', 'Echo back text from your account'],
    ['me', '[message]', 'Do an action'], ['offline', '', 'Set your status offline'], ['online', '', 'Set your status online'], ['shrug', '[message]', 'Adds a shrug to your message'],
];

const blank = {id: '', token: '', create_at: 0, update_at: 0, delete_at: 0, creator_id: '', team_id: '', method: '', username: '', icon_url: '', description: '', url: '', plugin_id: ''};

const commandsOn = (context: Context) => context.store.settings['ServiceSettings.EnableCommands'];

function list(context: Context): Answer {
    const teamId = context.query.get('team_id') ?? '';
    if (!teamId) {
        throw badBody('team_id');
    }
    if (!canInTeam(context, teamId, 'view_team')) {
        throw forbidden();
    }
    const custom = [...context.store.seen('commands').values()].filter((command) => command.team_id === teamId);
    if (context.query.get('custom_only') === 'true') {
        if (!canInTeam(context, teamId, 'manage_own_slash_commands')) {
            throw forbidden();
        }
        if (!commandsOn(context)) {
            throw new AppError(501, 'api.command.disabled.app_error');
        }
        return json(custom);
    }
    const own = BUILT_IN.map(([trigger, hint, description]) => ({...blank, trigger, auto_complete: true, auto_complete_desc: description, auto_complete_hint: hint, display_name: trigger}));
    return json([...own, ...custom.filter((command) => command.auto_complete).map((command) => ({...command, token: ''}))]);
}

function suggest(context: Context): Answer {
    const typed = (context.query.get('user_input') ?? '').replace(/^\//, '');
    const custom = [...context.store.commands.values()].filter((command) => command.team_id === context.params.team_id && command.auto_complete);
    const known = [...BUILT_IN, ...custom.map((command) => [command.trigger, command.auto_complete_hint, command.auto_complete_desc] as const)];
    const found = known.filter(([trigger]) => trigger.startsWith(typed)).map(([trigger, hint, description]) => ({Complete: trigger, Suggestion: trigger, Hint: hint, Description: description, IconData: ''}));
    return json(found.sort((a, b) => (a.Complete < b.Complete ? -1 : 1)));
}

function create(context: Context): Answer {
    const body = context.map();
    context.audit('attempt');
    if (!canInTeam(context, str(body.team_id), 'manage_own_slash_commands')) {
        throw forbidden();
    }
    const maker = str(body.creator_id) || context.session.user_id;
    if (maker !== context.session.user_id) {
        needMaker(context, str(body.team_id), maker, 'slash_commands');
    }
    const now = context.store.now();
    const command: Command = {
        id: newId(), token: newId(), create_at: now, update_at: now, delete_at: 0, creator_id: maker, team_id: str(body.team_id),
        trigger: str(body.trigger).toLowerCase(), method: body.method === 'G' ? 'G' : 'P', username: '', icon_url: '', auto_complete: body.auto_complete === true,
        auto_complete_desc: str(body.auto_complete_desc), auto_complete_hint: str(body.auto_complete_hint), display_name: str(body.display_name),
        description: str(body.description), url: str(body.url), plugin_id: '',
    };
    context.store.commands.set(command.id, command);
    context.audit('success');
    return json(command, 201);
}

function erase(context: Context): Answer {
    const command = context.store.commands.get(context.id('command_id'));
    context.audit('attempt');
    // While commands are off none is found, so none can be deleted.
    if (!command || !commandsOn(context)) {
        throw new AppError(404, 'store.sql_command.save.get.app_error');
    }
    const whose = command.creator_id === context.session.user_id ? 'own' : 'others';
    if (!canInTeam(context, command.team_id, `manage_${whose}_slash_commands`)) {
        throw new AppError(404, 'store.sql_command.save.get.app_error');
    }
    context.store.commands.delete(command.id);
    context.audit('success');
    return ok();
}

function response(kind: 'in_channel' | 'ephemeral', text: string): Answer {
    return json({response_type: kind, text, username: '', channel_id: '', icon_url: '', type: '', props: null, goto_location: '', trigger_id: '', skip_slack_parsing: false, attachments: null, extra_responses: null});
}

function say(context: Context, channel: Channel, message: string, props = {}): Answer {
    addPost(context.instance, {user: context.me, channel, message, props});
    return response('in_channel', message);
}

function runBuiltIn(context: Context, channel: Channel, trigger: string, rest: string): Answer {
    switch (trigger) {
    case 'me':
        return say(context, channel, `*${rest}*`);
    case 'echo':
        return say(context, channel, rest);
    case 'shrug':
        return say(context, channel, `${rest} ¯\\\\\\_(ツ)\\_/¯`.trim());
    default:
        setStatus(context.instance, context.session.user_id, trigger, true);
        return response('ephemeral', `You are now ${trigger}`);
    }
}

// Runs whether the account of the person who made it is open or not.
async function runCustom(context: Context, channel: Channel, command: Command, rest: string): Promise<Answer> {
    const fields = {token: command.token, command: `/${command.trigger}`, text: rest, team_id: command.team_id, channel_id: channel.id, user_id: context.session.user_id, user_name: context.me.username};
    const said = await callIntegration(command.url, fields).catch(() => undefined);
    if (!said) {
        throw new AppError(500, 'api.command.execute_command.failed.app_error', {trigger: command.trigger});
    }
    const words = str(said.text);
    return said.response_type === 'in_channel' ? say(context, channel, words, {...ownProps(context.instance, said), ...overriding(context.instance, said.username), from_webhook: 'true'}) : response('ephemeral', words);
}

function execute(context: Context): Answer | Promise<Answer> {
    const {command: line, channel_id: channelId} = context.map();
    const typed = (/^\/(\S+)\s*([\s\S]*)$/).exec(str(line));
    if (!typed) {
        throw new AppError(400, 'api.command.execute_command.start.app_error');
    }
    const channel = context.store.channels.get(str(channelId));
    if (!channel || !canInChannel(context, channelId, 'create_post')) {
        throw forbidden();
    }
    const [trigger, rest] = [typed[1]!.toLowerCase(), typed[2]!];
    const custom = [...context.store.commands.values()].find((command) => command.team_id === channel.team_id && command.trigger === trigger);
    if (custom && commandsOn(context)) {
        return runCustom(context, channel, custom, rest);
    }
    if (!BUILT_IN.some(([name]) => name === trigger)) {
        throw new AppError(404, 'api.command.execute_command.not_found.app_error', {trigger});
    }
    return runBuiltIn(context, channel, trigger, rest);
}

/** Slash commands. */
export const commandRoutes = [
    get('/commands', list),
    post('/commands', create),
    post('/commands/execute', execute),
    remove('/commands/:command_id', erase),
    get('/teams/:team_id/commands/autocomplete_suggestions', suggest),
];
