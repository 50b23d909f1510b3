/** A line put right: what keeps it from being simply meant stays, and it is in the text afterwards. Its own CSV. */
import {ann, bob, cat, dan, table, untilPhase} from '../../../test/list';
import {person} from '../../../test/people';
import {quiet} from '../../../test/world';
import {pastCounts} from '../../core/list/counts';

const settled = async () => {
    for (let times = 0; times < 20; times++) {
        await quiet();
    }
};

test.each([
    ['@cat\n\nNot these:\n@bobb', '@bob'], ['@cat\n\nThanks\nbobb@x.test', bob.email], ['@cat\n@bobb\n  stays until March', '@bob'],
    [`Username;Email;Leaver\ncat;${cat.email};yes\nbobb;bobb@x.test;no`, 'bob'], ['Vorname;Nachname;Bleibt\nEva;Lang;nein\nBob;Maier;ja', '@bob'],
])('%j: what stands around the line still holds', async (text, fresh) => {
    const {list} = await table([ann, bob, cat], text);
    list.correct(list.state().rows[1]!.entry.key, fresh);
    await settled();
    expect(list.state().rows[1]).toMatchObject({state: 'check', chosen: ''});
});

test('a cell of two lines that end as on Windows is put right in the text', async () => {
    const {list} = await table([ann, bob, cat], `Username;Email;Ort\r\nbobb;bobb@x.test;"Berlin\r\nMitte"\r\ncat;${cat.email};Ulm\r\n`);
    list.correct(0, 'bob');
    await settled();
    expect(list.state().text).toBe(`Username;Email;Ort\r\nbob\r\ncat;${cat.email};Ulm\r\n`);
});

const HEADER = 'line,original,person_id,username,name,email,act,result,off_since';
const off = person('off', {deleteAt: Date.parse('2026-11-25T05:00:00.000Z')});
const ROWS = `1,@off,${off.id},off,,${off.email},deactivate,done,2026-11-25T05:00:00.000Z\n2,@dan,${dan.id},dan,,${dan.email},deactivate,already,1970-01-01T00:00:05.000Z`;

async function activate(text: string, people = [ann, off, dan]) {
    const {list} = await table(people, text);
    list.choose('activate');
    await settled();
    await untilPhase(list, 'table');
    return list.state();
}

test.each([['sep=,\n'], ['The list of 21 Nov is below\n\n']])('its own CSV is known below %j: who was off before is left alone', async (above) => {
    const {rows} = await activate(`${above}${HEADER}\n${ROWS}`);
    expect(rows.filter(({chosen}) => chosen).map(({candidates: [one]}) => one!.person.username)).toEqual(['off']);
});

test('a line that run did not touch is left alone by activate, and not counted as deactivated by it', async () => {
    const eva = person('eva', {name: 'Eva Lang', deleteAt: 7_000});
    const {rows} = await activate(`${HEADER}\n${ROWS}\n3,@eva,${eva.id},eva,Eva Lang,${eva.email},,,`, [ann, off, dan, eva]);
    expect(rows[2]).toMatchObject({state: 'refused', why: {id: 'list.past.notThen'}});
    expect(pastCounts(rows, 'activate')).toMatchObject({values: {done: 1, before: 1, other: 1}});
    const named = await activate(`${HEADER}\n${ROWS}\n3,"Lang, Eva",,,,,,,`, [ann, off, dan, eva]);
    expect(pastCounts(named.rows, 'activate')).toMatchObject({values: {done: 1, before: 1}});
});
