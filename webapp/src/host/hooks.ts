/** What the loader answers when somebody sends a line. Part of the loader: keep it small. */
import type {HookResult, Loader} from '../contract';

import type {Chunk} from './chunk';
import type {CommandArgs} from './registry';
import {NOT_FOR_YOU, RELOAD} from './sentences';
import type {Place} from './types';

const COMMAND = /^\/useradmin(\s|$)/i;

/** A first word that may be a mistyped `/useradmin`: only such a line waits for the chunk. */
const LIKE_IT = /^[\s/\\]*u[a-z._-]{3,11}([^a-z]|$)/i;

/** The hook keeps the editor from sending anything, in every channel, until it answers. */
const PATIENCE = 1_000;

const refuse = (message: string): HookResult => ({error: {message}});

export interface Hooks {
    /** `undefined` leaves the line to others. */
    command(text: string, args: CommandArgs): Promise<HookResult | undefined>;
    /** Keeps a mistyped command from becoming a post. */
    message<P extends {message: string}>(post: P): Promise<{post: P} | HookResult>;
}

/** Makes both. Neither rejects: the web app would lose the line of whoever types, whatever it was. */
export function createHooks({manages, show}: Loader, chunk: Chunk): Hooks {
    /** The chunk took too long or is gone: the hook has to answer now, and what was typed must not be lost. */
    async function carryLater(text: string, at: Place): Promise<void> {
        try {
            (await chunk.load()).carry(text, at);
        } catch {
            show(at, `${RELOAD}\n\n    ${text.replaceAll('\n', ' ')}`);
        }
    }

    /**
     * Why a line that is no command as it stands must not go out, or undefined. The chunk knows slips from talk; while it is not in
     * memory only lines that begin like ours wait for it, and without it only the command itself is held back.
     */
    async function guard(text: string): Promise<string | undefined> {
        if (!manages()) {
            return undefined;
        }
        const admin = chunk.get() ?? (LIKE_IT.test(text) ? await chunk.within(PATIENCE).catch(() => undefined) : undefined);
        return admin ? admin.guard(text) : COMMAND.test(text.trim()) ? RELOAD : undefined;
    }

    async function command(text: string, args: CommandArgs): Promise<HookResult | undefined> {
        if (!COMMAND.test(text)) {
            const why = await guard(text);
            return why ? refuse(why) : undefined;
        }
        if (!manages()) {
            return refuse(NOT_FOR_YOU);
        }
        const at = {channelId: args.channel_id, teamId: args.team_id, rootId: args.root_id};
        const admin = await chunk.within(PATIENCE);
        if (admin) {
            return admin.command(text, at);
        }
        void carryLater(text, at);
        return {};
    }

    async function message<P extends {message: string}>(post: P): Promise<{post: P} | HookResult> {
        // A hook of another plugin may have handed on no post at all.
        const why = await guard(post?.message ?? '');
        return why ? refuse(why) : {post};
    }

    // What rejects is the chunk that cannot be had: then the text stays in the editor. Lines of others go their way whatever happens.
    return {
        command: (text, args) => command(text, args).catch(() => (COMMAND.test(text) ? refuse(RELOAD) : undefined)),
        message: (post) => message(post).catch(() => (COMMAND.test(post?.message.trim()) ? refuse(RELOAD) : {post})),
    };
}
