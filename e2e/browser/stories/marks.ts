import {answered} from '../../contract/kit';
import {anyDialog, button, closeDialog, confirm, receipt} from '../page/dialog';
import {offer} from '../page/popover';
import {deletion, oneHook, thing, trace} from '../page/source';
import type {Story} from '../story';
import {sentence} from '../words';

import {fire, fired, incoming, posted, setScene} from './posting';

const IN_SQUARE = sentence('source.in', {channel: 'Town Square'});

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
        name: 'stop what posted this: the mark of a webhook of somebody else leads to that webhook, and says that the post is not in its owner\'s name',
        needs: ['no marks'],
        run: async (stage) => {
            const scene = await setScene(stage);
            const {page, world} = scene;
            const [owner, other] = [await scene.somebody(), await scene.somebody()];
            const hook = await incoming(scene, owner, 'Jenkins');
            const box = await trace(page, await posted(scene, await world.logIn(other), {from_webhook: 'true', webhook_display_name: 'Jenkins'}));
            const what = sentence('source.whatWhere', {what: thing('incoming', 'Jenkins'), where: IN_SQUARE});
            await box.getByText(sentence('source.foreign.one', {who: `@${other.username}`, what, owner: `@${owner.username}`})).waitFor();
            await box.getByText(sentence('source.mark', {anybody: 'yes'})).waitFor();
            await button(page, 'source.details', {username: other.username}).waitFor();
            await button(page, 'source.delete', {what: thing('incoming', 'Jenkins')}).click();
            await page.getByRole('dialog', {name: deletion('incoming', 'Jenkins', 'Town Square', owner)}).waitFor();
            answered(await fire(scene, owner, hook, 'still there'), 200);
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
            await through.getByText(oneHook('incoming', 'Jenkins', person, IN_SQUARE)).waitFor();
            await through.getByText(sentence('source.mark', {anybody: 'no'})).waitFor();
            await closeDialog(page);
            const box = await trace(page, await posted(scene, await world.logIn(person), {from_webhook: 'true', webhook_display_name: 'Jenkins'}));
            await box.getByText(sentence('source.person', {username: person.username})).waitFor();
        },
    },
];
