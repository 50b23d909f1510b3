/** Which receipts this tab's cards show. Kept here and not in the post: anybody can write a post of our type, and it must not speak for us. */
import type {Receipt} from '../../core/receipt';

export interface Cards {
    /** Keeps what a card needs of a receipt; returns the id its post must have. */
    keep(receipt: Pick<Receipt, 'id'>): string;
    /** The id of the receipt this post shows, or undefined for a post that this tab did not make. */
    find(postId: string): string | undefined;
}

/** `random` gives numbers from 0 up to 1. The ids cannot be those of real posts: the server makes these, of 26 letters and digits. */
export function createCards(random: () => number): Cards {
    const cards = new Map<string, string>();
    return {
        keep(receipt) {
            const id = `useradmin-${random().toString(36).slice(2)}${random().toString(36).slice(2)}`;
            cards.set(id, receipt.id);
            return id;
        },
        find: (postId) => cards.get(postId),
    };
}
