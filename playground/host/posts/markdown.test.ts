/** @jest-environment jsdom */
import {formatText} from './markdown';

test.each([
    ['**a** *b* ~~c~~ `d`', '<p><strong>a</strong> <em>b</em> <del>c</del> <span class="codespan__pre-wrap"><code>d</code></span></p>'],
    ['a_b_c and x@y.org', '<p>a_b_c and x@y.org</p>'],
    ['hi @bob.meier2.', '<p>hi <span data-mention="bob.meier2">@bob.meier2</span>.</p>'],
    ['- a\n- b', '<ul class="markdown__list"><li>a</li><li>b</li></ul>'],
    ['a\\*b\\*', '<p>a*b*</p>'],
])('%j', (text, html) => expect(formatText(text)).toBe(html));

test('a table', () => {
    const box = document.createElement('div');
    box.innerHTML = formatText('| a | b |\n|---|---|\n| 1 | 2 |');
    expect([...box.querySelectorAll('th, td')].map((cell) => cell.textContent)).toEqual(['a', 'b', '1', '2']);
});

test.each(['<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '[x](https://a"onmouseover=alert(1)//)', '@a"><script>', '`<b>`', '```\n<b>\n```'])('%j makes no element or attribute of its own', (text) => {
    const box = document.createElement('div');
    box.innerHTML = formatText(text);
    expect(box.querySelector('img, script, b, [onmouseover], [href^="javascript"]')).toBeNull();
});
