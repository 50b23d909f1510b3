import type {Instance} from '../http/context';
import {addPost} from '../state/posting';
import type {Post, User} from '../state/types';

import type {Company} from './company';
import type {Sources} from './integrations';

const MINUTE = 60_000;

/** Minutes ago, channel, author, words. */
type Line = [ago: number, channel: string, author: string, message: string];

const EARLIER: Line[] = [
    [1500, 'off-topic', 'zoe.martin', 'Cake in the kitchen, third floor'],
    [1490, 'off-topic', 'pedro.alves', 'On my way'],
    [1300, 'releases', 'alice.tanaka', 'Release 4.2 goes out on Thursday. @omar.haddad can you look at the migration once more?'],
    [1290, 'releases', 'omar.haddad', 'Looked at it, it is fine.'],
    [900, 'support', 'maya.cohen', 'Three customers ask about the new price list. @bob.meier, is it final?'],
    [880, 'support', 'bob.meier', 'It is. I send it round tonight.'],
    [700, 'support', 'maya.cohen', '#order 120 price lists for the north'],
    [400, 'it-security', 'sysadmin', 'Reminder: if somebody loses a device, close the account first and ask afterwards.'],
    [300, 'town-square', 'uma.manager', 'Welcome back everybody. @wanda.former has left us, @zoe.martin takes over her accounts.'],
    [180, 'town-square', 'tomas.novak', 'The lift is out of order until noon.'],
];

const THREAD: Line[] = [
    [21, 'town-square', 'henry.desk', 'Was the screen locked?'],
    [20, 'town-square', 'maya.cohen', 'No. He had just opened Mattermost to show a customer something.'],
    [18, 'town-square', 'lena.fischer', 'Then somebody may be reading this with his account. @sysadmin can you close it?'],
];

const LATER: Line[] = [
    [12, 'town-square', 'yusuf.kaya', 'Careful: there are two of them. It is @bob.meier from sales, not @bob.meier2 from the warehouse.'],
    [8, 'town-square', 'bob.meier2', 'Right, I am fine. My phone is in my hand.'],
    [3, 'town-square', 'lena.fischer', '@sysadmin @henry.desk who takes it?'],
];

/** The conversation: everyday talk, then a stolen laptop, with a thread, and posts of two webhooks, a slash command and a bot. */
export function seedTalk(instance: Instance, {people, channels}: Company, {bot, incoming, outgoing}: Sources): void {
    const start = instance.store.startedAt;
    const say = ([ago, channel, author, message]: Line, root?: Post) => addPost(instance, {
        user: people[author]!, channel: channels[channel]!, message, root, at: start - (ago * MINUTE),
    });
    const from = (user: User, ago: number, channel: string, message: string, props: Record<string, unknown>) => addPost(instance, {
        user, channel: channels[channel]!, message, props, at: start - (ago * MINUTE),
    });
    const throughHook = (name: string) => ({from_webhook: 'true', webhook_display_name: name});
    EARLIER.forEach((line) => say(line));
    from(people['bob.meier']!, 699, 'support', 'Order taken: 120 price lists.', throughHook(outgoing.display_name));
    from(people['alice.tanaka']!, 55, 'town-square', 'Build #1287 passed: 4.2.0-rc1', throughHook(incoming.display_name));

    // The answer of a command is in the name of whoever typed it, and nothing tells which command it was.
    from(people['omar.haddad']!, 51, 'town-square', 'Deploying 4.2.0-rc1 to staging …', {from_webhook: 'true'});
    from(bot, 50, 'town-square', 'Deployed 4.2.0-rc1 to staging.', {});
    const stolen = say([23, 'town-square', 'maya.cohen', "@bob.meier's laptop was stolen on the train, ten minutes ago. He called me from a borrowed phone."]);
    const root = instance.store.posts.get(stolen.id)!;
    THREAD.forEach((line) => say(line, root));
    LATER.forEach((line) => say(line));
}
