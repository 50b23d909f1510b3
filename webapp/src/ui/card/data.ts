import type {ActId} from '../../core/model';
import type {Receipt} from '../../core/receipt';

/** What our post carries in `props.useradmin`. */
export interface CardData {receipt: Receipt}

const ACTS: ActId[] = ['deactivate', 'activate', 'revoke'];
const TONES = ['good', 'warn', 'bad'];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The receipt a post carries, or undefined: anybody can write a post with our type and whatever props. */
export function receiptOfPost(props: Record<string, unknown> | undefined): Receipt | undefined {
    const data = props?.useradmin;
    const receipt = isObject(data) ? data.receipt : undefined;
    return isObject(receipt) && isReceipt(receipt) ? receipt as unknown as Receipt : undefined;
}

function isReceipt({act, person, headline}: Record<string, unknown>): boolean {
    return ACTS.includes(act as ActId) &&
        isObject(person) && typeof person.username === 'string' &&
        isObject(headline) && TONES.includes(headline.tone as string) &&
        isObject(headline.text) && typeof headline.text.id === 'string';
}
