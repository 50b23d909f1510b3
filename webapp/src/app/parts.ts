/** What one run is made of. */
import type {Api} from '../api/types';
import type {Actor} from '../core/model';
import type {Receipt} from '../core/receipt';
import type {SourcePost} from '../core/source';

import type {Book} from './book';
import type {Inventory} from './inventory';
import type {ListOpening} from './list/types';
import type {Receipts} from './receipts';
import type {Deps, Order} from './types';

/** What a run begins with other than one person: the search, a post, an earlier receipt, a list. */
export type Opening = {id: 'start'} | {id: 'source'; post: SourcePost} | {id: 'receipt'; receipt: Receipt} | {id: 'list'; list: ListOpening};

export interface RunParts {
    order: Order;
    opening: Opening | undefined;
    actor: Actor;
    /** Ends with this run. */
    api: Api;
    inventory: Inventory;
    deps: Deps;
    book: Book;
    receipts: Receipts;
    /** Called once dialog and work are over. */
    end(): void;
    /** The plugin is going: nothing new is begun. */
    stopped(): boolean;
}
