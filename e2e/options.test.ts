import {readOptions} from './options';

test('runs everything unless told otherwise', () => expect(readOptions([])).toEqual({json: false, writeTable: false, filter: ''}));

test('takes the suite, the words of a name and the wish for JSON in any order', () => {
    expect(readOptions(['guest', '--only', 'contract', 'can', '--json'])).toEqual({json: true, writeTable: false, only: 'contract', filter: 'guest can'});
});

test.each([[['--only']], [['--only', 'unit']], [['--fast']], [['--write-table', 'guest']]])('answers %j with the usage', (args) => {
    expect(() => readOptions(args)).toThrow('Usage: npm run e2e');
});
