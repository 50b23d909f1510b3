/** @jest-environment jsdom */
import {keep, recall} from './tab';

afterEach(() => jest.restoreAllMocks());

test('what is kept is there again', () => {
    expect([keep('useradmin:a', 'text'), recall('useradmin:a'), recall('useradmin:b')]).toEqual([true, 'text', undefined]);
});

test('a full or forbidden storage keeps nothing and throws nothing', () => {
    const refuse = () => {
        throw new Error('QuotaExceededError');
    };
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    expect([keep('useradmin:a', 'text'), recall('useradmin:a')]).toEqual([false, undefined]);
});
