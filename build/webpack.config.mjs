import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import path from 'node:path';

import MinimizerPlugin from 'minimizer-webpack-plugin';

import {ThirdPartyPlugin} from './third-party.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = path.join(root, 'webapp/src');

// The web app hands its own copies to plugins as window globals; a second React would break hooks and contexts.
const globals = {
    react: 'React',
    'react-dom': 'ReactDOM',
    redux: 'Redux',
    'react-redux': 'ReactRedux',
    'prop-types': 'PropTypes',
    'react-intl': 'ReactIntl',
};

/** Names of everything that can change the shipped bytes, in a fixed order. Tests can't. */
function shippedFiles() {
    const inSources = readdirSync(sources, {recursive: true, withFileTypes: true}).
        filter((entry) => entry.isFile() && !(/\.test\.tsx?$/).test(entry.name)).
        map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
    return [...inSources, 'plugin.json', 'package-lock.json', 'build/webpack.config.mjs', 'build/slim-client.mjs', 'build/slim-styles.mjs'].
        map((name) => name.split(path.sep).join('/')).
        sort();
}

/** Sixteen hexadecimal digits that change whenever the sources do. */
function sourcesHash() {
    const hash = createHash('sha256');
    for (const name of shippedFiles()) {
        hash.update(`${name}\0`).update(readFileSync(path.join(root, name))).update('\0');
    }
    return hash.digest('hex').slice(0, 16);
}

const hash = sourcesHash();

export default {
    mode: 'production',
    context: root,
    entry: {main: './webapp/src/index.ts'},
    target: ['web', 'es2022'],

    // The web app's content security policy refuses eval, and whatever lies beside the bundle is public.
    devtool: false,
    output: {
        path: path.join(root, 'dist/plugin/webapp'),
        filename: '[name].js',

        // Mattermost keeps the names of all files but the bundle and lets browsers keep them for a year. One hash for all chunks: a list of
        // theirs would be in the loader, which everybody downloads.
        chunkFilename: `[id].${hash}.js`,

        // With a constant name the loader of an upgrade would find the old chunk in the open tab's memory and run it.
        uniqueName: `useradmin${hash}`,

        // The loader sets __webpack_public_path__: only window.basename knows a sub-path.
        publicPath: '',
        chunkLoadTimeout: 30_000,
        charset: false,
        hashFunction: 'xxhash64',
        clean: true,
    },
    externals: globals,
    externalsType: 'window',
    resolve: {extensions: ['.tsx', '.ts', '.js']},
    module: {
        rules: [{
            test: /[\\/]@mattermost[\\/]client[\\/]lib[\\/]client4\.js$/,
            enforce: 'pre',
            loader: path.join(root, 'build/slim-client.mjs'),
            options: {users: path.join(root, 'webapp/src/api')},
        }, {
            test: /[\\/]ui[\\/]styles[a-z-]*\.ts$/,
            enforce: 'pre',
            loader: path.join(root, 'build/slim-styles.mjs'),
        }, {
            test: /\.[cm]?[jt]sx?$/,
            loader: 'swc-loader',
            options: {
                swcrc: false,
                isModule: 'unknown',
                jsc: {
                    parser: {syntax: 'typescript', tsx: true},
                    target: 'es2022',

                    // react/jsx-runtime exists as a global from Mattermost 12 only: React.createElement works on all.
                    transform: {react: {runtime: 'classic'}},
                },
            },
        }],
    },
    optimization: {
        chunkIds: 'named',
        moduleIds: 'deterministic',
        splitChunks: false,
        minimizer: [new MinimizerPlugin({
            extractComments: false,
            terserOptions: {ecma: 2022, compress: {passes: 3, keep_fargs: false}, format: {comments: false}},
        })],
    },
    plugins: [new ThirdPartyPlugin(path.join(root, 'dist/plugin/THIRD_PARTY.txt'))],
    performance: {hints: false},
    stats: 'errors-warnings',
};
