/** The entry of the second chunk: puts the parts together and hands the loader its doors. */
import manifest from '../../plugin.json';

import {createClock, createCsrf, openApi} from './api';
import {createApp} from './app';
import {createCommand} from './command';
import type {Admin, Loader} from './contract';
import type {Receipt} from './core/receipt';
import {createHost, removeStyle} from './host/host';
import {createWords} from './i18n/words';
import {cardMessage} from './ui/card/message';
import {createResult} from './ui/card/card';
import {createCards} from './ui/card/cards';
import {UserAdminDialog} from './ui/dialog/dialog';
import {createPopover} from './ui/popover/section';
import {markdownOf} from './ui/export/markdown';
import {createMoreChunk} from './ui/more-chunk';
import {styles} from './ui/styles';
import type {Say} from './ui/words';

const sleep = (ms: number) => new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
});

/** Starts the admin part. Sends nothing until a door is used. */
export function start(loader: Loader): Admin {
    const host = createHost(loader);
    const clock = createClock(Date.now);
    const csrf = createCsrf(host.csrf);
    const words = createWords(host.locale(), clock.now);
    const say: Say = (id, values) => words.say(typeof id === 'string' ? {id, values} : id);
    const cards = createCards(Math.random);
    const more = createMoreChunk(words, host.style);
    host.style(styles);
    more.load().catch(() => undefined);
    const app = createApp({
        host,
        openApi: (signal) => openApi({basename: host.basename, csrf, signal, clock}),
        show: (run, lost) => host.openDialog(UserAdminDialog, {run, words, host, more}, lost),
        tell: (receipt, at) => host.show(at, cardMessage(receipt, words.say), cards.keep(receipt)),
        note: (sentence, at) => host.show(at, words.say(sentence)),
        markdown: (receipt: Receipt) => markdownOf(receipt, say, app.versions()),
        leisure: more.need,
        press: csrf.press,
        version: manifest.version,
        now: clock.now,
        ticks: () => performance.now(),
        random: Math.random,
        sleep,
    });
    host.addPostAction(words.say({id: 'source.menu'}), (postId) => {
        const post = host.post(postId);
        if (post) {
            app.source(post, {...host.place(postId), channelId: post.channelId});
        }
    });
    const door = {app, words, host, now: clock.now};
    const {command, guard, carry} = createCommand({app, host, say: words.say});
    host.guardEdits(guard);
    return {
        command,
        guard,
        carry,
        Popover: createPopover(door),
        Result: createResult({...door, cards}),
        stop() {
            app.stop();
            removeStyle();
        },
    };
}
