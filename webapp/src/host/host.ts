/** The web app as the rest of the plugin sees it. Everything is read at the moment it is asked for: people log in and change roles without a reload. */
import type {Loader} from '../contract';

import {authoredPostId, cookie, focusHolder, focusIfIdle, postIdOfPopover} from './browser';
import {copy} from './clipboard';
import {dialogs} from './dialogs';
import {accountChanges, messageEdits, postActions} from './late-doors';
import {createShow, placeOf} from './place';
import {channelOf, postOf, privateChannelOf} from './state';
import {keep, recall} from './tab';
import type {Host} from './types';

const STYLE_ID = 'useradmin-style';

/** Makes the host from what the loader hands over. */
export function createHost(loader: Loader): Host {
    const {store, basename, holds} = loader;
    const entities = () => store.getState().entities;
    const post = (id: string) => postOf(store, id);
    const me = () => {
        const {profiles, currentUserId} = entities().users;
        return profiles[currentUserId];
    };
    const sheet = document.createElement('style');
    let holder: HTMLElement | undefined;
    return {
        basename,
        actor() {
            const user = me();
            return user && {id: user.id, username: user.username, can: holds};
        },
        csrf: () => cookie('MMCSRF'),
        config: (key) => entities().general.config[key],
        locale: () => me()?.locale || 'en',
        place: (postId = postIdOfPopover()) => placeOf(store, postId),
        isGroup: (name) => Object.values(entities().groups?.groups ?? {}).some((group) => group?.name === name),
        usernames: () => Object.values(entities().users.profiles).flatMap((user) => (user ? [user.username] : [])),
        picture: (userId, version) => `${basename}/api/v4/users/${userId}/image?_=${version ?? 0}`,
        channel: (id) => channelOf(store, id),
        privateChannel: (name) => privateChannelOf(store, name),
        post,
        postOfPopover: () => post(authoredPostId()),
        recall,
        keep,
        copy,
        addPostAction: postActions(loader),
        guardEdits: messageEdits(loader),
        onAccountChange: accountChanges(loader),
        ...dialogs(loader),
        keepFocus: () => {
            holder = focusHolder();
        },
        returnFocus: () => {
            focusIfIdle(holder);
            holder = undefined;

            // Chromium gives a text field the focus back without its caret where a dialog of the platform has gone: what is typed would be lost.
            setTimeout(() => {
                const field = document.activeElement;
                if (field instanceof HTMLTextAreaElement) {
                    field.blur();
                    field.focus();
                }
            });
        },
        show: createShow(loader),
        style(css) {
            if (!sheet.id) {
                sheet.id = STYLE_ID;
                document.head.append(sheet);
            }

            // Once it has been taken away nothing comes back: a chunk may arrive after that.
            sheet.append(css);
        },
    };
}

/** Takes the style element away again. */
export function removeStyle(): void {
    document.getElementById(STYLE_ID)?.remove();
}
