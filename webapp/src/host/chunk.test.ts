import {MANAGER, createHostStore, createLoader} from '../../test/store';
import type {Admin} from '../contract';

import {createChunk} from './chunk';

const loader = createLoader(createHostStore(MANAGER));
const admin = (stop = () => undefined as void) => ({stop} as unknown as Admin);

test('is fetched and started once, however many ask', async () => {
    let started = 0;
    const chunk = createChunk(loader, () => Promise.resolve({start: () => {
        started += 1;
        return admin();
    }}));
    const [first, second] = await Promise.all([chunk.load(), chunk.load()]);
    expect(first).toBe(second);
    expect([started, chunk.get()]).toEqual([1, first]);
});

test('can be had later when it could not be had at first', async () => {
    const answers = [Promise.reject(new Error('offline')), Promise.resolve({start: () => admin()})];
    const chunk = createChunk(loader, () => answers.shift()!);
    await expect(chunk.load()).rejects.toThrow('offline');
    await expect(chunk.load()).resolves.toBeDefined();
});

test('arriving after the plugin was switched off, it is not started', async () => {
    let started = false;
    const chunk = createChunk(loader, () => Promise.resolve({start: () => {
        started = true;
        return admin();
    }}));
    const loading = chunk.load();
    chunk.stop();
    await expect(loading).rejects.toThrow();
    expect(started).toBe(false);
});

test('switching off stops it, twice without harm', async () => {
    let stops = 0;
    const chunk = createChunk(loader, () => Promise.resolve({start: () => admin(() => (stops += 1))}));
    await chunk.load();
    chunk.stop();
    chunk.stop();
    expect([stops, chunk.get()]).toEqual([1, undefined]);
});
