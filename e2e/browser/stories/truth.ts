import assert from 'node:assert/strict';

import type {Locator, Page} from 'playwright-core';

import {belongings, works} from '../../contract/belongings';
import type {Belongings, Kind} from '../../contract/belongings';
import {setActive} from '../../contract/kit';
import type {World} from '../../contract/world';
import type {VerbActId} from '../../../webapp/src/core/act';
import {names, sentences, unfold} from '../page/confirmation';
import {anyDialog, armed, deed, headline, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {ownAdmin} from '../people';
import type {Story} from '../story';
import {sentence} from '../words';
import type {WordId} from '../words';

type Works = Record<Kind, boolean>;
type Thing = Exclude<Kind, 'session' | 'oauth'>;

const listed = (parts: string[]) => new Intl.ListFormat('en-GB').format(parts);

/** What the screen calls each of them. */
function namesOf({token, bot, incoming, outgoing, command}: Belongings): Record<Thing, string> {
    const named = {named: 'yes', placed: 'no'};
    return {
        token: sentence('thing.tokens', {...named, name: token.description}),
        bot: sentence('thing.bots', {name: bot.username}),
        incoming: sentence('thing.incoming', {...named, name: incoming.name, placed: 'yes', channel: 'Town Square'}),
        outgoing: sentence('thing.outgoing', {...named, name: outgoing.name}),
        command: sentence('thing.commands', {name: `/${command.trigger}`}),
    };
}

/** "1 access token keeps working and 2 webhooks keep posting", or how it is said afterwards. */
function counted(how: 'keep' | 'still', {token, bot, incoming, outgoing, command}: Works): string {
    const counts: [WordId, number][] = [
        [`${how}.tokens`, Number(token)], [`${how}.bots`, Number(bot)], [`${how}.webhooks`, Number(incoming) + Number(outgoing)], [`${how}.commands`, Number(command)],
    ];
    return listed(counts.filter(([, count]) => count > 0).map(([id, count]) => sentence(id, {count})));
}

/** What is named in each of the two lists, true and false; a thing in neither stays as it was. */
function told(it: Belongings, on: string[], off: string[], was: Works): Works {
    const things = Object.entries(namesOf(it)) as [Thing, string][];
    for (const name of [...on, ...off]) {
        assert.ok(things.some(([, known]) => known === name), `A stranger is named: ${name}`);
        assert.equal([...on, ...off].filter((each) => each === name).length, 1, `Named twice: ${name}`);
    }
    const now = things.map(([kind, name]) => [kind, on.includes(name) || (!off.includes(name) && was[kind])]);
    return {...was, ...Object.fromEntries(now) as Partial<Works>};
}

/** What the question says will work, by its words alone. */
async function promised(act: VerbActId, box: Locator, it: Belongings, was: Works): Promise<Works> {
    await unfold(box);
    const ends = await sentences(box, 'ends');
    const on = await sentences(box, 'on');
    const now = told(it, await names(box, 'on'), await names(box, 'stops'), was);
    if (act === 'activate') {
        assert.deepEqual(ends, [sentence('line.maySignIn')]);
        assert.deepEqual(on, [sentence('line.tokensWork', {count: 1})]);
        return {...now, session: false, oauth: false};
    }

    // Two log-ins of one kind may have been made on one device.
    const devices = sentence('line.endsMore', {devices: 1, apps: 1, sessions: it.sessions.length + 1});
    assert.deepEqual(ends, [`${devices} · ${sentence(act === 'revoke' ? 'line.signInAgain' : 'line.noSignIn')}`]);
    assert.deepEqual(on, [sentence('line.goesOn', {what: counted('keep', now)})]);
    return {...now, session: false, oauth: false};
}

/** What the receipt on screen says is working, by its words alone; of sessions it says what was read, where they were the matter. */
async function seen(act: VerbActId, page: Page, it: Belongings, was: Works): Promise<Works> {
    const box = anyDialog(page);
    await headline(page);
    const on = await box.getByRole('region', {name: sentence('done.stays')}).getByRole('listitem').allInnerTexts();
    const nothing = Object.values(namesOf(it)).filter((name) => !on.includes(name));
    const now = {...told(it, on, nothing, was), session: false, oauth: false};
    if (act === 'activate') {
        const notes = await receipt(page, 'head.activate.checked');
        await notes.getByText(sentence('note.tokensWork', {count: 1})).waitFor();
        await notes.getByText(sentence('note.botsOff', {count: 1})).waitFor();
        return now;
    }
    await receipt(page, `head.${act}.stays`, {what: counted('still', now)});
    const row = box.getByRole('row').filter({has: page.getByRole('rowheader', {name: sentence('step.sessions-end'), exact: true})});
    assert.equal(await row.getByRole('cell').last().innerText(), sentence('done.sessions', {count: 0}));
    return now;
}

/** One act: what is said before it, what is so after it, and what is said then. */
async function acted(page: Page, world: World, it: Belongings, act: VerbActId): Promise<void> {
    const was = await works(world, it);
    await send(page, `/useradmin ${act} ${it.owner.username}`);
    const before = await promised(act, await armed(page, act, it.owner), it, was);
    await deed(page, act, it.owner).click();
    const after = await seen(act, page, it, was);
    const truth = await works(world, it);
    assert.deepEqual(before, truth, `${act}: what the question said, and what is so`);
    assert.deepEqual(after, truth, `${act}: what the receipt says, and what is so`);
}

/** What goes on working, on screen and in truth: the rows of the table are the things, its columns the acts. */
export const truth: Story[] = (['revoke', 'deactivate', 'activate'] as const).map((act): Story => ({
    name: `the truth table, ${act}: question and receipt say of each thing what using it shows`,
    needs: ['listener', 'sql'],
    run: async ({world, open}) => {
        const [admin, owner] = await Promise.all([ownAdmin(world), world.person()]);
        const it = await belongings(world, owner);
        try {
            if (act === 'activate') {
                await setActive(world, owner, false);
            }
            const {page} = await open(admin);
            await acted(page, world, it, act);
        } finally {
            await it.close();
        }
    },
}));
