const ESCAPES: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;'};

/** Text made safe for HTML. */
export function escapeHtml(text: string): string {
    return text.replace(/[&<>"']/g, (char) => ESCAPES[char]!);
}

const link = (url: string, text: string) => `<a class="theme markdown__link" href="${url}" rel="noreferrer" target="_blank">${text}</a>`;

// In their order; code first, so that nothing inside it is touched. Patterns see escaped text.
const RULES: [RegExp, (...groups: string[]) => string][] = [
    [/\[([^\]]+)\]\((https?:\/\/[^\s)]+|mailto:[^\s)]+)\)/, (_, text, url) => link(url!, inline(text!, false))],
    [/https?:\/\/[^\s<]*[^\s<.,:;!?)'"]/, (url) => link(url!, url!)],
    [/\*\*(.+?)\*\*/, (_, text) => `<strong>${inline(text!, false)}</strong>`],
    [/__(.+?)__(?!\w)/, (_, text) => `<strong>${inline(text!, false)}</strong>`],
    [/~~(.+?)~~/, (_, text) => `<del>${inline(text!, false)}</del>`],
    [/\*([^\s*](?:[^*]*[^\s*])?)\*/, (_, text) => `<em>${inline(text!, false)}</em>`],
    [/(?<!\w)_([^\s_](?:[^_]*[^\s_])?)_(?!\w)/, (_, text) => `<em>${inline(text!, false)}</em>`],
    [/(?<![\w@.])@([a-z0-9._-]*[a-z0-9])/i, (_, name) => `<span data-mention="${name!.toLowerCase()}">@${name}</span>`],
];

/**
 * Markdown inside one block, as HTML. `raw` says whether the text still has to be escaped.
 */
export function inline(text: string, raw = true): string {
    const safe = raw ? escapeHtml(text) : text;
    const code = (/(`+)(.+?)\1/).exec(safe);
    if (code) {
        const inner = `<span class="codespan__pre-wrap"><code>${code[2]!.trim()}</code></span>`;
        return inline(safe.slice(0, code.index), false) + inner + inline(safe.slice(code.index + code[0].length), false);
    }
    const escaped = (/\\([\\`*_{}[\]()#+\-.!~|@])/).exec(safe);
    if (escaped) {
        return inline(safe.slice(0, escaped.index), false) + escaped[1] + inline(safe.slice(escaped.index + 2), false);
    }
    return byRules(safe);
}

function byRules(safe: string): string {
    for (const [pattern, render] of RULES) {
        const match = pattern.exec(safe);
        if (match) {
            return byRules(safe.slice(0, match.index)) + render(...match) + byRules(safe.slice(match.index + match[0].length));
        }
    }
    return safe;
}
