const WIDTH = 496;

/** How far right the list stands, in pixels: at the word for mentions, at the edge for commands, never out of the editor. */
export function listOffset(box: HTMLTextAreaElement, term: string, kind: 'mention' | 'command'): number {
    if (kind === 'command') {
        return 0;
    }
    const line = box.value.slice(0, box.selectionStart - term.length).split('\n').pop() ?? '';
    return Math.min(widthOf(line, box), Math.max(box.clientWidth - WIDTH, 0));
}

// The browser does not tell where a textarea's caret is: the line is set once more, in the same font, and measured.
function widthOf(line: string, box: HTMLTextAreaElement): number {
    const ruler = document.createElement('span');
    ruler.textContent = line;
    Object.assign(ruler.style, {position: 'absolute', visibility: 'hidden', whiteSpace: 'pre', font: getComputedStyle(box).font});
    box.parentElement!.append(ruler);
    const {width} = ruler.getBoundingClientRect();
    ruler.remove();
    return width;
}
