/** What the pieces of one list share. */
import type {Api} from '../../api/types';
import type {Inventory} from '../inventory';
import type {RunParts} from '../parts';
import type {Store} from '../store';
import type {ListState} from './types';

export interface ListStage extends Omit<RunParts, 'api' | 'inventory'> {
    store: Store<ListState>;
    /** Four requests at a time. */
    api: Api;
    /** Over that Api. */
    inventory: Inventory;
    isOpen(): boolean;
    /** The acting person was signed out. */
    isExpired(): boolean;
    /** What is told to a channel or kept for the team, in words. */
    words: ListWords;
}

/** What only the door can put into words. */
export interface ListWords {markdown(state: ListState): string}
