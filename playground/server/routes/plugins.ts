import type {Answer} from '../http/answer';
import {AppError, json, ok, text} from '../http/answer';
import type {Context} from '../http/context';
import {announceStatuses, disable, enable, install, pluginStatuses, webappManifest} from '../plugins/install';
import type {Plugin} from '../state/types';

import {clientConfig} from './config';
import {get, open, post, remove} from './route';

function needOn(context: Context): void {
    if (!context.store.settings['PluginSettings.Enable']) {
        throw new AppError(501, 'app.plugin.disabled.app_error');
    }
}

async function upload(context: Context): Promise<Answer> {
    const {settings} = context.store;
    if (!settings['PluginSettings.Enable'] || !settings['PluginSettings.EnableUploads']) {
        throw new AppError(501, 'app.plugin.upload_disabled.app_error');
    }
    context.need('sysconsole_write_plugins');
    const type = String(context.incoming.headers['content-type'] ?? '');
    if (!type.startsWith('multipart/form-data')) {
        return text("request Content-Type isn't multipart/form-data\n", 400, 'text/plain; charset=utf-8');
    }
    const form = await new Response(new Uint8Array(context.incoming.body), {headers: {'Content-Type': type}}).formData();
    const file = form.get('plugin');
    if (!file || typeof file === 'string') {
        throw new AppError(400, 'api.plugin.upload.no_file.app_error');
    }
    const manifest = await install(context.instance, Buffer.from(await file.arrayBuffer()), form.get('force') === 'true');
    return json(manifest, 201);
}

function find(context: Context): Plugin {
    needOn(context);
    context.need('sysconsole_write_plugins');
    const plugin = context.store.plugins.get((context.params.plugin_id ?? '').toLowerCase());
    if (!plugin) {
        throw new AppError(404, 'app.plugin.not_installed.app_error');
    }
    return plugin;
}

const change = (act: (context: Context, plugin: Plugin) => void) => (context: Context): Answer => {
    act(context, find(context));
    announceStatuses(context.instance);
    context.instance.hub.publish('config_changed', {config: clientConfig(context.store)});
    return ok();
};

function list(context: Context): Answer {
    needOn(context);
    context.need('sysconsole_read_plugins');
    const rows = (running: boolean) => [...context.store.plugins.values()].filter((plugin) => (plugin.state === 2) === running).map((plugin) => plugin.manifest);
    return json({active: rows(true), inactive: rows(false)});
}

function webapp(context: Context): Answer {
    needOn(context);
    return json([...context.store.plugins.values()].filter((plugin) => plugin.state === 2 && plugin.manifest.webapp).map((plugin) => webappManifest(plugin)));
}

/** Plugins. */
export const pluginRoutes = [
    post('/plugins', upload),
    get('/plugins', list),
    open(get('/plugins/webapp', webapp)),
    get('/plugins/statuses', (context) => {
        context.need('sysconsole_read_plugins');
        return json(pluginStatuses(context.instance));
    }),
    post('/plugins/:plugin_id/enable', change((context, plugin) => enable(context.instance, plugin))),
    post('/plugins/:plugin_id/disable', change((context, plugin) => disable(context.instance, plugin))),
    remove('/plugins/:plugin_id', change((context, plugin) => {
        disable(context.instance, plugin);
        context.store.plugins.delete(plugin.manifest.id);
    })),
];
