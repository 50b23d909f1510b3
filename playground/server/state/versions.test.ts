import {does, isOlder} from './versions';

test.each([
    ['11.4.0', '11.4.0', false], ['11.4.0', '11.4.1', true], ['11.9.2', '11.10.0', true], ['12.0.0', '11.11.9', false], ['11.4', '11.4.0', false],
])('%s is older than %s: %s', (version, than, older) => {
    expect(isOlder(version, than)).toBe(older);
});

test.each([
    ['10.11.20', false], ['11.6.4', false], ['11.6.5', true], ['11.7.2', false], ['11.7.3', true], ['11.8.0', true], ['12.0.0', true],
])('%s was mended in its own line: %s', (version, mended) => {
    expect(does(version, 'purge')).toBe(mended);
});

test('what came with one version is in all later ones', () => {
    expect(['11.8.9', '11.9.0', '11.11.0', '12.1.0'].map((version) => does(version, 'expiry'))).toEqual([false, true, true, true]);
});
