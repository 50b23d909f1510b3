import {holdsName, sameName, termsFor} from './fold';

test.each([
    ['hans müller', 'Hans Müller'],
    ['hans mueller', 'Hans Müller'],
    ['hans muller', 'Hans Müller'],
    ['hans mu\u0308ller', 'Hans Mueller'],
    ['müller hans', 'Hans Mueller'],
    ['jörg weiß', 'Joerg Weiss'],
    ['anna-lena groß', 'Anna Lena Gross'],
    ['groß anna-lena', 'Anna Lena Groß'],
    ['renée o\u2019brien', 'Renee O\'Brien'],
    ['søren łukasz', 'Soren Lukasz'],
])('%s is %s', (typed, name) => expect(sameName(typed, name)).toBe(true));

test.each([
    ['hans müller', 'Hanna Müller'],
    ['hans müller', 'Hans-Peter Müller'],
    ['hans', 'Hans Müller'],
    ['mueller', 'Müller, Hans'],
    ['hans peter müller', 'Peter Hans Müller'],
    ['hans muller', 'Hans Mueller'],
    ['hans müller', ''],
])('%s is not %s', (typed, name) => expect(sameName(typed, name)).toBe(false));

test('a name may hold more words than were typed, but not fewer', () => {
    expect([holdsName('Hans-Peter Müller', 'hans mueller'), holdsName('Hans Müller', 'hans peter müller'), holdsName('Hans Müller', 'hans')]).toEqual([true, false, false]);
});

describe('search terms', () => {
    const finds = (term: string, name: string) => term !== '' && term.split(' ').every((word) => name.toLowerCase().includes(word));

    test.each([
        ['hans müller', ['Hans Müller', 'Hans Mueller', 'Hans Muller']],
        ['hans mueller', ['Hans Müller', 'Hans Mueller']],
        ['jörg weiß', ['Joerg Weiss', 'Jörg Weiß', 'Jorg Weiß']],
        ['renée o\u2019brien', ['Renee O\'Brien', 'Renée OBrien']],
        ['anna-lena groß', ['Anna Lena Gross', 'Anna-Lena Groß']],
    ])('for %s find every spelling', (typed, names) => expect(names.filter((name) => !finds(termsFor(typed)[0], name))).toEqual([]));

    test('that are wider find dots which were left out', () => {
        expect(termsFor('hans muller').map((term) => finds(term, 'Hans Müller'))).toEqual([false, true]);
        expect(finds(termsFor('hans muller')[1], 'Hans Schmidt')).toBe(false);
    });

    test('are none where too little is left', () => expect(termsFor('bo äö')).toEqual(['', '']));
});
