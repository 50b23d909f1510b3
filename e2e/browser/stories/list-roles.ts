import assert from 'node:assert/strict';

import {agreed, createTeam, join} from '../../contract/api-people';
import {asAdmin} from '../../contract/kit';
import type {Caller, Traits, World} from '../../contract/world';
import {anyDialog} from '../page/dialog';
import {answer, ended, lookUp, openList, row, told, yes} from '../page/list';
import {signedIn} from '../people';
import type {Story} from '../story';
import {said, sentence} from '../words';
import type {WordId} from '../words';

const verb = 'deactivate';
const LOG = 'useradmin-log';

/** A role that manages users, and what of an account it is not shown. */
const ROLES: [role: NonNullable<Traits['role']>, hidden: WordId[]][] = [
    ['user_manager', ['fact.tokens', 'fact.bots', 'fact.webhooks', 'fact.commands']],
    ['help_desk', ['fact.tokens', 'fact.bots', 'fact.webhooks', 'fact.commands']],
];

/** A team of their own with the private channel for receipts. */
async function withLog(world: World, who: Caller): Promise<{path: string; messages(): Promise<string[]>}> {
    const maker = await asAdmin(world);
    const team = await createTeam(maker);
    await join(maker, team.id, who.account.id);
    const {id} = agreed(await who.call('POST', '/channels', {team_id: team.id, name: LOG, display_name: 'User log', type: 'P'}), 'Making the channel').json as {id: string};
    const messages = async () => {
        const {posts} = agreed(await who.call('GET', `/channels/${id}/posts`), 'Reading the channel').json as {posts: Record<string, {message: string; type: string}>};
        return Object.values(posts).filter(({type}) => type === '').map(({message}) => message);
    };
    return {path: `/${team.name}/channels/town-square`, messages};
}

/** Lists of those who do not see everything. */
export const listRoles: Story[] = ROLES.map(([role, hidden]) => ({
    name: `a list by a ${role}: what they may not do and do not see is said, nothing is asked for that is known to be refused, and the log gets one post`,
    needs: ['sql'],
    run: async ({world, open}) => {
        const [manager, boss, ldap] = await Promise.all([signedIn(world, {role}), world.person({role: 'system_admin'}), world.person({authService: 'ldap'})]);
        const crowd = await world.crowd(3);
        const log = await withLog(world, manager);
        try {
            const {page, watch} = await open(manager, {path: log.path});
            watch.expect(new RegExp(`${ldap.id}/active`));
            await openList(page, verb);
            await lookUp(page, [...crowd.usernames, boss.username, ldap.username].map((username) => `@${username}`).join('\n'));

            // How somebody signs in is not shown to the role either: the server refuses that one.
            await yes(page, verb, 4).waitFor();
            await row(page, 4).getByText(sentence('guard.admin', {name: boss.username})).or(row(page, 4).getByText(sentence('list.admin', {name: boss.username}))).waitFor();
            const sum = await anyDialog(page).getByText(sentence('list.sum.unseen', {names: ''}).trim()).innerText();
            assert.deepEqual(hidden.filter((id) => !sum.includes(sentence(id))), []);
            const box = await answer(page, verb, 4);
            await box.getByText(sentence('ask.recorded', {channel: 'User log', count: 1}), {exact: true}).waitFor();
            await yes(page, verb, 4).click();
            await ended(page);
            await anyDialog(page).getByText(sentence('list.came.blind', {verb, count: 3})).first().waitFor();
            const lines = await told(page);
            [1, 2, 3].forEach((line) => assert.match(lines.get(line)!.came, said('head.deactivate.unseen')));
            assert.match(lines.get(5)!.came, said('head.deactivate.not'));
            assert.match(lines.get(4)!.came, said('list.line.refused'));
            await anyDialog(page).getByText(sentence('done.recorded', {channel: 'User log'}), {exact: true}).waitFor();
            const [message, ...others] = await log.messages();
            assert.deepEqual(others, [], 'One post for the whole list.');
            assert.deepEqual(crowd.usernames.filter((username) => !message!.includes(username)), []);
            const states = await world.states([...crowd.people, boss, ldap].map(({id}) => id));
            assert.equal([...states.values()].filter((since) => since > 0).length, 3);
            assert.deepEqual(watch.requests.filter(({path, status = 0}) => path.startsWith('/api/v4/') && status >= 400).map(({method, path}) => `${method} ${path}`), [`PUT /api/v4/users/${ldap.id}/active`]);
        } finally {
            await crowd.leave();
        }
    },
} satisfies Story));
