import type {Story} from '../story';

import {axe} from './axe';
import {badInput} from './bad-input';
import {faults} from './faults';
import {figures} from './figures';
import {keyboard} from './keyboard';
import {kinds} from './kinds';
import {main} from './main';
import {meanwhile} from './meanwhile';
import {mistyped} from './mistyped';
import {narrow} from './narrow';
import {roles} from './roles';
import {secrets} from './secrets';
import {several} from './several';
import {slowChunk} from './slow-chunk';
import {upgrades} from './upgrade';

/** Every story, in the order they are told. */
export const stories: Story[] = [
    ...main,
    ...roles,
    ...figures,
    ...keyboard,
    ...mistyped,
    ...badInput,
    ...several,
    ...kinds,
    ...slowChunk,
    ...meanwhile,
    ...narrow,
    ...secrets,
    ...faults,
    ...axe,
    ...upgrades,
];
