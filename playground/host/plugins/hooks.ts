import type {CommandArgs, Post, PluginEntry, Thunk} from '../types';

/** A refusal by a plugin; its `message` should be a string, and the editor breaks if it isn't, as the web app's does. */
export interface Refusal {error: {message: string}}

export type CommandResult = Refusal | {message: string; args: CommandArgs} | Record<string, never>;

function hooksOf(slot: PluginEntry[] | undefined): ((...args: unknown[]) => unknown)[] {
    return (slot ?? []).map((entry) => entry.hook as (...args: unknown[]) => unknown);
}

/**
 * Asks every plugin, one after the other: `{error}` and `{}` end the chain, nothing at all leaves the command as it is, `{message, args}` replaces it.
 * A throwing hook ends the person's command, whichever plugin's it was: nothing is caught.
 */
export function runSlashCommandHooks(message: string, args: CommandArgs): Thunk<Promise<CommandResult>> {
    return async (_dispatch, getState) => {
        let current = {message, args};
        for (const hook of hooksOf(getState().plugins.components.SlashCommandWillBePosted)) {
            const result = await hook(current.message, current.args) as CommandResult | undefined;
            if (!result) {
                continue;
            }
            if ('error' in result || Object.keys(result).length === 0) {
                return result;
            }
            current = result as typeof current;
        }
        return current;
    };
}

/** The same for a message about to be posted; a plugin may change the post or refuse it. */
export function runMessageHooks(post: Partial<Post>): Thunk<Promise<Refusal | {post: Partial<Post>}>> {
    return async (_dispatch, getState) => {
        let current = post;
        for (const hook of hooksOf(getState().plugins.components.MessageWillBePosted)) {
            const result = await hook(current) as Refusal | {post: Partial<Post>} | undefined;
            if (result && 'error' in result) {
                return result;
            }
            current = result?.post ?? current;
        }
        return {post: current};
    };
}
