import {bundle} from '../build/bundle';
import {packPlugin} from '../build/package';

/** Builds the plugin and the host page and resolves with the path of the packed plugin. Rejects when a build fails. */
export async function prepare(): Promise<string> {
    bundle('the plugin', 'build/webpack.config.mjs');
    bundle('the page', 'build/webpack.host.config.mjs');
    return packPlugin();
}
