/** What of a text is an account's own. */
import {person} from '../../../../test/people';

import {piecesOf} from './scan';
import {strangeIn} from './words';

const strange = (text: string, who: Parameters<typeof person>[1]) => strangeIn(piecesOf(text).flatMap(({tokens}) => tokens), person('bob', who), ({value}) => (['bob', 'bob@acme.test'].includes(value) ? person('bob', who) : undefined));

test.each([
    ['bob@acme.test', []], ['Bob@Acme.Test', []], ['chef@acme.test', ['chef@acme.test']], ['bobby@acme.test', ['bobby@acme.test']],
])('where addresses are hidden %j is theirs only if it leads to them', (text, expected) => {
    expect(strange(text, {email: ''})).toEqual(expected);
});

test.each([['( @bob', ['(']], ['@bob "', ['"']], ['Bob Meier (IT) <bob@acme.test>', []]])('%j: a bracket is no word of a name that has one', (text, expected) => {
    expect(strange(text, {name: 'Bob ( Meier " (IT)', email: 'bob@acme.test'})).toEqual(expected);
});
