import assert from 'node:assert/strict';

import {isLockedOut, isSignedIn, isSignedOut, mentioned, ownAdmin} from '../people';
import type {Story} from '../story';

import {activateByPopover, deactivateByCommand} from './main';

/** For the page that runs the libraries of Mattermost 10. */
export const react17: Story[] = [
    {
        name: 'on React 17: deactivate by command, activate by popover',
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), mentioned(world)]);
            const {page} = await stage.open(admin);
            assert.match(await page.evaluate(() => (window as unknown as {React: {version: string}}).React.version), /^17\./);
            await deactivateByCommand(stage, admin, person);
            await isSignedOut(person);
            await isLockedOut(world, person.account);
            await activateByPopover(stage, admin, person.account);
            await isSignedIn(await world.logIn(person.account));
        },
    },
];
