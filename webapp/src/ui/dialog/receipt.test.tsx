/** @jest-environment jsdom */
import {screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';
import {parse} from 'papaparse';

import {failure} from '../../../test/world';
import {fakeRun, open, receiptOf, watchConsole} from '../../../test/ui';
import {facts, person} from '../../../test/people';
import type {Readers, Run, RunState} from '../../app/types';
import type {Receipt} from '../../core/receipt';

const bob = facts(person('bob.meier', {name: 'Bob Meier'}));
const button = (name: string | RegExp) => screen.getByRole('button', {name});
const press = (name: string) => userEvent.click(button(name));

watchConsole();

function show(change: Partial<Receipt> = {}, own: Partial<Run> = {}, state: Partial<RunState> = {}, copies = true) {
    const copied: string[] = [];
    const fake = fakeRun({id: 'done', receipt: receiptOf(bob, change), offers: []}, state, undefined, own);
    const drawn = open(fake, undefined, (text) => {
        copied.push(text);
        return Promise.resolve(copies);
    });
    return {fake, copied, ...drawn};
}

test('what goes on working is told by name, apart from what cannot be seen and what could not be read', async () => {
    const {baseElement} = show({
        ticket: 'INC-7',
        stays: {things: [{part: 'incoming', id: 'k', name: 'Jenkins', channel: 'Town Square'}, {part: 'bots', id: 'b', name: 'deploy-bot', channel: ''}], hidden: ['tokens'], unread: ['commands']},
    });
    const list = screen.getByRole('region', {name: 'Goes on working'});
    expect(within(list).getAllByRole('listitem').map(({textContent}) => textContent)).toEqual(['incoming webhook “Jenkins” in Town Square', 'bot @deploy-bot']);
    for (const line of ['Not visible to your role: access tokens', 'Could not check: slash commands', 'Ticket: INC-7']) {
        expect(screen.getByText(line)).toBeTruthy();
    }
    await press('Details for support');
    expect(screen.getByText(bob.person.id)).toBeTruthy();
    expect(screen.getByText('2026-03-03T12:00:00.000Z')).toBeTruthy();
    expect(screen.getByText('Mattermost 11.6.0, useradmin 0.1.0')).toBeTruthy();
    expect((await axe(baseElement)).violations).toEqual([]);
});

test.each([['will', 'Being recorded in useradmin-log'], ['done', 'Recorded in useradmin-log'], ['failed', 'Could not be recorded in useradmin-log']] as const)('recording: %s', (how, sentence) => {
    show({}, {}, {recording: {channel: 'useradmin-log', members: 6, state: how}});
    expect(screen.getByText(sentence)).toBeTruthy();
});

test('undo is one press, and only where there is something to take back', async () => {
    const {fake} = show();
    await press('Undo');
    expect(fake.calls).toEqual(['undo']);
    fake.set({phase: {id: 'done', receipt: receiptOf(bob, {undone: true}), offers: []}});
    expect(screen.queryByRole('button', {name: 'Undo'})).toBeNull();
    expect(screen.getByText('Undone')).toBeTruthy();
});

describe('what plugins of the server did on a deactivation', () => {
    const says = 'Plugins on the server may have acted on the deactivation. An undo cannot know of that.';
    const undoOf = (step: 'account-on' | 'account-off') => ({act: 'undo' as const, undoes: 'r0', steps: [{...receiptOf(bob).steps[0]!, step}]});

    test('an undo that switched the account on says that it cannot know of them', () => {
        show(undoOf('account-on'));
        expect(screen.getByText(says)).toBeTruthy();
    });

    test.each<[string, Partial<Receipt>]>([
        ['the undo of an activation', undoOf('account-off')],
        ['an undo that did nothing', {...undoOf('account-on'), steps: []}],
        ['an activation', {...undoOf('account-on'), act: 'activate'}],
    ])('%s says nothing of it', (_what, change) => {
        show(change);
        expect(screen.queryByText(says)).toBeNull();
    });
});

describe('copying', () => {
    test('as Markdown and as CSV, and says so politely', async () => {
        const {copied} = show({ticket: '=1+1'});
        await press('Copy as Markdown');
        await waitFor(() => expect(screen.getByText('Copied').getAttribute('role')).toBe('status'));
        await press('Copy as CSV');
        await waitFor(() => expect(copied).toHaveLength(2));
        expect(copied[0]).toMatch(/^#### Deactivate Bob Meier/);
        expect(parse<Record<string, string>>(copied[1]!, {header: true}).data).toMatchObject([{username: 'bob.meier', ticket: '\'=1+1'}]);
    });

    test('what the browser does not let us copy is there to be copied by hand', async () => {
        const {copied, baseElement} = show({}, {}, {}, false);
        await press('Copy as Markdown');
        const text = await screen.findByRole('textbox', {name: /Copy this by hand/});
        expect((text as HTMLTextAreaElement).value).toBe(copied[0]);
        expect((await axe(baseElement)).violations).toEqual([]);
    });
});

describe('sharing', () => {
    const among = (change: Partial<Readers>): Partial<Run> => ({readers: () => Promise.resolve({channel: 'Town Square', kind: 'O', members: 3012, includes: 'yes', ...change})});

    test('says who reads it first, then shares once', async () => {
        const {fake, baseElement} = show({}, among({}));
        await press('Share here…');
        const line = await screen.findByText('Town Square: 3,012 people, @bob.meier among them');
        expect(document.activeElement).toBe(line);
        expect(fake.calls).toEqual([]);
        expect((await axe(baseElement)).violations).toEqual([]);
        await press('Share with 3,012 people');
        expect(await screen.findByText('Shared')).toBeTruthy();
        expect(fake.calls).toEqual(['share']);
        expect(screen.queryByRole('button', {name: /Share/})).toBeNull();
    });

    test.each<[Partial<Readers>, string, string]>([
        [{members: 1, includes: 'no'}, 'Town Square: 1 person, @bob.meier not among them', 'Share with 1 person'],
        [{includes: 'off'}, 'Town Square: 3,012 people; @bob.meier is a member, but deactivated', 'Share with 3,012 people'],
        [{includes: undefined}, 'Town Square: 3,012 people; whether @bob.meier is among them could not be checked', 'Share with 3,012 people'],
        [{members: undefined}, 'Town Square: how many people could not be checked, @bob.meier among them', 'Share here'],
        [{channel: '', kind: 'D', members: 2, includes: 'no'}, 'This conversation: 2 people, @bob.meier not among them', 'Share with 2 people'],
    ])('%j', async (change, sentence, label) => {
        show({}, among(change));
        await press('Share here…');
        expect(await screen.findByText(sentence)).toBeTruthy();
        expect(button(label)).toBeTruthy();
    });

    test('a failure is a sentence, and can be tried again', async () => {
        let tries = 0;
        show({}, {...among({}), share: () => (tries++ === 0 ? Promise.reject(failure('none', 'error.offline')) : Promise.resolve())});
        await press('Share here…');
        await screen.findByText(/among them/);
        await press('Share with 3,012 people');
        expect(await screen.findByText(/cannot be reached/)).toBeTruthy();
        await press('Share with 3,012 people');
        expect(await screen.findByText('Shared')).toBeTruthy();
    });

    test('readers that cannot be told stop it there', async () => {
        show({}, {readers: () => Promise.reject(failure('none', 'error.offline'))});
        await press('Share here…');
        expect(await screen.findByText(/cannot be reached/)).toBeTruthy();
        expect(button('Try again')).toBeTruthy();
        expect(screen.queryByRole('button', {name: /^Share/})).toBeNull();
    });
});
