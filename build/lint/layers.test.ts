import path from 'node:path';
import {Linter} from 'eslint';
import tseslint from 'typescript-eslint';

import {layers} from './layers.mjs';

const sources = path.resolve(__dirname, '../../webapp/src');

/** What the rule says to one line of a file under webapp/src. */
function complaints(file: string, line: string): string[] {
    const config = {
        files: ['**/*.ts', '**/*.tsx'],
        languageOptions: {parser: tseslint.parser as Linter.Parser},
        plugins: {house: {rules: {layers}}},
        rules: {'house/layers': ['error', {sources}]},
    } as Linter.Config;
    return new Linter({cwd: path.resolve(sources, '../..')}).verify(line, [config], path.join(sources, file)).map(({message}) => message);
}

test.each([
    ['index.ts', "import('./admin');"],
    ['index.ts', "import type {Admin} from './contract';"],
    ['admin.ts', "import {client} from './api/client';"],
    ['command/parse.ts', "import {perform} from '../app/perform';"],
    ['ui/dialog.tsx', "import {plan} from '../core/plan';"],
    ['app/read.ts', "import type {Api} from '../api/types';"],
    ['core/plan.ts', "import {known} from './model';"],
    ['index.ts', "import manifest from '../../plugin.json';"],
    ['core/plan.ts', "import pLimit from 'p-limit';"],
])('%s may say %s', (file, line) => {
    expect(complaints(file, line)).toEqual([]);
});

test.each([
    ['index.ts', "import {go} from './ui/dialog';", 'index does not import ui'],
    ['command/parse.ts', "import {Dialog} from '../ui/dialog';", 'command does not import ui'],
    ['ui/dialog.tsx', "import type {Parsed} from '../command/parse';", 'ui does not import command'],
    ['app/read.ts', "import {client} from '../api/client';", 'types of api only'],
    ['app/read.ts', "export {client} from '../api/client';", 'types of api only'],
    ['steps/off.ts', "import type {Api} from '../api/client';", 'steps does not import api'],
    ['actions/off.ts', "import type {App} from '../app/types';", 'actions does not import app'],
    ['core/plan.ts', "import type {Step} from '../steps/off';", 'core does not import steps'],
    ['core/plan.ts', "type X = import('../steps/off').Step;", 'core does not import steps'],
    ['api/client.ts', "import {admin} from '../admin';", 'api does not import admin'],
    ['app/perform.ts', "import {seed} from '../../../playground/server/seed';", 'nothing of the repository outside itself'],
    ['novel/x.ts', "import {known} from '../core/model';", 'no place in build/lint/layers.mjs'],
])('%s may not say %s', (file, line, why) => {
    expect(complaints(file, line)).toEqual([expect.stringContaining(why)]);
});
