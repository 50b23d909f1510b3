import assert from 'node:assert/strict';

import {asAdmin} from '../../contract/kit';
import {anyDialog} from '../page/dialog';
import {send, sendRefused} from '../page/editor';
import {posts} from '../page/channel';
import {signedIn} from '../people';
import type {Story} from '../story';
import {DEEDS} from '../watch';
import {said} from '../words';

const SLIPS: [string, (name: string) => string][] = [
    ['a blank before the slash', (name) => ` /useradmin deactivate @${name} `],
    ['two slashes', (name) => `//useradmin deactivate @${name} `],
    ['no slash', (name) => `useradmin deactivate @${name} `],
    ['a slip in the name', (name) => `/usradmin deactivate @${name} `],
];

const PROSE = ['The useradmin plugin is on now', 'useradmin was updated last night', 'Ask the useradmin team'];

/** What must not be posted for everybody to read, and what must. */
export const mistyped: Story[] = [
    ...SLIPS.map(([what, line]): Story => ({
        name: `a command with ${what} is not posted; the text stays, with a plain sentence`,
        pageOnly: true,
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([asAdmin(world), signedIn(world)]);
            const {page, watch} = await stage.open(admin);
            await sendRefused(page, line(person.account.username), said('command.trigger', {line: `/useradmin deactivate @${person.account.username}`}));
            assert.deepEqual(watch.sent(/^POST \/api\/v4\/(posts|commands)/), []);
            assert.deepEqual(watch.sent(DEEDS), []);
            assert.equal(await anyDialog(page).count(), 0);
        },
    })),
    {
        name: 'talk about the plugin is posted',
        run: async (stage) => {
            const {world} = stage;
            const {page, watch} = await stage.open(await asAdmin(world));
            for (const text of PROSE) {
                const count = await posts(page).filter({hasText: text}).count();
                await send(page, text);
                await posts(page).filter({hasText: text}).nth(count).waitFor();
            }
            assert.equal(watch.sent(/^POST \/api\/v4\/posts/).length, PROSE.length);
        },
    },
];
