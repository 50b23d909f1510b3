/** What this tab's cards show. Kept here and not in the post: anybody can write a post of our type, and it must not speak for us. */
import type {Receipt} from '../../core/receipt';

/** The part of a receipt that stands in the channel. */
export type Card = Pick<Receipt, 'act' | 'person' | 'headline'>;

export interface Cards {
    /** Keeps what a card needs of a receipt; returns the id its post must have. */
    keep(receipt: Receipt): string;
    /** The card of this post, or undefined for a post that this tab did not make. */
    find(postId: string): Card | undefined;
}

/** `random` gives numbers from 0 up to 1. The ids cannot be those of real posts: the server makes these, of 26 letters and digits. */
export function createCards(random: () => number): Cards {
    const cards = new Map<string, Card>();
    return {
        keep({act, person, headline}) {
            const id = `useradmin-${random().toString(36).slice(2)}${random().toString(36).slice(2)}`;
            cards.set(id, {act, person, headline});
            return id;
        },
        find: (postId) => cards.get(postId),
    };
}
