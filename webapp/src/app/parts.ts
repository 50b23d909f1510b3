/** What one run is made of. */
import type {Api} from '../api/types';
import type {Actor} from '../core/model';

import type {Book} from './book';
import type {Deps, Order} from './types';

export interface RunParts {
    order: Order;
    actor: Actor;
    /** Ends with this run. */
    api: Api;
    deps: Deps;
    book: Book;
    /** Called once dialog and work are over. */
    end(): void;
    /** The plugin is going: nothing new is begun. */
    stopped(): boolean;
}
