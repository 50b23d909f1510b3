import {Books} from './suites';

let printed = '';

beforeEach(() => {
    printed = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
        printed += String(text);
        return true;
    });
});

afterEach(() => jest.restoreAllMocks());

test('a suite that breaks off is one failure with its reason, and the next one runs', async () => {
    const books = new Books();
    await books.suite('one', () => Promise.reject(new Error('no browser')));
    await books.suite('two', () => Promise.resolve({passed: 3, failed: 0, skipped: 1, again: 1, figures: {clicks: 3}}));
    expect(books.totals).toEqual({passed: 3, failed: 1, skipped: 1, again: 1});
    expect(books.of('two')).toMatchObject({passed: 3, skipped: 1});
    expect(books.figures).toEqual({clicks: 3});
    expect(printed).toContain('no browser');
});

test('lines of suites that run at the same time bear the name of theirs, each of several at once', async () => {
    const books = new Books();
    await Promise.all(['here', 'there'].map((name) => books.suite(name, async (print) => {
        await new Promise(setImmediate);
        print('FAILED   a story\n         its reason');
        return {passed: 0, failed: 1};
    })));
    expect(printed.trim().split('\n').filter((line) => !(/^(here|there): /).test(line))).toEqual([]);
    expect(printed).toContain('there: FAILED   a story\nthere:          its reason\nthere: over: 0 passed, 1 failed, 0 skipped\n');
});

test('books of one server are added to those of the other, whose figures stand last', async () => {
    const [one, other] = [new Books(), new Books()];
    await one.suite('one', () => Promise.resolve({passed: 1, failed: 0, figures: {clicks: 2, tasks: 5}}));
    await other.suite('other', () => Promise.resolve({passed: 2, failed: 0, figures: {clicks: 3}}));
    one.add(other);
    expect(one.totals).toEqual({passed: 3, failed: 0, skipped: 0, again: 0});
    expect(one.figures).toEqual({clicks: 3, tasks: 5});
});
