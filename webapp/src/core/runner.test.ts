import {NOON, facts, hidden, person, session, userManager} from '../../test/people';
import {play} from '../../test/play';
import {failure} from '../../test/world';
import {deactivate} from '../actions/deactivate';

const bob = person('bob');
const bobOff = {...bob, deleteAt: NOON};
const laptop = session('laptop');
const phone = session('phone', {kind: 'phone'});

describe('deactivate', () => {
    const before = facts(bob, [laptop, phone]);
    const act = deactivate;

    test('off and no sessions listed: checked, with one request and one reading', async () => {
        const run = await play({act, before, reads: [facts(bobOff)]});
        expect(run).toMatchObject({sent: ['off'], reading: 1, head: 'head.deactivate.checked', tone: 'good', outcomes: ['checked', 'seen']});
        expect(run.notes).toEqual(['note.lists']);
        expect(run.before).toEqual([1, 2]);
    });

    test('sessions the server left are ended, and seen gone', async () => {
        const run = await play({act, before, reads: [facts(bobOff, [phone]), facts(bobOff)]});
        expect(run).toMatchObject({sent: ['off', 'revoke'], head: 'head.deactivate.checked'});
    });

    test('a session that stays is the headline', async () => {
        const run = await play({act, before, reads: [facts(bobOff, [phone])]});
        expect(run).toMatchObject({head: 'head.deactivate.left', tone: 'bad', count: 1});
    });

    test('OK, but the account stays on: not off, after asking for about six seconds', async () => {
        const run = await play({act, before, reads: [before]});
        expect(run).toMatchObject({sent: ['off'], head: 'head.deactivate.not', tone: 'bad', outcomes: ['not-done', 'not-started']});
        expect(run.waited.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(5_000);
        expect(run.waited.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(6_500);
    });

    test('slow readings use up the time for reading again', async () => {
        expect((await play({act, before, reads: [before], slow: 4_000})).reading).toBe(2);
    });

    test('a replica that lags is asked again', async () => {
        const run = await play({act, before, reads: [before, before, facts(bobOff)]});
        expect(run).toMatchObject({reading: 3, head: 'head.deactivate.checked'});
    });

    test('500 after which the account is off: finished, and the error said', async () => {
        const run = await play({act, before, answers: [failure('broken')], reads: [facts(bobOff, [laptop]), facts(bobOff)]});
        expect(run).toMatchObject({sent: ['off', 'revoke'], head: 'head.deactivate.checked', tone: 'good'});
        expect(run.notes).toContain('note.answeredBadly');
    });

    test('500 and still on: not off', async () => {
        expect(await play({act, before, answers: [failure('broken')], reads: [before]})).toMatchObject({head: 'head.deactivate.not', notes: ['error.server']});
    });

    test('no answer and nothing readable: unknown', async () => {
        const run = await play({act, before, answers: [failure('none', 'error.network')], reads: [failure('none', 'error.network')]});
        expect(run).toMatchObject({head: 'head.unknown', tone: 'bad', outcomes: ['unknown', 'not-started']});
    });

    test('no answer, but it was done', async () => {
        const run = await play({act, before, answers: [failure('none')], reads: [facts(bobOff)]});
        expect(run).toMatchObject({head: 'head.deactivate.checked'});
        expect(run.notes).toContain('note.noAnswer');
    });

    test('OK, but not readable afterwards: told, never checked', async () => {
        expect(await play({act, before, reads: [failure('broken')]})).toMatchObject({head: 'head.told', tone: 'warn'});
    });

    test('refused: the reason is said, after one reading', async () => {
        expect(await play({act, before, answers: [failure('refused', 'error.ldap')], reads: [before]})).toMatchObject({reading: 1, head: 'head.deactivate.not', notes: ['error.ldap']});
    });

    test('refused, but it is so: by somebody else, then', async () => {
        const run = await play({act, before, answers: [failure('refused', 'error.permissions')], reads: [facts(bobOff)]});
        expect(run).toMatchObject({head: 'head.deactivate.checked'});
        expect(run.notes).toContain('note.refusedButSo');
    });

    test('signed out meanwhile: no further reading is tried', async () => {
        const expired = {...failure('refused', 'error.expired'), expired: true};
        expect(await play({act, before, answers: [expired], reads: [expired]})).toMatchObject({reading: 1, waited: [], head: 'head.refused', notes: ['error.expired']});
    });

    test('whoever may not see sessions is told so, and asks for none', async () => {
        const unseen = {...facts(bob), sessions: hidden};
        const run = await play({act, by: userManager, before: unseen, reads: [{...unseen, person: bobOff}]});
        expect(run).toMatchObject({sent: ['off'], waited: [], head: 'head.deactivate.unseen', tone: 'warn', notes: ['note.endsWithIt']});
    });

    test('sessions that cannot be read afterwards are not called zero', async () => {
        const run = await play({act, before, reads: [{...facts(bobOff), sessions: {ok: false, hidden: false, why: {id: 'error.server'}}}]});
        expect(run).toMatchObject({sent: ['off', 'revoke'], head: 'head.deactivate.unread', tone: 'warn', notes: ['error.server']});
    });

    test('an account that is off already but has sessions: they are ended, it is left alone', async () => {
        const run = await play({act, before: facts(bobOff, [laptop]), reads: [facts(bobOff)]});
        expect(run).toMatchObject({sent: ['revoke'], head: 'head.deactivate.checked'});
    });
});
