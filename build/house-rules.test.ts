import path from 'node:path';

import {acts, verbs} from '../webapp/src/actions';
import {cardActs} from '../webapp/src/actions/card';

import {filesUnder, read, readJson, stringsOf, wordLists} from './tree';

const CODE = /\.(ts|tsx|mts|mjs|js|css)$/;
const TEST = /\.test\.tsx?$/;
const shipped = filesUnder('webapp/src', /\.tsx?$/).filter((name) => !TEST.test(name));
const code = ['webapp', 'playground', 'e2e', 'build'].flatMap((folder) => filesUnder(folder, CODE));
const texts = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesUnder('docs', /\.md$/)];

/** Those that are at hand from the start, and those that come with what needs them. */
const WORDS = ['webapp/src/i18n/en.json', 'webapp/src/i18n/more.json', 'webapp/src/i18n/list.json'].map((name) => readJson<Record<string, string>>(name));
const allWords = (): Record<string, string> => Object.assign({}, ...WORDS) as Record<string, string>;

/** Names of those files whose text matches. */
const matching = (names: string[], pattern: RegExp) => names.filter((name) => pattern.test(read(name)));

describe('actions', () => {
    const files = filesUnder('webapp/src/actions', /\.tsx?$/);
    const actions = files.filter((name) => !TEST.test(name) && !name.includes('/card/') && !(/\/index\.tsx?$/).test(name));
    const bare = (name: string) => path.posix.basename(name).replace(/\.tsx?$/, '');

    test('there are some', () => expect(actions).not.toEqual([]));

    test('each is in the table of contents', () => {
        const contents = read('webapp/src/actions/index.ts');
        expect(actions.filter((name) => !contents.includes(`'./${bare(name)}'`))).toEqual([]);
    });

    test('each is in the README', () => {
        const readme = read('README.md');
        expect(actions.filter((name) => !readme.includes(`\`/useradmin ${bare(name)}`))).toEqual([]);
    });

    test('each has its words', () => {
        const words = allWords();
        const ofAct = (id: string) => [
            ...['ask', 'do', 'offer', 'title'].map((part) => `act.${id}.${part}`),
            ...['already', 'checked', 'not'].map((part) => `head.${id}.${part}`),
            `pop.recent.${id}`,
            `find.correct.${id}`,
        ];
        const wanted = [...verbs.map(({id}) => `help.verb.${id}`), ...acts.flatMap(({id}) => ofAct(id))];
        expect(wanted.filter((id) => !(id in words))).toEqual([]);
    });

    test('each has a test beside it', () => {
        expect(actions.filter((name) => !files.some((other) => TEST.test(other) && bare(other) === `${bare(name)}.test`))).toEqual([]);
    });
});

describe('buttons of the card', () => {
    const folder = 'webapp/src/actions/card';
    const ids = filesUnder(folder, /\.ts$/).map((name) => path.posix.basename(name, '.ts')).filter((name) => !['index', 'item-act', 'card.test'].includes(name));

    test('each file is one, and in the list of them', () => expect(cardActs.map(({id}) => id as string).sort()).toEqual([...ids].sort()));

    test('each has its words', () => {
        const words = allWords();
        expect(ids.flatMap((id) => [`did.${id}`, `act.${id}.do`, `aimed.${id}`]).filter((id) => !(id in words))).toEqual([]);
    });

    test('each is tested', () => {
        const tests = read(`${folder}/card.test.ts`);
        expect(ids.filter((id) => !tests.includes(`'${id}'`))).toEqual([]);
    });
});

describe('versions', () => {
    const {version} = readJson<{version: string}>('package.json');

    test('plugin.json and package-lock.json have that of package.json', () => {
        expect(readJson<{version: string}>('plugin.json').version).toBe(version);
        expect(readJson<{version: string}>('package-lock.json').version).toBe(version);
    });

    test('CHANGELOG names it', () => expect(read('CHANGELOG.md')).toContain(`\n## ${version}`));
});

test('no source file has more than 200 lines', () => {
    const lines = (name: string) => read(name).trimEnd().split('\n').length;
    expect(code.filter((name) => lines(name) > 200).map((name) => `${name}: ${lines(name)}`)).toEqual([]);
});

test('sources use only what React 17, 18 and 19 share', () => {
    expect(matching(shipped, /react\/jsx-(dev-)?runtime|react-dom\/client|createRoot|findDOMNode|use(Id|SyncExternalStore|Transition|DeferredValue|InsertionEffect|ActionState|Optimistic)\b|ReactDOM\.render\b|\.defaultProps\b/)).toEqual([]);
});

describe('words', () => {
    const looksLikeKey = (text: string) => (/^[a-z][\w-]*(\.[\w-]+)+$/i).test(text) && !(/\.(app_error|const|error|exceeded|json)$/).test(text);
    const used = stringsOf(shipped);
    let words: Record<string, unknown> = {};
    let keys: string[] = [];
    let dynamic: typeof used.templates = [];
    const inOurSpace = (text: string) => keys.some((key) => key.split('.')[0] === text.split('.')[0]);
    const fits = (key: string, {head, tail}: {head: string; tail: string}) => key.startsWith(head) && key.endsWith(tail);

    beforeAll(() => {
        words = allWords();
        keys = Object.keys(words);
        dynamic = used.templates.filter(({head}) => head.includes('.') && !head.includes(' ') && inOurSpace(head));
    });

    test('every id used is in en.json', () => {
        const ids = [...used.whole].filter((text) => looksLikeKey(text) && (used.ids.has(text) || inOurSpace(text)));
        expect(ids.filter((id) => !keys.includes(id))).toEqual([]);
    });

    test('every id put together begins like one of en.json', () => {
        expect(dynamic.filter((template) => !keys.some((key) => fits(key, template)))).toEqual([]);
    });

    test('every id of en.json is used', () => {
        expect(keys.filter((key) => !used.whole.has(key) && !dynamic.some((template) => fits(key, template)))).toEqual([]);
    });

    test('no id has two sentences', () => expect(WORDS.flatMap(Object.keys)).toHaveLength(Object.keys(allWords()).length));

    test('en.json is flat, and no sentence is empty or shouts', () => {
        expect(keys.filter((key) => typeof words[key] !== 'string' || !words[key].trim() || words[key].includes('!'))).toEqual([]);
    });
});

test('package-lock.json names no registry', () => expect(read('package-lock.json')).not.toContain('"resolved"'));

describe('secrets', () => {
    const keyShapes = /-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bxox[abp]-[0-9A-Za-z-]{10,}|\bnpm_[A-Za-z0-9]{30,}/;
    const assigned = /(token|password|secret|authorization)['"]?\s*[:=]\s*['"`][A-Za-z0-9+/=_-]{16,}['"`]/i;

    test('no file holds a key', () => expect(matching([...code, ...texts, 'plugin.json'], keyShapes)).toEqual([]));

    test('nothing shipped holds a token or password', () => expect(matching([...shipped, 'plugin.json'], assigned)).toEqual([]));
});

test('every npm script the texts name exists', () => {
    const {scripts} = readJson<{scripts: Record<string, string>}>('package.json');
    const named = texts.flatMap((name) => [...read(name).matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map((match) => match[1]!));
    const ours = named.filter((name) => !['ci', 'install', 'cache'].includes(name));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter((name) => !(name in scripts))).toEqual([]);
});

describe('lists', () => {
    const readers = [...filesUnder('webapp/src/core/list', /\.ts$/), ...filesUnder('webapp/src/app/list', /\.ts$/), 'webapp/src/core/targets.ts'];

    test('no list of words decides what a text means', () => expect(wordLists(readers.filter((name) => !TEST.test(name)), 5)).toEqual([]));

    test('such a list would be found', () => {
        const words = wordLists(['webapp/src/command/words.ts'], 5);
        expect(words).not.toEqual([]);
    });
});
