import assert from 'node:assert/strict';

import {asAdmin, read} from '../../contract/kit';
import {card, posts} from '../page/channel';
import {anyDialog, asked, button, closeDialog, confirm, deed, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {isSignedIn, isSignedOut, signedIn} from '../people';
import type {Stage, Story} from '../story';
import {DEEDS} from '../watch';
import {said, sentence} from '../words';

async function three(stage: Stage) {
    const {world} = stage;
    const people = await Promise.all([signedIn(world), signedIn(world), signedIn(world)]);
    const {page, watch} = await stage.open(await asAdmin(world));
    const accounts = people.map(({account}) => account);
    await send(page, `/useradmin deactivate ${accounts.map(({username}) => `@${username}`).join(' ')} `);
    return {page, watch, people, accounts};
}

/** Several people in one line. */
export const several: Story[] = [
    {
        name: 'several people come one after the other; one is skipped, and the end lists what came of each',
        run: async (stage) => {
            const {page, people: [first, second, third], accounts: [one, two, last]} = await three(stage);
            const box = await asked(page, 'deactivate', one!);
            await box.getByText(sentence('dialog.counter', {index: 1, total: 3})).waitFor();
            await deed(page, 'deactivate', one!).click();
            await receipt(page, 'head.deactivate.checked');
            await button(page, 'done.next', {username: two!.username, index: 2, total: 3}).click();
            await asked(page, 'deactivate', two!);
            await button(page, 'ask.skip', {username: two!.username}).click();
            await confirm(page, 'deactivate', last!);
            await receipt(page, 'head.deactivate.checked');
            const list = anyDialog(page).getByRole('region', {name: sentence('done.all')});
            await list.getByText(said('done.one', {username: one!.username, headline: 'Off and checked'})).waitFor();
            await list.getByText(sentence('done.one', {username: two!.username, headline: sentence('head.notStarted')})).waitFor();
            await list.getByText(said('done.one', {username: last!.username, headline: 'Off and checked'})).waitFor();
            await closeDialog(page);
            await card(page, one!).waitFor();
            await card(page, last!).waitFor();
            await Promise.all([isSignedOut(first!), isSignedIn(second!), isSignedOut(third!)]);
            assert.equal((await read(stage.world, two!)).delete_at, 0);
        },
    },
    {
        name: 'a list that is ended early says in the channel who was not touched',
        run: async (stage) => {
            const {page, watch, people, accounts: [one, two, last]} = await three(stage);
            await confirm(page, 'deactivate', one!);
            await receipt(page, 'head.deactivate.checked');
            await button(page, 'done.stop').click();
            const names = `@${two!.username} and @${last!.username}`;
            await posts(page).filter({hasText: sentence('run.notStarted', {names})}).waitFor();
            assert.equal(watch.sent(DEEDS).filter(({path}) => !path.includes(one!.id)).length, 0);
            await isSignedIn(people[1]!);
        },
    },
];
