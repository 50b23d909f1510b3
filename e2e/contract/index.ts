import {active, activeRefused} from './cases/active';
import {bots} from './cases/bots';
import {faults} from './cases/faults';
import {hooks} from './cases/hooks';
import {kinds} from './cases/kinds';
import {answers, login} from './cases/login';
import {lookup} from './cases/lookup';
import {plugins} from './cases/plugins';
import {rate} from './cases/rate';
import {records} from './cases/records';
import {revokeOne} from './cases/revoke-one';
import {roles} from './cases/roles';
import {revokeAll, sessionList} from './cases/sessions';
import {sockets} from './cases/sockets';
import {tokens} from './cases/tokens';
import type {Case} from './world';

/** Every fact we rely on, in the order they run. Each case makes its own people, so any of them may run alone. */
export const cases: Case[] = [
    ...active, ...activeRefused, ...kinds, ...roles, ...sessionList, ...revokeAll, ...revokeOne, ...tokens, ...bots, ...hooks,
    ...lookup, ...login, ...answers, ...records, ...sockets, ...plugins, ...rate, ...faults,
];
