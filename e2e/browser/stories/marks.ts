import {anyDialog, button, closeDialog, confirm, receipt} from '../page/dialog';
import {offer} from '../page/popover';
import {oneHook, trace} from '../page/source';
import type {Story} from '../story';
import {sentence} from '../words';

import {fired, incoming, posted, setScene} from './posting';

/** What the mark of a webhook proves. */
export const marks: Story[] = [
    {
        name: 'stop what posted this: the mark of a webhook that a member set is called a mark, and the person can be looked at',
        needs: ['no marks'],
        run: async (stage) => {
            const scene = await setScene(stage);
            const {page, world} = scene;
            const person = await scene.somebody();
            const text = await posted(scene, await world.logIn(person), {from_webhook: 'true', webhook_display_name: 'X'});
            const box = await trace(page, text);
            await box.getByText(sentence('source.none.hook', {who: `@${person.username}`})).waitFor();
            await box.getByText(sentence('source.mark', {anybody: 'yes'})).waitFor();
            await button(page, 'source.details', {username: person.username}).click();
            await offer(anyDialog(page), 'deactivate').click();
            await confirm(page, 'deactivate', person);
            await receipt(page, 'head.deactivate.checked');
        },
    },
    {
        name: 'stop what posted this: since 12.0 a mark is said to be from an integration or from before, and a member sets none',
        needs: ['marks'],
        run: async (stage) => {
            const scene = await setScene(stage);
            const {page, world} = scene;
            const person = await scene.somebody();
            const through = await trace(page, await fired(scene, person, await incoming(scene, person, 'Jenkins')));
            await through.getByText(oneHook('incoming', 'Jenkins', person, sentence('source.in', {channel: 'Town Square'}))).waitFor();
            await through.getByText(sentence('source.mark', {anybody: 'no'})).waitFor();
            await closeDialog(page);
            const box = await trace(page, await posted(scene, await world.logIn(person), {from_webhook: 'true', webhook_display_name: 'Jenkins'}));
            await box.getByText(sentence('source.person', {username: person.username})).waitFor();
        },
    },
];
