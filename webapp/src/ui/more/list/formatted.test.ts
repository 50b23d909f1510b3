import {isFormatted} from './formatted';

test.each([
    ['', false], ['<b>bob</b>', false], ['<span style="background-color: rgb(255, 255, 255); color: red">bob</span>', false], ['<p style="background:transparent">bob</p>', false],
    ['<s>bob</s>', true], ['<del>bob</del>', true], ['<strike>bob</strike>', true], ['<span style="text-decoration: line-through">bob</span>', true],
    ['<td style="background:yellow">bob</td>', true], ['<td bgcolor="#ff0000">bob</td>', true], ['<style>.xl65 {background:#92D050;}</style><td class=xl65>bob', true],
    ['<summary>bob</summary><section>eva</section>', false],
])('%s is formatted: %s', (html, is) => expect(isFormatted(html)).toBe(is));
