import {client} from '../client';
import {guarded} from '../store/guard';
import type {CommandArgs, Thunk, UserProfile} from '../types';

/** One row; `complete` is what stands in place of `term` when it is chosen. */
export interface Suggestion {key: string; group: string; complete: string; user?: UserProfile; title: string; description: string}

/** Rows for the text before the caret. */
export interface Found {kind: 'mention' | 'command'; term: string; items: Suggestion[]}

const MENTION = /(?:^|\W)(@[a-z0-9._-]*)$/i;
const SPECIAL = {here: 'Notifies everyone online in this channel', channel: 'Notifies everyone in this channel', all: 'Notifies everyone in this channel'};

const ofUser = (group: string) => (user: UserProfile): Suggestion => ({
    key: user.id, group, complete: `@${user.username} `, user, title: `@${user.username}`, description: `${user.first_name} ${user.last_name}`.trim() + (user.nickname ? ` (${user.nickname})` : ''),
});

// The server leaves out the deactivated; local copies are filtered the same way.
function findPeople(term: string, args: CommandArgs): Thunk<Promise<Found>> {
    return async (dispatch) => {
        const prefix = term.slice(1).toLowerCase();
        const answer = await dispatch(guarded(() => client.autocompleteUsers(prefix, args.team_id, args.channel_id)));
        dispatch({type: 'RECEIVED_PROFILES_LIST', data: [...answer.users, ...(answer.out_of_channel ?? [])]});
        const isActive = (user: UserProfile) => user.delete_at === 0;
        const special = Object.entries(SPECIAL).filter(([name]) => name.startsWith(prefix)).
            map(([name, description]) => ({key: name, group: 'Special Mentions', complete: `@${name} `, title: `@${name}`, description}));
        const members = answer.users.filter(isActive).map(ofUser('Channel Members'));
        const others = (answer.out_of_channel ?? []).filter(isActive).map(ofUser('Not in Channel'));
        return {kind: 'mention', term, items: [...members, ...special, ...others]};
    };
}

/** GET /teams/{team}/commands/autocomplete_suggestions: the server's commands only; a plugin without a server part cannot add to them. */
function findCommands(term: string, args: CommandArgs): Thunk<Promise<Found>> {
    return async (dispatch) => {
        const list = await dispatch(guarded(() => client.getCommandAutocompleteSuggestionsList(term, args.team_id, args)));
        const items = (list ?? []).map((item) => ({
            key: item.Complete, group: 'Commands', complete: `/${item.Complete.replace(/^\//, '')} `, title: [item.Suggestion.replace(/^\//, ''), item.Hint].filter(Boolean).join(' '), description: item.Description,
        }));
        return {kind: 'command', term, items};
    };
}

/** Asks the providers in the web app's order: people first, commands last; undefined if the text before the caret is no beginning of either. */
export function findSuggestions(pretext: string, args: CommandArgs): Thunk<Promise<Found>> | undefined {
    const mention = MENTION.exec(pretext);
    if (mention) {
        return findPeople(mention[1]!, args);
    }
    return pretext.startsWith('/') ? findCommands(pretext, args) : undefined;
}
