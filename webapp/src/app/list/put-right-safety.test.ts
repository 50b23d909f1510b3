/** Whatever stands in a text, and whatever is typed for one of its rows: no row is ready that would not be if the text had been pasted so. */
import fc from 'fast-check';

import {ann, bob, cat, dan, table} from '../../../test/list';
import {person} from '../../../test/people';
import {quiet} from '../../../test/world';

const PEOPLE = [ann, bob, cat, dan, person('eva', {name: 'Eva Lang'}), person('keep', {name: 'Kim Keep'})];

const known = fc.constantFrom('@bob', '@cat', cat.email, bob.id, '@eva', 'Eva Lang', 'bob');
const astray = fc.constantFrom('@bobb', 'boob@x.test', '@keeper', 'Bob Meierr');
const word = fc.constantFrom('keep', 'keeper', 'stays', '-', '1.', ',', ';', '(', ')', '"', ':', '.', 'Bob', 'Meier', 'Kind Regards', '\u200b', '#');
const part = fc.oneof(known, astray, word);
const line = fc.tuple(fc.array(part, {maxLength: 3}), astray, fc.array(part, {maxLength: 3}), fc.constantFrom(' ', ', ', '; '))
    .map(([before, name, behind, between]) => [...before, name, ...behind].join(between));
const typed = fc.oneof(known, astray, fc.tuple(known, part).map((both) => both.join(' ')));

test('a row that was put right is ready only if it would have been from the start', async () => {
    const lists = fc.array(fc.oneof(line, known), {minLength: 1, maxLength: 3});
    await fc.assert(fc.asyncProperty(lists, fc.nat(), fc.array(typed, {minLength: 1, maxLength: 2}), async (lines, at, all) => {
        const {list} = await table(PEOPLE, lines.join('\n'));
        fc.pre(list.state().phase === 'table');
        const {rows} = list.state();
        const {key, line: place} = rows[at % rows.length]!.entry;
        for (const fresh of all) {
            list.correct(key, fresh);
            for (let times = 0; times < 10; times++) {
                await quiet();
            }
        }
        const {text} = list.state();
        const {list: pasted} = await table(PEOPLE, text);
        fc.pre(pasted.state().phase === 'table');
        const ready = (one: typeof list) => one.state().rows.filter((row) => row.entry.line === place && row.isReady).map(({only}) => only);
        expect(ready(list).filter((id) => !ready(pasted).includes(id))).toEqual([]);
    }), {numRuns: 150});
}, 60_000);
