import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';

import {parse} from 'acorn';

const WORD = /[A-Za-z_$][\w$]*/g;
const OWN = /\bthis\.([A-Za-z_$][\w$]*)/g;

const nameOf = ({key, computed}) => (computed ? undefined : key.name ?? key.value);

/**
 * The source of a class without the members nobody calls: neither a word of `users`, the sources that use it, nor what those members call
 * on `this`. Minifiers keep every method of a class, and Mattermost's client has more than five hundred.
 */
export function slimClass(source, className, users) {
    const tree = parse(source, {ecmaVersion: 'latest', sourceType: 'script'});
    const found = tree.body.find((node) => node.type === 'ClassDeclaration' && node.id.name === className);
    if (!found) {
        throw new Error(`There is no class ${className}.`);
    }
    const members = found.body.body;
    const text = ({start, end}) => source.slice(start, end);
    const wanted = new Set(users.match(WORD));
    const kept = new Set();
    for (let before = -1; before < kept.size;) {
        before = kept.size;
        for (const member of members) {
            const name = nameOf(member);
            if (!kept.has(member) && (name === undefined || name === 'constructor' || wanted.has(name))) {
                kept.add(member);
                [...text(member).matchAll(OWN)].forEach(([, called]) => wanted.add(called));
            }
        }
    }
    return members.filter((member) => !kept.has(member)).reverse().reduce((rest, {start, end}) => rest.slice(0, start) + rest.slice(end), source);
}

/** A webpack loader for Client4. Option `users`: the absolute folder of the only sources that call it. */
export default function slimClient(source) {
    const {users} = this.getOptions();
    const files = readdirSync(users).filter((name) => (/\.ts$/).test(name) && !(/\.test\.ts$/).test(name)).map((name) => path.join(users, name));
    this.addContextDependency(users);
    files.forEach((name) => this.addDependency(name));
    return slimClass(source, 'Client4', files.map((name) => readFileSync(name, 'utf8')).join('\n'));
}
