import type {Person} from '../../core/model';

import {person} from '../../../test/people';
import {createTogether} from './together';

const ann = person('ann');
const bob = person('bob');

function open(alive: number, answer: (ids: string[]) => Promise<Person[]> = (ids) => Promise.resolve([ann, bob].filter(({id}) => ids.includes(id)))) {
    const asked: string[][] = [];
    let left = alive;
    const together = createTogether((ids) => {
        asked.push(ids);
        return answer(ids);
    }, () => left);
    return {asked, together, end: () => {
        left -= 1;
        together.left();
    }};
}

test('asks for all in one request when the last of them waits', async () => {
    const {asked, together} = open(2);
    const first = together.person(ann.id);
    expect(asked).toEqual([]);
    expect(await Promise.all([first, together.person(bob.id)])).toEqual([ann, bob]);
    expect(asked).toEqual([[ann.id, bob.id]]);
});

test('whoever is done is not waited for', async () => {
    const {together, end} = open(2);
    const first = together.person(ann.id);
    end();
    expect(await first).toEqual(ann);
});

test('a later reading is a request of its own', async () => {
    const {asked, together, end} = open(2);
    await Promise.all([together.person(ann.id), together.person(bob.id)]);
    end();
    await together.person(bob.id);
    expect(asked.at(-1)).toEqual([bob.id]);
});

test('an account that is gone is missing to its own person alone', async () => {
    const {together} = open(2);
    const gone = together.person('nobody').catch((error: unknown) => error);
    expect(await together.person(ann.id)).toEqual(ann);
    expect(await gone).toMatchObject({said: 'refused', why: {id: 'error.missing'}});
});

test('a failed reading fails for all who waited', async () => {
    const {together} = open(2, () => Promise.reject(Object.assign(new Error('down'), {said: 'none', why: {id: 'error.offline'}})));
    const failed = await Promise.allSettled([together.person(ann.id), together.person(bob.id)]);
    expect(failed.map(({status}) => status)).toEqual(['rejected', 'rejected']);
});
