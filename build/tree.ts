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

/** A list of words, a record or a regular expression in a source: the words of a language in it, each once. */
export interface WordList {file: string; words: string[]}

/** What could decide by words: arrays, sets, records, long strings and regular expressions with more than `most` words of letters. */
export function wordLists(names: string[], most: number): WordList[] {
    const found: WordList[] = [];
    const isWord = (text: string) => (/^\p{L}{2,}$/u).test(text);
    const wordsOf = (node: ts.Node): string[] => {
        if (ts.isRegularExpressionLiteral(node)) {
            return node.text.replace(/\\[pPuxk](?:\{[^}]*\}|[0-9a-f]+)?|\\[a-z]|\(\?<\w+>/gi, ' ').replace(/\[[^\]]*\]/g, ' ').split(/[^\p{L}]+/u).filter(isWord);
        }
        if (ts.isStringLiteralLike(node)) {
            return node.text.split(/\s+/).filter(isWord);
        }
        if (ts.isArrayLiteralExpression(node)) {
            return node.elements.flatMap((element) => (ts.isStringLiteralLike(element) ? wordsOf(element) : ts.isArrayLiteralExpression(element) ? wordsOf(element) : []));
        }
        if (ts.isObjectLiteralExpression(node)) {
            return node.properties.flatMap((property) => (ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer) && property.name ?
                [property.name.getText().replace(/['"]/g, '')].filter(isWord) : []));
        }
        return [];
    };
    for (const file of names) {
        const visit = (node: ts.Node): void => {
            const words = [...new Set(wordsOf(node))];
            if (words.length > most) {
                found.push({file, words});
            }
            ts.forEachChild(node, visit);
        };
        visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true));
    }
    return found;
}
