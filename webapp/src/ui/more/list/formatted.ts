/** White, and what shows the colour beneath: browsers write these beside every text that is copied from a page. */
const PLAIN = /^(?:white|#fff(?:fff)?|rgb\(255, ?255, ?255\)|rgba\(.*, ?0\)|transparent|none|initial|inherit|unset|auto)(?!\w)/i;

/** Does what was copied strike words out, or colour them from behind? Plain text has neither, so that both would go unseen. */
export function isFormatted(html: string): boolean {
    const backgrounds = [...html.matchAll(/background(?:-color)?\s*:\s*([^;"'}]+)/gi)].map(([, colour]) => colour!.trim());
    return (/<(?:s|del|strike)\b|line-through/i).test(html) || (/\bbgcolor\s*=/i).test(html) || backgrounds.some((colour) => !PLAIN.test(colour));
}

/** Does a paste here leave nothing of what stood in the field? */
export const isAnew = ({value, selectionStart, selectionEnd}: Pick<HTMLTextAreaElement, 'value' | 'selectionStart' | 'selectionEnd'>): boolean =>
    (value.slice(0, selectionStart) + value.slice(selectionEnd)).trim() === '';
