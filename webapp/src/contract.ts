/** What the two chunks know of each other. Types only: the loader must not pull anything in. */
import type {ComponentType} from 'react';

import type {HostStore, Registry} from './host/registry';
import type {Place} from './host/types';

/** `{}` clears the editor; `{error: {message}}` keeps the text and shows the sentence under it. The host breaks on any other shape. */
export type HookResult = Record<string, never> | {error: {message: string}};

/** The part of the host's UserProfile that the popover section reads; it may be stale, and sanitised for the viewer. */
export interface HostUser {id: string; username: string; delete_at: number; is_bot?: boolean; roles: string; last_picture_update?: number}

export interface PopoverProps {user: HostUser; hide?: () => void}

/** The part of a post that our result card reads. */
export interface ResultProps {post: {id: string; message: string; channel_id: string; root_id: string}}

/** What the admin chunk gives the loader. */
export interface Admin {
    /** Answers a `/useradmin …` line (or one that looks like it) at once; work goes on detached. */
    command(text: string, at: Place): HookResult;
    /** Why a message must not be posted because it is a mistyped command, or undefined. */
    guard(text: string): string | undefined;
    /** For a line whose hook was already answered because this chunk took too long: everything ends in the dialog. */
    carry(text: string, at: Place): void;
    Popover: ComponentType<PopoverProps>;
    Result: ComponentType<ResultProps>;
    /** Ends what is under way and closes our dialog; may be called twice. */
    stop(): void;
}

/** What the loader has in its own bundle and hands to the admin chunk. */
export interface Loader {
    /** For the doors that only those who may use them are ever shown: the post menu, events of accounts. */
    registry: Registry;
    store: HostStore;
    /** '' or '/sub-path', without a trailing slash. */
    basename: string;
    /** Does the signed-in person hold one of these permissions, as far as their roles are loaded? */
    holds(...permissions: string[]): boolean;
    /** May they do any of what this plugin is for? To be asked when something is about to be used: roles change without a reload. */
    manages(): boolean;
    /** Shows a message in a channel or thread to the signed-in person alone; with `cardId` our own component renders the post of this id. */
    show(at: Place, message: string, cardId?: string): void;
}

/** The module `admin.ts`. */
export interface AdminModule {start(loader: Loader): Admin}
