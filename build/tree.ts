import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

import {root} from './paths';

/** Names of the files under a folder of the repository, relative to the repository, sorted; none if there is no such folder. */
export function filesUnder(folder: string, pattern: RegExp): string[] {
    const start = path.join(root, folder);
    if (!existsSync(start)) {
        return [];
    }
    return readdirSync(start, {recursive: true, withFileTypes: true}).
        filter((entry) => entry.isFile() && pattern.test(entry.name)).
        map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')).
        filter((name) => !(/(^|\/)(node_modules|\.bin|\.cache)\//).test(name)).
        sort();
}

/** A file of the repository as text. */
export function read(name: string): string {
    return readFileSync(path.join(root, name), 'utf8');
}

/** A file of the repository as JSON. */
export function readJson<T>(name: string): T {
    return JSON.parse(read(name)) as T;
}

/** The strings of one source file: whole ones, those given as `id:`, and what stands before and after the holes of templates. */
export interface Strings {whole: Set<string>; ids: Set<string>; templates: {head: string; tail: string}[]}

/** Collects the strings of TypeScript sources; names of imported modules are left out. */
export function stringsOf(names: string[]): Strings {
    const found: Strings = {whole: new Set(), ids: new Set(), templates: []};
    const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
            return;
        }
        if (ts.isStringLiteralLike(node)) {
            found.whole.add(node.text);
            if (ts.isPropertyAssignment(node.parent) && node.parent.initializer === node && node.parent.name.getText() === 'id') {
                found.ids.add(node.text);
            }
        }
        if (ts.isTemplateExpression(node)) {
            found.templates.push({head: node.head.text, tail: node.templateSpans.at(-1)!.literal.text});
        }
        ts.forEachChild(node, visit);
    };
    for (const name of names) {
        visit(ts.createSourceFile(name, read(name), ts.ScriptTarget.ES2022, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
    }
    return found;
}
