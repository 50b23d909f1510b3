import type {Account, Changes as WorldChanges, Fault, Member, Traits} from '../../../e2e/contract/world';
import type {Logged} from '../http/log';
import type {Device} from '../state/sessions';

export type {Account, Device, Fault, Logged, Member, Traits};

/** What of a person can be changed afterwards. */
export type Changes = WorldChanges & Pick<Traits, 'off'>;

/** Answer of GET /. */
export interface About {url: string; admin: Account; team: {id: string; name: string; townSquareId: string}}
