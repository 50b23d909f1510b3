import {active, activeRefused} from './cases/active';
import {botOwners} from './cases/bot-owners';
import {bots} from './cases/bots';
import {channels} from './cases/channels';
import {commands} from './cases/commands';
import {faults} from './cases/faults';
import {firing} from './cases/firing';
import {hooks} from './cases/hooks';
import {kinds} from './cases/kinds';
import {answers, login} from './cases/login';
import {lookup} from './cases/lookup';
import {many} from './cases/many';
import {oauthApps} from './cases/oauth-apps';
import {plugins} from './cases/plugins';
import {rate} from './cases/rate';
import {records} from './cases/records';
import {revokeOne} from './cases/revoke-one';
import {roles} from './cases/roles';
import {revokeAll, sessionList} from './cases/sessions';
import {sockets} from './cases/sockets';
import {sources} from './cases/sources';
import {statuses} from './cases/statuses';
import {tokenLists} from './cases/token-lists';
import {tokens} from './cases/tokens';
import {truth} from './cases/truth';
import type {Case} from './world';

/** Every fact we rely on, in the order they run. Each case makes its own people, so any of them may run alone. */
export const cases: Case[] = [
    ...active, ...activeRefused, ...kinds, ...roles, ...sessionList, ...revokeAll, ...revokeOne, ...tokens, ...tokenLists, ...bots, ...botOwners,
    ...hooks, ...firing, ...commands, ...sources, ...oauthApps, ...channels, ...truth,
    ...lookup, ...many, ...statuses, ...login, ...answers, ...records, ...sockets, ...plugins, ...rate, ...faults,
];
