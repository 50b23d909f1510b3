import type {Text} from '../../core/model';
import type {Receipt} from '../../core/receipt';
import {harmless} from '../export/markdown';

/** The card as one line of Markdown, for where our component cannot draw it. The handle is the web app's own link to the person. */
export function cardMessage({person, headline}: Pick<Receipt, 'person' | 'headline'>, say: (text: Text) => string): string {
    return `@${person.username}: ${harmless(say(headline.text))}`;
}
