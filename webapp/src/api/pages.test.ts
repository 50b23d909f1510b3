import {ApiError} from './error';
import {allPages} from './pages';

const rows = (from: number, count: number) => Array.from({length: count}, (_, at) => ({id: `i${from + at}`}));
const idsOf = (list: {id: string}[]) => list.map(({id}) => id);

/** A server with so many rows; tells which pages it was asked for. */
function listOf(total: number) {
    const asked: number[] = [];
    const ask = (page: number, perPage: number) => {
        asked.push(page);
        return Promise.resolve(rows(page * perPage, Math.max(0, Math.min(perPage, total - (page * perPage)))));
    };
    return {ask, asked};
}

test.each([[0, [0]], [199, [0]], [200, [0, 1]], [450, [0, 1, 2]]])('%i rows are pages %j', async (total, pages) => {
    const {ask, asked} = listOf(total);
    expect(idsOf(await allPages(ask, 'id'))).toEqual(idsOf(rows(0, total)));
    expect(asked).toEqual(pages);
});

test('a server that always gives the same page has told no list', async () => {
    let asked = 0;
    const list = allPages(() => {
        asked++;
        return Promise.resolve(rows(0, 200));
    }, 'id');
    await expect(list).rejects.toMatchObject({said: 'broken'});
    expect(asked).toBe(4);
});

test('where a row comes twice another may have been missed: the list is read once more', async () => {
    let reading = 0;
    const list = await allPages((page) => {
        reading += page === 0 ? 1 : 0;
        return Promise.resolve(page === 0 ? rows(0, 200) : rows(reading === 1 ? 199 : 200, 2));
    }, 'id');
    expect(idsOf(list)).toEqual(idsOf(rows(0, 202)));
});

test('a list without end is no list', async () => {
    const {ask, asked} = listOf(Infinity);
    await expect(allPages(ask, 'id')).rejects.toMatchObject({said: 'broken', why: {id: 'error.notJson'}});
    expect(asked).toHaveLength(50);
});

test('half a list is none', async () => {
    const gone = new ApiError({said: 'none', why: {id: 'error.timeout'}});
    await expect(allPages((page) => page === 0 ? Promise.resolve(rows(0, 200)) : Promise.reject(gone), 'id')).rejects.toBe(gone);
});

test.each([[null], [{}], ['[]'], [[null]], [[{}]], [[{id: ''}]], [[{id: 7}]], [{id: 'a', 0: {}}]])('%j is no page', async (page) => {
    await expect(allPages(() => Promise.resolve(page), 'id')).rejects.toMatchObject({said: 'broken'});
});
