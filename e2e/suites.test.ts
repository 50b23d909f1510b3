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
    await books.suite('two', () => Promise.resolve({passed: 3, failed: 0, skipped: 1, figures: {clicks: 3}}));
    expect(books.totals).toEqual({passed: 3, failed: 1, skipped: 1});
    expect(books.of('two')).toMatchObject({passed: 3, skipped: 1});
    expect(books.figures).toEqual({clicks: 3});
    expect(printed).toContain('no browser');
});
