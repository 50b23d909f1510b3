import assert from 'node:assert/strict';

import type {Locator} from 'playwright-core';

import {belongings} from '../../contract/belongings';
import type {Traits} from '../../contract/world';
import {openCard} from '../page/belonging';
import {asked, closeDialog, deed, dialog, headline} from '../page/dialog';
import {send} from '../page/editor';
import {signedIn} from '../people';
import type {Story, Tab} from '../story';
import {said, sentence} from '../words';
import type {WordId} from '../words';

/** A role that manages users, and what of an account it is not shown. */
const ROLES: {role: NonNullable<Traits['role']>; hidden: WordId[]}[] = [
    {role: 'user_manager', hidden: ['fact.signIn', 'fact.sessions', 'fact.tokens', 'fact.bots', 'fact.webhooks', 'fact.commands']},
    {role: 'help_desk', hidden: ['fact.signIn', 'fact.tokens', 'fact.bots', 'fact.webhooks', 'fact.commands']},
];

const NOT_SHOWN = sentence('who.hidden', {names: ''}).trim();

/** Nothing that was asked of the server was refused: a refusal stands in its log as an attempt. */
function noneRefused({watch}: Tab): void {
    const refused = watch.requests.filter(({path, status = 0}) => path.startsWith('/api/v4/') && status >= 400);
    assert.deepEqual(refused.map(({method, path, status}) => `${method} ${path} ${status}`), []);
}

/** One line names what is not shown, and no line calls any of it none. */
async function toldAsUnseen(box: Locator, hidden: WordId[]): Promise<void> {
    const line = box.getByText(NOT_SHOWN);
    await line.first().waitFor();
    const names = (await line.allTextContents()).join(' ');
    assert.deepEqual(hidden.filter((id) => !names.includes(sentence(id))), [], `${NOT_SHOWN}…`);
    const text = await box.innerText();
    const kinds = hidden.map((id) => sentence(id)).join('|');
    assert.doesNotMatch(text, new RegExp(`\\b(0|no) (${kinds})\\b`, 'i'));
    const none = text.split('\n').filter((row) => row.startsWith(sentence('card.none', {names: ''}).trim()));
    assert.deepEqual(hidden.filter((id) => none.some((row) => row.includes(sentence(id)))), [], 'None: …');
}

/** What a role does not see is said so on every screen. */
export const unseen: Story[] = ROLES.map(({role, hidden}) => ({
    name: `${role}: what the role does not see is named on confirmation, card and receipt, never counted as nothing, and never asked for`,
    needs: ['sql', 'listener'],
    run: async (stage) => {
        const {world} = stage;
        const [manager, person] = await Promise.all([signedIn(world, {role}), world.person()]);
        const all = await belongings(world, person);
        try {
            const tab = await stage.open(manager);
            const {page} = tab;
            await toldAsUnseen(await openCard(page, person), hidden);
            noneRefused(tab);
            await closeDialog(page);
            await send(page, `/useradmin deactivate ${person.username}`);
            const box = await asked(page, 'deactivate', person);
            await box.getByText(sentence('line.mayStop')).waitFor();
            await toldAsUnseen(box, hidden);
            await deed(page, 'deactivate', person).click();
            assert.match(await headline(page), said('head.deactivate.unseen'));
            const receipt = dialog(page, sentence('act.deactivate.title', {who: `@${person.username}`}));
            const afterwards = hidden.filter((id) => id === 'fact.bots' || id === 'fact.webhooks' || id === 'fact.commands');
            await toldAsUnseen(receipt, afterwards);
            noneRefused(tab);
        } finally {
            await all.close();
        }
    },
} satisfies Story));
