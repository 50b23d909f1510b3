/** Where the stories about what posted a post take place. */
import type {Page} from 'playwright-core';

import {agreed, createTeam, freshName, join} from '../../contract/api-people';
import {answered, asAdmin} from '../../contract/kit';
import type {Account, Caller, Reply, World} from '../../contract/world';
import type {Stage} from '../story';

/** A team of the story's own: webhooks and commands of others fit nothing in it. */
export interface Scene {world: World; admin: Caller; page: Page; team: {id: string; name: string; townSquareId: string}; somebody(): Promise<Account>}

/** Opens the team's Town Square as an administrator. */
export async function setScene({world, open}: Stage): Promise<Scene> {
    const admin = await asAdmin(world);
    const team = await createTeam(admin);
    const {page} = await open(admin, {path: `/${team.name}/channels/town-square`});
    const somebody = async () => {
        const account = await world.person();
        await join(admin, team.id, account.id);
        return account;
    };
    return {world, admin, page, team, somebody};
}

/** Makes something as an administrator; rejects unless the server agrees. */
export async function make<T = {id: string}>({admin}: Pick<Scene, 'admin'>, path: string, body: Record<string, unknown>): Promise<T> {
    return agreed(await admin.call('POST', path, body), `POST ${path}`).json as T;
}

/** A new incoming webhook of this owner; resolves with its id. */
export async function incoming(scene: Scene, owner: Account, name: string, more: Record<string, unknown> = {}): Promise<string> {
    const {id} = await make(scene, '/hooks/incoming', {channel_id: scene.team.townSquareId, user_id: owner.id, display_name: name, ...more});
    return id;
}

/** Posts through an incoming webhook, and resolves with the answer. */
export const fire = ({world}: Scene, owner: Account, hook: string, text: string): Promise<Reply> => world.bearer(owner, undefined).call('POST', `${world.url}/hooks/${hook}`, {text});

/** Posts through this webhook and resolves with the text. */
export async function fired(scene: Scene, owner: Account, hook: string): Promise<string> {
    const text = freshName('alert');
    answered(await fire(scene, owner, hook, text), 200);
    return text;
}

/** Posts as somebody and resolves with the text. */
export async function posted({team}: Scene, caller: Caller, props?: Record<string, unknown>): Promise<string> {
    const message = freshName('said');
    answered(await caller.call('POST', '/posts', {channel_id: team.townSquareId, message, props}), 201);
    return message;
}
