import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const PERMISSIVE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']);

/** The folder of the package a file belongs to, or undefined for our own files. */
function packageFolder(file) {
    const found = (/^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/).exec(file);
    return found?.[1];
}

/** Every file webpack put into a chunk; modules merged into one are listed one by one. */
function bundledFiles(compilation) {
    const files = new Set();
    for (const module of compilation.modules) {
        for (const inner of module.modules ?? [module]) {
            if (inner.resource) {
                files.add(inner.resource.split('?')[0]);
            }
        }
    }
    return [...files].sort();
}

// @mattermost/client is published under MIT without a licence file: its files' first lines name the holder.
function writtenHere(folder, manifest, file) {
    const notice = (/Copyright \(c\)[^\n]*/).exec(readFileSync(file, 'utf8'))?.[0];
    if (manifest.license !== 'MIT' || !notice) {
        throw new Error(`${folder} ships no licence text: leave it out or add its text in build/third-party.mjs`);
    }
    return `${notice.split(' See LICENSE')[0]}\n\n${MIT}`;
}

function licenceOf(folder, file) {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    if (!PERMISSIVE.has(manifest.license)) {
        throw new Error(`${manifest.name} is under ${manifest.license}: may it be bundled? See build/third-party.mjs`);
    }
    const name = readdirSync(folder).find((entry) => (/^licen[cs]e(\.|$)/i).test(entry));
    const text = name ? readFileSync(path.join(folder, name), 'utf8') : writtenHere(folder, manifest, file);
    return {title: `${manifest.name} ${manifest.version} (${manifest.license})`, text: text.replace(/\r\n/g, '\n').trim()};
}

// Both leave a few lines of their own in what they compile: webpack its run time, swc its helpers.
const COMPILERS = ['webpack', '@swc/core'];

/** Writes the licences of everything that ends up in the bundle to `target`. */
export class ThirdPartyPlugin {
    constructor(target) {
        this.target = target;
    }

    apply(compiler) {
        compiler.hooks.afterEmit.tap('ThirdPartyPlugin', (compilation) => {
            const byFolder = new Map(COMPILERS.map((name) => [path.join(compiler.context, 'node_modules', name), '']));
            for (const file of bundledFiles(compilation)) {
                const folder = packageFolder(file);
                if (folder && existsSync(path.join(folder, 'package.json')) && !byFolder.has(folder)) {
                    byFolder.set(folder, file);
                }
            }
            const licences = [...byFolder].map(([folder, file]) => licenceOf(folder, file)).sort((a, b) => (a.title < b.title ? -1 : 1));
            const parts = licences.map(({title, text}) => `${title}\n${'-'.repeat(title.length)}\n\n${text}\n`);
            mkdirSync(path.dirname(this.target), {recursive: true});
            writeFileSync(this.target, `The files in webapp/ contain parts of the following packages.\n\n${parts.join('\n\n')}`);
        });
    }
}
