/** Lists in which somebody may have been left out on purpose: nobody of those is simply meant. */
import {readList} from './read';

const doubtsOf = (text: string) => readList(text, readList(text).columns[0]?.index).entries.map(({doubt, words}) => doubt?.id ?? (words.length > 0 ? words.join(' ') : ''));

test.each([
    '❌ @bob', '@bob 🚫', '¬ @bob', '! @bob', '-@bob', '- [ ] @bob', '@bob until 2027', '@bob bis 2027', '@bob (on leave)', '@bob (Elternzeit)', '@bob - parental leave',
])('%j says more than who is meant', (line) => expect(doubtsOf(line)).not.toEqual(['']));

test.each(['- @bob', '✓ @bob', '[x] @bob', '• @bob', '1. @bob', '@bob (Sales)', '@bob - last day 30 Nov'])('%j does not', (line) => expect(doubtsOf(line)).toEqual(['']));

test.each([
    ['email,deactivate\nbob@x.test,N\ncat@x.test,Y'],
    ['email,deactivate\nbob@x.test,0\ncat@x.test,1'],
    ['email,deactivate\nbob@x.test,\ncat@x.test,x'],
    ['email,leaving\nbob@x.test,2099-12-31\ncat@x.test,2020-01-01'],
])('%j has a column that decides', (text) => expect(doubtsOf(text).every((doubt) => doubt.startsWith('list.doubt.'))).toBe(true));

test.each(['email,deactivate\nbob@x.test,Y\ncat@x.test,Y', 'email,team\nbob@x.test,Sales\ncat@x.test,Ops'])('%j has none', (text) => expect(doubtsOf(text)).toEqual(['', '']));

const ID = 'abcdefghijklmnopqrstuvwxy1';
const HEADER = 'line,original,person_id,username,name,email,act,result,off_since';

test('of our own file a line that was not touched then is not simply meant, and the account has to be the same by all its keys', () => {
    const [untouched, done] = readList(`${HEADER}\n1,Keep @bob,${ID},bob,Bob,bob@x.test,,,\n2,@cat,${ID},cat,Cat,cat@x.test,deactivate,done,2026-11-25T05:00:00.000Z`).entries;
    expect(untouched?.doubt).toEqual({id: 'list.doubt.notThen'});
    expect(done?.names.map(({kind, value}) => [kind, value])).toEqual([['id', ID], ['handle', 'cat'], ['email', 'cat@x.test']]);
});
