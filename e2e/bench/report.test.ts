import {byKind, allowed} from './kinds';
import {figuresOf, median, table} from './report';
import type {Line, Run} from './report';
import type {WayName} from './options';

const run = (line: Line, way: WayName, seconds: number, more: Partial<Run> = {}): Run => ({line, way, seconds, parts: {}, errors: [], counts: undefined, ...more});

const counts = new Map([
    ['PUT /api/v4/users/{id}/active', 200], ['POST /api/v4/users/usernames', 1], ['POST /api/v4/users/ids', 2],
    ['GET /api/v4/bots', 1], ['GET /api/v4/hooks/incoming', 1], ['POST /api/v4/users/status/ids', 1], ['GET /api/v4/users/tokens', 1],
    ['GET /static/plugins/useradmin/more.x.js', 1],
]);

const runs = [
    run('loopback', 'plugin', 1), run('loopback', 'mmctl', 2.5), run('loopback', 'curl', 4),
    run('rtt25', 'plugin', 3), run('rtt25', 'plugin', 2, {counts, parts: {'look-up': 0.5, run: 1.5}}), run('rtt25', 'plugin', 9),
    run('rtt25', 'mmctl', 12), run('rtt25', 'mmctl', 18), run('rtt25', 'curl', 30, {errors: ['curl: (22) 404']}),
];

test.each([[[3], 3], [[9, 1, 2], 2], [[4, 1, 2, 3], 2.5]])('the median of %j is %d', (values, middle) => expect(median(values)).toBe(middle));

test('requests are told apart: about people, for lists, other', () => expect(byKind(counts)).toEqual({people: 203, lists: 4, other: 1}));

test.each([[1, 4], [200, 203], [201, 207], [1000, 1015]])('%d people may cost %d requests', (people, most) => expect(allowed(people)).toBe(most));

test('ratios are of medians, above 1 where the plugin is faster', () => {
    expect(figuresOf(runs, 200)).toMatchObject({
        loopback_vs_mmctl: 2.5, rtt25_vs_mmctl: 5, vs_curl: 10, loopback_vs_curl: 4, requests: 203, requests_allowed: 203, requests_lists: 4, errors: 1,
        plugin_rtt25_seconds: 3, mmctl_rtt25_seconds: 15,
    });
});

test('what was not measured is no figure', () => {
    const figures = figuresOf([run('loopback', 'curl', 4)], 20);
    expect(figures).toEqual({people: 20, requests_allowed: 23, errors: 0, curl_loopback_seconds: 4});
});

test('the table has a line for each way at each distance, and the requests one by one', () => {
    const lines = table(runs, 200).split('\n');
    expect(lines.slice(0, 3)).toEqual([
        '                  seconds  least   most  of plugin  requests  errors',
        'loopback  plugin     1.00   1.00   1.00     1.00 x                 0',
        'loopback  mmctl      2.50   2.50   2.50     2.50 x                 0',
    ]);
    expect(lines).toContain('25 ms     curl      30.00  30.00  30.00    10.00 x                 1');
    expect(lines).toContain('plugin: 203 requests about people (at most 203 are right), 4 for lists, 1 other');
    expect(lines).toContain('    200  PUT /api/v4/users/{id}/active');
});
