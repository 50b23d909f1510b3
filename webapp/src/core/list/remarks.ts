import type {Text} from '../model';
import type {Candidate} from './types';

/** What has to be known of somebody besides who they are and what is `said` beside them: what speaks against them, and why they cannot be ticked. */
export function remarksOf({cautions, why}: Candidate, said: Text | undefined): {cautions: Text[]; why: Text | undefined} {
    return {cautions: cautions.filter((caution) => caution !== said), why: why === said ? undefined : why};
}
