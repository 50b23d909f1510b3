/** The slash door: what is typed into the editor, and what must not leave it. */
import type {App, RunVerb} from '../app/types';
import type {Admin, HookResult} from '../contract';
import type {Text} from '../core/model';
import type {Host, Place} from '../host/types';

import {guardOf} from './guard';
import {parse} from './parse';
import type {Parsed} from './parse';

export interface CommandDeps {
    app: Pick<App, 'order' | 'help' | 'start' | 'list'>;
    host: Pick<Host, 'isGroup' | 'show'>;
    say(text: Text): string;
}

/** Makes the three functions of the admin chunk that have to do with typed lines. They send nothing and wait for nothing. */
export function createCommand({app, host, say}: CommandDeps): Pick<Admin, 'command' | 'guard' | 'carry'> {
    const begin = ({verb, typed = '', of}: Parsed & {of?: RunVerb}, at: Place) => {
        if (verb === 'help') {
            app.help(typed);
        } else if (verb === 'start') {
            app.start(at);
        } else if (verb === 'bulk') {
            app.list({verb: of, text: typed}, at);
        } else if (verb) {
            app.order({verb, at, typed});
        }
    };
    return {
        command(text, at): HookResult {
            const parsed = parse(text, (name) => host.isGroup(name));
            if (!parsed.ok) {
                return {error: {message: say(parsed.why)}};
            }
            begin(parsed, at);
            return {};
        },
        guard(text) {
            const why = guardOf(text);
            return why && say(why);
        },
        carry(text, at) {
            const parsed = parse(text, (name) => host.isGroup(name));
            if (parsed.verb) {
                // People that cannot be used as they stand are corrected in the dialog.
                begin(parsed, at);
            } else if (!parsed.ok) {
                // The editor is empty by now. Four blanks make a code block, whatever marks were typed.
                host.show(at, `${say(parsed.why)}\n\n    ${text.replace(/\s+/g, ' ').trim()}`);
            }
        },
    };
}
