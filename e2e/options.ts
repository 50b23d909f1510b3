/** What to run of the end-to-end tests, and how to say it. */
export interface Options {json: boolean; writeTable: boolean; only?: 'contract' | 'browser'; filter: string}

const USAGE = 'Usage: npm run e2e -- [--json] [--write-table] [--only contract|browser] [words of the names of cases]';

/** Reads the arguments; throws the usage for what it does not know, and for a table of versions that would not be whole. */
export function readOptions(args: string[]): Options {
    const options: Options = {json: false, writeTable: false, filter: ''};
    const words: string[] = [];
    for (let index = 0; index < args.length; index++) {
        const arg = args[index]!;
        if (arg === '--json') {
            options.json = true;
        } else if (arg === '--write-table') {
            options.writeTable = true;
        } else if (arg === '--only') {
            const only = args[++index];
            if (only !== 'contract' && only !== 'browser') {
                throw new Error(USAGE);
            }
            options.only = only;
        } else if (arg.startsWith('-')) {
            throw new Error(USAGE);
        } else {
            words.push(arg);
        }
    }
    options.filter = words.join(' ');
    if (options.writeTable && (options.filter || options.only === 'contract')) {
        throw new Error(USAGE);
    }
    return options;
}
