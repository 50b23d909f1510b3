import {read} from '../../build/tree';

import {FIRST, HOSTS, hostsTable, versions} from './hosts';
import {stories} from './stories';

const table = read('docs/testing.md').split('\n').filter((line) => line.startsWith('| `root')).map((line) => line.slice(2, -2).split(' | '));

test('the table of versions has those of package.json', () => {
    expect(table.map((cells) => cells.slice(0, 5))).toEqual([FIRST, ...HOSTS].map(versions));
});

test('it is made of the suites that were played', () => {
    const row = {suite: 'browser, React 17', passed: 3, failed: 1, skipped: 0, again: 0, seconds: 20.4};
    const lines = hostsTable([row, {...row, suite: 'browser, real server'}]).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/^\| `root17.html` \| 10 \| 17\.\S+, production \| 7\.\S+ \| `ReactDOM.render` \| 4 \| 3 \| 20 \|$/);
});

test('some stories are played on every page, and no quiet one', () => {
    const played = stories.filter(({hosts}) => hosts);
    expect(played.length).toBeGreaterThan(10);
    expect(played.filter(({quiet}) => quiet)).toEqual([]);
});
