import {sums, table} from './report';

const rows = [
    {suite: 'contract, stand-in', passed: 80, failed: 0, skipped: 0, again: 2, seconds: 3.14},
    {suite: 'contract, real', passed: 71, failed: 1, skipped: 8, again: 0, seconds: 50},
];

test('adds up', () => expect(sums(rows)).toEqual({passed: 151, failed: 1, skipped: 8, again: 2}));

test('lines up names to the left and numbers to the right, figures below', () => {
    expect(table(rows, {clicks: 3}).split('\n')).toEqual([
        '                    passed  failed  skipped  seconds',
        'contract, stand-in      80       0        0      3.1',
        'contract, real          71       1        8     50.0',
        'clicks: 3',
    ]);
});
