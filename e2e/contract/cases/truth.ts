import assert from 'node:assert/strict';

import {belongings, works} from '../belongings';
import type {Belongings, Kind} from '../belongings';
import {asAdmin, saidOk, setActive} from '../kit';
import type {Case, World} from '../world';

/** What goes on after all sessions ended, and what the closed account leaves. */
const ALL: Record<Kind, boolean> = {session: true, token: true, bot: true, incoming: true, outgoing: true, command: true, oauth: true};
const AFTER_REVOKE = {...ALL, session: false, oauth: false};
const OFF = {...AFTER_REVOKE, token: false, bot: false};
const BACK = {...AFTER_REVOKE, bot: false};

async function table(world: World, it: Belongings): Promise<void> {
    const admin = await asAdmin(world);
    assert.deepEqual(await works(world, it), ALL, 'before');
    saidOk(await admin.call('POST', `/users/${it.owner.id}/sessions/revoke/all`));
    assert.deepEqual(await works(world, it), AFTER_REVOKE, 'after ending all sessions');
    await setActive(world, it.owner, false);
    assert.deepEqual(await works(world, it), OFF, 'after deactivation');
    await setActive(world, it.owner, true);
    assert.deepEqual(await works(world, it), BACK, 'after activation');
}

/** The truth table: everything that acts in a person's name, used after each step. */
export const truth: Case[] = [
    {
        name: 'the truth table: what goes on working after sessions ended, after deactivation and after activation',
        needs: ['listener', 'sql'],
        run: async (world) => {
            const it = await belongings(world, await world.person());
            try {
                await table(world, it);
            } finally {
                await it.close();
            }
        },
    },
    {
        name: 'what is deleted, disabled or taken back one by one stops, and the rest goes on',
        needs: ['listener', 'sql'],
        run: async (world) => {
            const it = await belongings(world, await world.person());
            const admin = await asAdmin(world);
            try {
                saidOk(await admin.call('DELETE', `/hooks/incoming/${it.incoming.id}`));
                saidOk(await admin.call('DELETE', `/hooks/outgoing/${it.outgoing.id}`));
                saidOk(await admin.call('DELETE', `/commands/${it.command.id}`));
                saidOk(await admin.call('POST', '/users/tokens/disable', {token_id: it.token.id}));
                assert.deepEqual(await works(world, it), {...ALL, token: false, incoming: false, outgoing: false, command: false});
            } finally {
                await it.close();
            }
        },
    },
];
