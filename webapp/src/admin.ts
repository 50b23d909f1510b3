/** The entry of the second chunk: puts the parts together and hands the loader its doors. */
import {createClock, openApi} from './api';
import {createApp} from './app';
import {createCommand} from './command';
import type {Admin, Loader} from './contract';
import {createHost, removeStyle} from './host/host';
import {createWords} from './i18n/words';
import {cardMessage} from './ui/card/message';
import {createResult} from './ui/card/card';
import {createCards} from './ui/card/cards';
import {UserAdminDialog} from './ui/dialog/dialog';
import {createPopover} from './ui/popover/section';
import {styles} from './ui/styles';

const DIALOG_ID = 'useradmin_dialog';

const sleep = (ms: number) => new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
});

/** Starts the admin part. Sends nothing until a door is used. */
export function start(loader: Loader): Admin {
    const host = createHost(loader);
    const clock = createClock(Date.now);
    const words = createWords(host.locale(), clock.now);
    const cards = createCards(Math.random);
    host.style(styles);
    const app = createApp({
        host,
        openApi: (signal) => openApi({basename: host.basename, csrf: host.csrf, signal, clock}),
        show: (run) => host.openDialog(DIALOG_ID, UserAdminDialog, {run, words, host}),
        hide: () => host.closeDialog(DIALOG_ID),
        tell: (receipt, at) => host.show(at, cardMessage(receipt, words.say), cards.keep(receipt)),
        note: (sentence, at) => host.show(at, words.say(sentence)),
        now: clock.now,
        ticks: () => performance.now(),
        sleep,
    });
    const door = {app, words, host, now: clock.now};
    const {command, guard, carry} = createCommand({app, host, say: words.say});
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
