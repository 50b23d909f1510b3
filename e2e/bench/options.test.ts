import {readOptions} from './options';

test('measures everything unless told otherwise', () => expect(readOptions([])).toEqual({rounds: 3, people: 200, ways: ['plugin', 'mmctl', 'curl'], json: false}));

test('takes numbers, ways and the wish for JSON in any order', () => {
    expect(readOptions(['--only', 'curl', '--people', '20', '--json', '--rounds', '1', '--only', 'mmctl'])).toEqual({rounds: 1, people: 20, ways: ['mmctl', 'curl'], json: true});
});

test.each([
    [['--only', 'console']], [['--people', '0']], [['--people', '251']], [['--rounds', 'many']], [['--rounds']], [['--fast']], [['deactivate']],
])('answers %j with the usage', (args) => expect(() => readOptions(args)).toThrow('Usage: npm run bench'));
