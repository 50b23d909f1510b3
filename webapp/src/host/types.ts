/** What the rest of the plugin knows of the Mattermost web app it runs in. `host.ts` makes one. */
import type {ComponentType} from 'react';

import type {Actor} from '../core/model';
import type {SourcePost} from '../core/source';

/** Where a command was typed, as the slash hook is told. `rootId` is '' outside threads. */
export interface Place {channelId: string; teamId: string; rootId: string}

/** A channel of the web app's store. `name` is its display name; of messages between people '' . */
export interface KnownChannel {id: string; name: string; kind: 'O' | 'P' | 'D' | 'G'}

export interface Host {
    /** Who is signed in now, with their permissions as far as the store has loaded their roles; undefined on the log-in page. */
    actor(): Actor | undefined;
    /** '' or '/sub-path', without a trailing slash: every URL begins with it. */
    basename: string;
    /** The session's CSRF value from the readable cookie; it goes into request headers and nowhere else. */
    csrf(): string;
    /** A key of the client configuration; the web app keeps strings only. */
    config(key: string): string | undefined;
    /** The signed-in person's language. */
    locale(): string;
    /** The channel that is open now; where none is, the channel and thread of this post: by default of the one whose popover is open. */
    place(postId?: string): Place;
    /** Is this the name of a user group the web app knows? */
    isGroup(name: string): boolean;
    /** Usernames the web app has at hand, for "did you mean". */
    usernames(): string[];
    /** Address of a person's picture. `version` is `last_picture_update`, so that the browser's copy is used. */
    picture(userId: string, version?: number): string;
    /** A channel the web app has at hand. */
    channel(id: string): KnownChannel | undefined;
    /** The private channel of this name that the signed-in person is in, of the open team before others; undefined where there is none. */
    privateChannel(name: string): KnownChannel | undefined;
    /** A post the web app has at hand; undefined for one it has not, and for posts of the system. */
    post(id: string): SourcePost | undefined;
    /** The post whose author's popover is open now, as far as the page shows it. */
    postOfPopover(): SourcePost | undefined;
    /** Text kept in this tab across reloads, or undefined. Neither throws: a browser may forbid or lack the room for it. */
    recall(key: string): string | undefined;
    /** False where it could not be kept. */
    keep(key: string, text: string): boolean;
    /** Puts text on the clipboard; false where the browser does not let us. */
    copy(text: string): Promise<boolean>;
    /** Adds "Stop what posted this…" to the menu of posts. */
    addPostAction(label: string, open: (postId: string) => void): void;
    /** Refuses to save an edited message for which `why` has a sentence. */
    guardEdits(why: (message: string) => string | undefined): void;
    /** Calls back when the server tells that somebody's account changed (`user_updated`), and with undefined after the connection was away. `off`: it says that the account is off. */
    onAccountChange(listener: (change: {id: string; off: boolean} | undefined) => void): void;
    /** Opens our dialog in place of the one before. `props` come with `onExited`. `lost` is called where this window draws none. */
    openDialog<P extends object>(dialog: ComponentType<P & {onExited: () => void}>, props: P, lost: () => void): void;
    /**
     * Notes what has to get the focus back when our dialog is over. To be called before the popover is hidden: the web app gives its
     * trigger the focus back only when the dialog already stands there, and the dialog takes it away again.
     */
    keepFocus(): void;
    /** Gives the focus back to what was noted, if nothing else has it. */
    returnFocus(): void;
    /** Shows a message to the signed-in person alone, there; not stored anywhere. The post with `cardId` is rendered by our own component, `message` where it can't be. */
    show(at: Place, message: string, cardId?: string): void;
    /** Adds rules to our one style element. */
    style(css: string): void;
}
