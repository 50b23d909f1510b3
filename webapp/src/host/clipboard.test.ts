/** @jest-environment jsdom */
import {copy} from './clipboard';

function setClipboard(clipboard: unknown): void {
    Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
}

/** What the browser would copy, and where the selection stood. */
function withCommand(answer: () => boolean) {
    const copied: {text: string; inside: string}[] = [];
    document.execCommand = () => {
        const area = document.activeElement as HTMLTextAreaElement;
        copied.push({text: area.value.slice(area.selectionStart, area.selectionEnd), inside: area.parentElement!.id});
        return answer();
    };
    return copied;
}

beforeEach(() => {
    setClipboard(undefined);
    document.body.id = 'page';
    document.body.innerHTML = '<button id="outside"></button><dialog open id="box" class="useradmin-modal"><button id="copy"></button></dialog>';
});

test('uses the clipboard where there is one', async () => {
    const written: string[] = [];
    setClipboard({writeText: (text: string) => Promise.resolve(void written.push(text))});
    expect(await copy('words')).toBe(true);
    expect(written).toEqual(['words']);
});

test.each([['no clipboard', undefined], ['a refusal', {writeText: () => Promise.reject(new Error('denied'))}]])('with %s it selects inside the dialog and gives the focus back', async (_, clipboard) => {
    setClipboard(clipboard);
    const copied = withCommand(() => true);
    document.getElementById('copy')!.focus();
    expect(await copy('two\nlines')).toBe(true);
    expect(copied).toEqual([{text: 'two\nlines', inside: 'box'}]);
    expect([document.activeElement?.id, document.querySelectorAll('textarea').length]).toEqual(['copy', 0]);
});

test('without a dialog it selects on the page', async () => {
    document.getElementById('box')!.remove();
    const copied = withCommand(() => true);
    document.getElementById('outside')!.focus();
    await copy('words');
    expect([copied[0]?.inside, document.activeElement?.id]).toEqual(['page', 'outside']);
});

test.each([['refuses', () => false], ['throws', () => {
    throw new Error('gone');
}]])('says so when the browser %s, and leaves nothing behind', async (_, answer) => {
    withCommand(answer);
    expect(await copy('words')).toBe(false);
    expect(document.querySelector('textarea')).toBeNull();
});
