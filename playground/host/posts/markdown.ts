import {escapeHtml, inline} from './inline';

/** A kind of block: how many of the lines from here on belong to it (0: none), and their HTML. */
interface Block {take(lines: string[]): number; html(lines: string[]): string}

const run = (pattern: RegExp) => (lines: string[]) => {
    const end = lines.findIndex((line) => !pattern.test(line));
    return end < 0 ? lines.length : end;
};

const fence: Block = {
    take: (lines) => {
        const end = (/^\s*```/).test(lines[0]!) ? lines.findIndex((line, index) => index > 0 && (/^\s*```\s*$/).test(line)) : -1;
        return end + 1;
    },
    html: (lines) => `<div class="post-code"><code>${escapeHtml(lines.slice(1, -1).join('\n'))}</code></div>`,
};

const heading: Block = {
    take: (lines) => Number((/^#{1,6} /).test(lines[0]!)),
    html: ([line]) => {
        const level = line!.indexOf(' ');
        return `<h${level} class="markdown__heading">${inline(line!.slice(level + 1))}</h${level}>`;
    },
};

const rule: Block = {take: (lines) => Number((/^(\*{3,}|-{3,}|_{3,})\s*$/).test(lines[0]!)), html: () => '<hr/>'};

const quote: Block = {
    take: run(/^>/),
    html: (lines) => `<blockquote>${formatText(lines.map((line) => line.replace(/^> ?/, '')).join('\n'))}</blockquote>`,
};

const list = (tag: 'ul' | 'ol', pattern: RegExp): Block => ({
    take: run(pattern),
    html: (lines) => `<${tag} class="markdown__list">${lines.map((line) => `<li>${inline(line.replace(pattern, ''))}</li>`).join('')}</${tag}>`,
});

const cells = (line: string) => line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim());
const row = (tag: 'th' | 'td', line: string) => `<tr>${cells(line).map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;

const table: Block = {
    take: (lines) => ((/^\s*\|?[\s:-]*-[\s:|-]*$/).test(lines[1] ?? '') && lines[0]!.includes('|') ? run(/\|/)(lines) : 0),
    html: ([head, , ...body]) =>
        `<div class="table-responsive"><table class="markdown__table"><thead>${row('th', head!)}</thead><tbody>${body.map((line) => row('td', line)).join('')}</tbody></table></div>`,
};

const BLOCKS = [fence, heading, rule, quote, list('ul', /^\s*[-*+] /), list('ol', /^\s*\d+[.)] /), table];

function blockAt(lines: string[]): {length: number; html: string} | undefined {
    for (const block of BLOCKS) {
        const length = block.take(lines);
        if (length > 0) {
            return {length, html: block.html(lines.slice(0, length))};
        }
    }
    return undefined;
}

function paragraph(lines: string[]): string {
    return lines.length ? `<p>${lines.map((line) => inline(line)).join('<br/>')}</p>` : '';
}

/**
 * `PostUtils.formatText`: the common part of Mattermost's Markdown as safe HTML. Mentions become `<span data-mention="name">`.
 * `singleline` leaves out paragraphs and blocks.
 */
export function formatText(text: string, options: {singleline?: boolean} = {}): string {
    if (options.singleline) {
        return inline(text.replace(/\s*\n\s*/g, ' '));
    }
    const lines = text.split(/\r?\n/);
    let html = '';
    let pending: string[] = [];
    const flush = () => {
        html += paragraph(pending);
        pending = [];
    };
    for (let at = 0; at < lines.length;) {
        const block = blockAt(lines.slice(at));
        if (block) {
            flush();
            html += block.html;
        } else if (lines[at]!.trim()) {
            pending.push(lines[at]!);
        } else {
            flush();
        }
        at += block?.length ?? 1;
    }
    flush();
    return html;
}
