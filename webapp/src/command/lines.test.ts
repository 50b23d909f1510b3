/** What a line opens, and what is suggested for one that is mistyped: from the editor to the dialog. */
import fc from 'fast-check';

import type {Phase} from '../app/types';
import {openApp, phase} from '../../test/app';
import {place} from '../../test/world';

import {guardOf} from './guard';

import {createCommand} from './index';

/** What a line leads to: 'list' with its verb and text, 'one' with the name to look up, or a sentence with the line or word it quotes. */
function door(line: string): string[] {
    const {world, app} = openApp();
    const said: string[][] = [];
    const {command} = createCommand({
        app,
        host: world.deps.host,
        say({id, values}) {
            said.push([id, String(values?.line ?? values?.word ?? values?.typed ?? values?.name)]);
            return id;
        },
    });
    command(line, place);
    const run = world.shown.at(-1);
    const now = run && phase(run);
    app.stop();
    expect(world.sent.filter((request) => (/^(de)?activate|^revoke/).test(request))).toEqual([]);
    if (now?.id === 'list') {
        const {opening: {verb, text}} = now as Extract<Phase, {id: 'list'}>;
        return ['list', String(verb), text];
    }
    return now?.id === 'finding' ? ['one', run!.state().verb, now.typed] : said[0] ?? [];
}

describe('one name is looked up, whatever stands around it', () => {
    test.each([
        '@bob', 'bob', '@bob,', '"bob"', '<bob@acme.test>', '(@bob)', '@bob!', '\u201e@bob\u201c', 'me', '@me', '@wszyscy', 'alle', 'everyone',
    ])('%s', (text) => expect(door(`/useradmin deactivate ${text}`)).toEqual(['one', 'deactivate', text]));
});

describe('whatever says more is a list, as it was typed', () => {
    test.each([
        'Hans Müller', 'Bob Meier', 'everyone except @yan', 'not @yan but @zed', '@yan\n--\nHans Müller\nIT', '@bob please', '@Bob, ANN;cat', '@bob @bob',
        '@yan (not @zed)', 'all but @yan', 'anyone other than @yan', '@yan, @zed stays', '@yan!!! @zed???', '@yan \u{1f44d}', '- @yan\n- @zed', '~~@yan~~ @zed',
        'alle außer @yan', 'nicht @yan, sondern @zed', 'bitte @yan', '@yan und @zed', 'alle bis auf @yan', '@yan bleibt', 'Müller, Hans', 'Grüße\n@yan', '@yan\n\nViele Grüße\n@zed',
        'tout le monde sauf @yan', 'pas @yan mais @zed', '@yan s’il vous plaît', 'uniquement @yan', 'surtout pas @yan', '@yan et @zed', 'Merci !\n@yan',
        'nie @yan tylko @zed', 'wszyscy oprócz @yan', 'proszę @yan', '@yan i @zed', 'wszystkich poza @yan', '@yan zostaje', 'Łukasz Żak',
        '@all except @yan', '@sales @yan', '@yan --force', '-u102 @yan', `@yan ${'x'.repeat(200)}`, 'me @yan', 'me and @yan',
        '[Bob Meier](mailto:bob@acme.test)', 'Bob Meier <bob@acme.test>', '@yan \u{1f469}\u200d\u{1f4bb}', '@y\u00adan @zed',
    ])('%j', (text) => {
        expect(door(`/useradmin deactivate ${text}`)).toEqual(['list', 'deactivate', text]);
        expect(door(`/useradmin Logout:\n${text} \n`)).toEqual(['list', 'revoke', text]);
        expect(door(`/useradmin bulk status ${text}`)).toEqual(['list', 'status', text]);
    });

    test('with the indentation of its first line', () => {
        expect(door('/useradmin activate\n  - @yan\n  - @zed')).toEqual(['list', 'activate', '  - @yan\n  - @zed']);
    });

    test('any two words', () => {
        const word = fc.string({unit: 'grapheme', minLength: 1}).filter((text) => (/^[\p{L}\p{N}\p{P}\p{S}]+$/u).test(text) && (/[\p{L}\p{N}]/u).test(text) && !(/[,;\uff0c\uff1b\u3001]/).test(text));
        fc.assert(fc.property(word, word, fc.constantFrom(' ', '\n', ', ', ' \t\r\n'), (first, second, between) => {
            const text = first + between + second;
            expect(door(`/useradmin deactivate ${text}`)).toEqual(['list', 'deactivate', text]);
        }), {numRuns: 50});
    });
});

describe('one name that cannot be used stays in the editor', () => {
    test.each([
        ['@all', 'target.everybody', 'all'], ['-u102', 'target.option', '-u102'], ['--force', 'target.option', '--force'], ['...', 'target.none', 'undefined'],
    ])('%s', (text, id, quoted) => expect(door(`/useradmin deactivate ${text}`)).toEqual([id, quoted]));
});

describe('a mistyped verb', () => {
    test.each([
        ['deactviate @yan', '/useradmin deactivate @yan'],
        ['deactviate @yan, zed@acme.test\n@bob', '/useradmin deactivate @yan, zed@acme.test @bob'],
        ['deactviate yan', '/useradmin deactivate yan'],
        ['deactviate', '/useradmin deactivate @name'],
        ['disable @yan', '/useradmin deactivate @yan'],
        ['deactiver @yan', '/useradmin deactivate @yan'],
        ['bulk deactviate @yan @zed', '/useradmin bulk deactivate @yan @zed'],
        ['deactviate @yan please', '/useradmin help deactivate'],
        ['deactviate not @yan', '/useradmin help deactivate'],
        ['deactviate everyone except @yan', '/useradmin help deactivate'],
        ['deaktivate alle außer @yan', '/useradmin help deactivate'],
        ['deactivez tout le monde sauf @yan', '/useradmin help deactivate'],
        ['revok nie @yan tylko @zed', '/useradmin help revoke'],
        ['disable Hans Müller', '/useradmin help deactivate'],
        ['stauts deactivate @yan', '/useradmin help status'],
        [`deactviate ${'@somebody.with.a.name '.repeat(4)}`, '/useradmin help deactivate'],
        ['bulk deactviate everyone except @yan', '/useradmin help bulk'],
    ])('%j: %s', (line, suggested) => expect(door(`/useradmin ${line}`)).toEqual(['command.meant', suggested]));
});

describe('nothing is suggested', () => {
    test.each([
        ['undeactivate @yan', 'undeactivate'], ['undeactivate', 'undeactivate'], ['inactivate @yan', 'inactivate'], ['reactivate @yan', 'reactivate'], ['deactivated @yan', 'deactivated'],
        ['Deactivated', 'Deactivated'], ['dontdeactivate @yan', 'dontdeactivate'], ['nichtdeactivate @yan', 'nichtdeactivate'], ['unrevoke @yan', 'unrevoke'],
        ['reactivte @yan', 'reactivte'], ['inactivte @yan', 'inactivte'], ['invoke @yan', 'invoke'], ['réactiver @yan', 'réactiver'],
        ['do not deactivate @yan', 'do'], ['please deactivate @yan', 'please'], ['don’t deactivate @yan', 'don’t'], ['never revoke @yan', 'never'],
        ['bitte nicht deactivate @yan', 'bitte'], ['ne pas deactivate @yan', 'ne'], ['nie deactivate @yan', 'nie'], ['bob deactivate', 'bob'], ['not deactviate @yan', 'not'],
        ['désactiver @yan', 'désactiver'], ['wyłącz @yan', 'wyłącz'], ['fly me', 'fly'], ['help undeactivate', 'undeactivate'],
        ['bulk do not deactivate @yan', 'do'], ['bulk undeactivate @yan', 'undeactivate'], ['bulk alle außer @yan', 'alle'],
    ])('%j', (line, word) => expect(door(`/useradmin ${line}`)).toEqual(['command.unknownHelp', word]));
});

test.each([
    ['@yan deactivate', 'command.order', '/useradmin deactivate @yan'],
    ['@yan @zed: revoke', 'command.order', '/useradmin revoke @yan @zed:'],
    ['@yan please deactivate', 'command.person', '/useradmin help status'],
    ['@yan do not deactivate @zed', 'command.person', '/useradmin help status'],
    ['@yan @zed', 'command.person', '/useradmin status @yan @zed'],
    ['yan', 'command.unknown', '/useradmin status yan'],
])('names before the verb: %j', (line, id, suggested) => expect(door(`/useradmin ${line}`)).toEqual([id, suggested]));

describe('a mistyped trigger', () => {
    test.each([
        ['/usradmin deactivate Hans Müller', '/useradmin deactivate Hans Müller'],
        [' /useradmin deactivate everyone except @yan', '/useradmin deactivate everyone except @yan'],
        ['/usradmin deactivate @yan\n-- \nHans', '/useradmin deactivate …'],
        [`/usradmin revoke ${'@somebody.with.a.name '.repeat(4)}`, '/useradmin revoke …'],
        ['/usradmin deactviate @yan', '/useradmin deactivate @yan'],
        ['/usradmin deactviate not @yan', '/useradmin help deactivate'],
        ['/usradmin undeactivate @yan', '/useradmin help'],
        ['/usradmin do not deactivate @yan', '/useradmin help'],
        ['/usradmin @yan @zed', '/useradmin status @yan @zed'],
        ['/usradmin @yan not @zed', '/useradmin help status'],
        ['useradmin undeactivate @yan', '/useradmin help'],
        ['useradmin reactivate @yan', '/useradmin help'],
    ])('%j: %s', (text, line) => expect(guardOf(text)).toEqual({id: 'command.trigger', values: {line}}));

    test.each([
        'useradmin reactivated @yan', 'useradmin do not deactivate @yan', 'useradmin undeactivate is no verb',
    ])('%j is talk', (text) => expect(guardOf(text)).toBeUndefined());
});
