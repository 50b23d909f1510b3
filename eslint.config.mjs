import {fileURLToPath} from 'node:url';

import js from '@eslint/js';
import {defineConfig} from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

import {layers} from './build/lint/layers.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const TS = ['**/*.ts', '**/*.tsx', '**/*.mts'];
const TESTS = ['**/*.test.ts', '**/*.test.tsx'];

const browser = ['window', 'document', 'location', 'navigator', 'fetch', 'sessionStorage', 'localStorage'];
const clocks = ['setTimeout', 'setInterval', 'requestAnimationFrame', 'performance'];
const forbid = (names, message) => names.map((name) => ({name, message}));
const property = (object, name, message) => ({object, property: name, message});

export default defineConfig(
    {ignores: ['dist/', 'node_modules/', 'coverage/', '.cache/', 'e2e/server/.bin/', 'assets/']},
    js.configs.recommended,
    {
        plugins: {'import-x': importX},
        rules: {
            eqeqeq: 'error',
            curly: 'error',
            'prefer-const': 'error',
            'no-var': 'error',
            'max-lines': ['error', {max: 200}],
            'max-depth': ['error', 4],
            complexity: ['error', 16],
            quotes: ['error', 'single', {avoidEscape: true, allowTemplateLiterals: true}],
            semi: ['error', 'always'],
            'no-restricted-imports': ['error', {paths: forbid(['react/jsx-runtime', 'react/jsx-dev-runtime'], 'JSX compiles to React.createElement: see build/webpack.config.mjs.')}],
            'import-x/no-duplicates': 'error',
            'import-x/first': 'error',
        },
    },
    {files: ['**/*.mjs'], languageOptions: {globals: Object.fromEntries(['process', 'Buffer', 'URL', 'console', 'setTimeout'].map((name) => [name, 'readonly']))}},
    {
        files: TS,
        extends: [tseslint.configs.recommended],
        languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: root}},
        rules: {
            // TypeScript knows names better.
            'no-undef': 'off',
            '@typescript-eslint/consistent-type-imports': ['error', {disallowTypeAnnotations: false}],
            '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', caughtErrors: 'none'}],
            '@typescript-eslint/no-floating-promises': 'error',
            '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: {attributes: false}}],
            '@typescript-eslint/await-thenable': 'error',
            '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
        },
    },
    {
        // Declarations of what others define: nothing here is ever assigned or used.
        files: ['**/*.d.ts', '**/*.d.mts'],
        rules: {'prefer-const': 'off', 'no-var': 'off', '@typescript-eslint/no-unused-vars': 'off'},
    },
    {
        files: ['webapp/src/**/*.{ts,tsx}'],
        ignores: TESTS,
        plugins: {house: {rules: {layers}}},
        rules: {
            'no-console': 'error',
            'no-eval': 'error',
            'no-new-func': 'error',
            'house/layers': ['error', {sources: `${root}webapp/src`}],
        },
    },
    {
        files: ['webapp/src/{actions,app,command}/**/*.{ts,tsx}'],
        ignores: TESTS,
        rules: {'no-restricted-globals': ['error', ...forbid(browser, 'Only host and api know the browser; they are handed in.')]},
    },
    {
        files: ['webapp/src/{core,steps}/**/*.{ts,tsx}'],
        ignores: TESTS,
        rules: {
            'no-restricted-globals': ['error', ...forbid([...browser, ...clocks], 'core and steps are pure: clock, sleep and requests are passed in.')],
            'no-restricted-properties': ['error',
                property('Date', 'now', 'The clock is passed in.'),
                property('Math', 'random', 'Chance is passed in.')],
            'no-restricted-syntax': ['error', {selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The clock is passed in.'}],
        },
    },
);
