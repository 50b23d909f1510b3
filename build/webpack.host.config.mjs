import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import path from 'node:path';

import webpack from 'webpack';

const root = fileURLToPath(new URL('..', import.meta.url));
const template = path.join(root, 'playground/host/root.html');

/** Writes the page beside its bundle. The version in the addresses is there because both servers let browsers keep /static for a year. */
class PagePlugin {
    constructor(page) {
        this.page = page;
    }

    apply(compiler) {
        compiler.hooks.thisCompilation.tap('PagePlugin', (compilation) => {
            compilation.fileDependencies.add(template);
            const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
            compilation.hooks.processAssets.tap({name: 'PagePlugin', stage}, () => {
                const html = readFileSync(template, 'utf8').replaceAll('[name]', this.page.bundle).
                    replaceAll('[hash]', compilation.hash.slice(0, 12)).replaceAll('[mode]', this.page.mode);
                compilation.emitAsset(this.page.file, new webpack.sources.RawSource(html));
            });
        });
    }
}

/**
 * One build of the same page; `alias` swaps the libraries for those of another Mattermost. Its mode is 'production', 'development' or 'strict':
 * with React's development build, which warns in the console, and with that in StrictMode.
 */
function build(page, alias) {
    return {
        name: page.bundle,
        mode: page.mode === 'production' ? 'production' : 'development',
        context: root,
        entry: {[page.bundle]: './playground/host/main.tsx'},
        target: ['web', 'es2022'],
        devtool: false,
        output: {
            path: path.join(root, 'dist/host'),
            filename: 'host/[name].js',
            cssFilename: 'host/[name].css',
            assetModuleFilename: 'host/[name][ext]',
            publicPath: 'auto',
            uniqueName: page.bundle,
        },
        experiments: {css: true},
        resolve: {extensions: ['.tsx', '.ts', '.js'], alias},
        module: {
            rules: [
                {test: /\.css$/, type: 'css'},
                {
                    test: /\.tsx?$/,
                    include: path.join(root, 'playground/host'),
                    loader: 'swc-loader',
                    options: {
                        swcrc: false,
                        jsc: {parser: {syntax: 'typescript', tsx: true}, target: 'es2022', transform: {react: {runtime: 'classic'}}},
                    },
                },
            ],
        },

        // Served from this machine only: building fast is worth more than few bytes.
        optimization: {minimize: false},
        plugins: [new PagePlugin(page)],
        performance: {hints: false},
        stats: 'errors-warnings',
    };
}

const at = (...parts) => path.join(root, ...parts);
const library = (name) => at('node_modules', name);

/** Mattermost 10. */
const on17 = {
    react: library('react-17'),
    'react-dom': library('react-dom-17'),
    'react-redux': library('react-redux-7'),
    redux: library('redux-4'),
};

/** Mattermost 12. */
const on19 = {
    react: library('react-19'),
    'react-dom': library('react-dom-19'),
    [at('playground/host/up-to-11.ts')]: at('playground/host/from-12.ts'),
};

export default [
    build({bundle: 'host', file: 'root.html', mode: 'production'}, {}),
    build({bundle: 'host17', file: 'root17.html', mode: 'production'}, on17),
    build({bundle: 'host19', file: 'root19.html', mode: 'production'}, on19),
    build({bundle: 'host17dev', file: 'root17dev.html', mode: 'development'}, on17),
    build({bundle: 'host18dev', file: 'root18dev.html', mode: 'strict'}, {}),
    build({bundle: 'host19dev', file: 'root19dev.html', mode: 'strict'}, on19),
];
