import {readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';

import {slimClass} from './slim-client.mjs';

const SOURCE = `
const before = 1;
class Client {
    url = '';
    make = () => this.viaField();
    constructor() {
        this.viaConstructor();
    }
    get address() { return this.viaGetter(); }
    called = (a) => this.viaThis(a);
    viaThis(a) { return this.further(a); }
    further(a) { return a; }
    viaField() {}
    viaConstructor() {}
    viaGetter() {}
    unused() { return this.onlyOfUnused(); }
    onlyOfUnused() {}
    calledToo() {}
}
class Other { unused() {} }
module.exports = Client;
`;

/** What is left of the class, by name. */
function membersOf(source: string): string[] {
    const load = new Function('module', `${source}; return module.exports;`) as (module: {exports?: unknown}) => new () => object;
    const Client = load({});
    return [...Object.getOwnPropertyNames(Client.prototype), ...Object.keys(new Client())].sort();
}

test('keeps what is called, what that calls on this, and whatever runs with the constructor; drops the rest', () => {
    const slim = slimClass(SOURCE, 'Client', 'client.called(1); client.make(); client.url; client.address;');
    expect(membersOf(slim)).toEqual(['address', 'called', 'constructor', 'further', 'make', 'url', 'viaConstructor', 'viaField', 'viaGetter', 'viaThis']);
});

test('what surrounds the class stays as it is', () => {
    const slim = slimClass(SOURCE, 'Client', '');
    expect(slim).toContain('const before = 1;');
    expect(slim).toContain('class Other { unused() {} }');
});

test('a class that is not there is a fault, not a client without methods', () => {
    expect(() => slimClass(SOURCE, 'Client4', 'called')).toThrow('There is no class Client4.');
});

describe('of the real client', () => {
    const api = path.join(__dirname, '../webapp/src/api');
    const users = readdirSync(api).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map((name) => readFileSync(path.join(api, name), 'utf8')).join('\n');
    const file = path.join(path.dirname(createRequire(__filename).resolve('@mattermost/client')), 'client4.js');
    const source = readFileSync(file, 'utf8');
    const slim = slimClass(source, 'Client4', users);
    const has = (text: string, name: string) => new RegExp(`^\\s+(async |get |set )?${name}(\\(| = )|\\bthis\\.${name} = `, 'm').test(text);

    // What api/ adds to the class itself is not Mattermost's.
    const called = [...new Set([...users.matchAll(/\bclient\.([A-Za-z]\w*)/g)].map(([, name]) => name!))].filter((name) => has(source, name));

    test('every method that api/ calls is still there', () => {
        expect(called.length).toBeGreaterThan(10);
        expect(called.filter((name) => !has(slim, name))).toEqual([]);
    });

    test('most of it is gone', () => expect(slim.length).toBeLessThan(source.length / 3));
});
