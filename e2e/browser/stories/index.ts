import type {Story} from '../story';

import {axe} from './axe';
import {badInput} from './bad-input';
import {cards} from './card';
import {expired} from './expired';
import {faults} from './faults';
import {figures} from './figures';
import {hostDialog} from './host-dialog';
import {inReach} from './in-reach';
import {keyboard} from './keyboard';
import {kinds} from './kinds';
import {ldap} from './ldap';
import {between, lies} from './lies';
import {listBroken} from './list-broken';
import {listDoors} from './list-doors';
import {listForty} from './list-forty';
import {listKeyboard} from './list-keyboard';
import {listLimited} from './list-limited';
import {listMended} from './list-mended';
import {listOff} from './list-off';
import {listOlder} from './list-older';
import {listReal} from './list-real';
import {listRoles} from './list-roles';
import {listSecrets} from './list-secrets';
import {listSmooth} from './list-smooth';
import {listSpoken} from './list-spoken';
import {listTexts} from './list-texts';
import {listUndo} from './list-undo';
import {listWhole} from './list-whole';
import {log} from './log';
import {main} from './main';
import {marks} from './marks';
import {meanwhile} from './meanwhile';
import {mistyped} from './mistyped';
import {offBySql} from './off-by-sql';
import {narrow} from './narrow';
import {noChannel} from './no-channel';
import {noCookie} from './no-cookie';
import {otherDialogs} from './other-dialogs';
import {receipts} from './receipts';
import {roles} from './roles';
import {secrets} from './secrets';
import {slowChunk} from './slow-chunk';
import {source} from './source';
import {together} from './together';
import {truth} from './truth';
import {undo} from './undo';
import {unseen} from './unseen';
import {upgrades} from './upgrade';

/** Every story, in the order they are told. */
export const stories: Story[] = [
    ...main,
    ...roles,
    ...unseen,
    ...figures,
    ...keyboard,
    ...mistyped,
    ...badInput,
    ...kinds,
    ...truth,
    ...cards,
    ...expired,
    ...undo,
    ...slowChunk,
    ...meanwhile,
    ...together,
    ...hostDialog,
    ...otherDialogs,
    ...inReach,
    ...narrow, ...offBySql,
    ...noChannel,
    ...noCookie,
    ...secrets,
    ...faults,
    ...axe,
    ...source,
    ...marks,
    ...lies,
    ...between,
    ...ldap,
    ...log,
    ...receipts,
    ...listForty,
    ...listDoors,
    ...listUndo,
    ...listBroken,
    ...listKeyboard,
    ...listOff,
    ...listRoles,
    ...listSecrets,
    ...listSmooth,
    ...listTexts,
    ...listReal,
    ...listMended,
    ...listOlder,
    ...listSpoken,
    ...listWhole,
    ...listLimited,
    ...upgrades,
];
