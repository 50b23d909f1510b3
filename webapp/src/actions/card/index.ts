/** What can be done with one thing in somebody's name, chosen on their card. */
import type {Act} from '../../core/act';

import {deleteHooks} from './delete-hooks';
import {disableBots} from './disable-bots';
import {disableTokens} from './disable-tokens';
import {enableBots} from './enable-bots';
import {enableTokens} from './enable-tokens';
import {endSessions} from './end-sessions';

export const cardActs: Act[] = [endSessions, disableTokens, enableTokens, disableBots, enableBots, deleteHooks];
