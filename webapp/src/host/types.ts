/** What the rest of the plugin knows of the Mattermost web app it runs in. `host.ts` makes one. */
import type {ComponentType} from 'react';

import type {Actor} from '../core/model';

/** Where a command was typed, as the slash hook is told. `rootId` is '' outside threads. */
export interface Place {channelId: string; teamId: string; rootId: string}

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
    /** The channel that is open now. */
    place(): Place;
    /** Is this the name of a user group the web app knows? */
    isGroup(name: string): boolean;
    /** Usernames the web app has at hand, for "did you mean". */
    usernames(): string[];
    /** Address of a person's picture. `version` is `last_picture_update`, so that the browser's copy is used. */
    picture(userId: string, version?: number): string;
    /** Opens our dialog in the web app's modal host; the same `id` replaces. `props` come with `onExited`. */
    openDialog<P extends object>(id: string, dialog: ComponentType<P & {onExited: () => void}>, props: P): void;
    closeDialog(id: string): void;
    /**
     * Notes what has to get the focus back when our dialog is over. To be called before the popover is hidden: the web app gives its
     * trigger the focus back only when the dialog already stands there, and the dialog takes it away again.
     */
    keepFocus(): void;
    /** Gives the focus back to what was noted, if nothing else has it. */
    returnFocus(): void;
    /** Shows a message to the signed-in person alone, there; not stored anywhere. The post with `cardId` is rendered by our own component, `message` where it can't be. */
    show(at: Place, message: string, cardId?: string): void;
    /** Adds our one style element if it is not there. */
    style(css: string): void;
}
