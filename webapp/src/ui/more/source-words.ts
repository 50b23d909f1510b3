/** What posted a post, in words. */
import type {Hook} from '../../core/holdings';
import {isOff} from '../../core/model';
import type {Known, Person, Text} from '../../core/model';
import {isForeign} from '../../core/source';
import type {Candidate, Source, SourcePost} from '../../core/source';

/** "@ann", or that the account is off. */
export const handleOf = (person: Person): Text => ({id: isOff(person) ? 'source.off' : 'who.bare', values: {username: person.username}});

/** The owner, or why there is none to name. */
function ownerText(owner: Known<Person>): Text {
    if (owner.ok) {
        return handleOf(owner.value);
    }
    return owner.hidden || owner.why.id === 'source.nobody' ? owner.why : {id: 'card.unread'};
}

/** "made by @ann", of a webhook "owned by @ann". */
export const ownedText = ({hook: {kind}, owner}: Candidate): Text => ({id: 'source.owned', values: {kind, owner: ownerText(owner)}});

/** "incoming webhook “Jenkins”". */
export function whatText({kind, name}: Hook): Text {
    const quoted: Text = name ? {id: 'source.named', values: {name}} : {id: 'source.unnamed'};
    return {id: 'source.what', values: {kind, name: kind === 'command' ? name : quoted}};
}

/** Where it belongs, as seen from the post. */
export function whereText({channelId, channel}: Hook, post: SourcePost): Text {
    if (channelId === '') {
        return {id: 'source.team'};
    }
    const isHere = channelId === post.channelId;
    if (channel) {
        return {id: isHere ? 'source.in' : 'source.madeFor', values: {channel}};
    }
    return {id: isHere ? 'source.here' : 'source.another'};
}

/** What posted it, as far as it can be told. */
export function sourceText(source: Source, post: SourcePost): Text {
    const {named} = source;
    const {username} = named;
    switch (source.kind) {
    case 'bot': return botText(handleOf(named), source.owner);
    case 'hook': return hookText(source, post);
    case 'person':
        if (post.fromPlugin) {
            return {id: 'source.plugin', values: {username}};
        }
        return {id: source.throughApp ? 'source.app' : 'source.person', values: {username}};
    }
}

/**
 * Who may have set the mark that this was told by; undefined where it was told by none. A post bears no version: what the server does today proves
 * nothing of one that was written before.
 */
export function markText(source: Source, {fromPlugin}: SourcePost, server: string): Text | undefined {
    const isMarked = source.kind === 'hook' || (source.kind === 'person' && (fromPlugin || source.throughApp));
    return isMarked ? {id: 'source.mark', values: {anybody: Number.parseInt(server, 10) < 12 ? 'yes' : 'no'}} : undefined;
}

function botText(bot: Text, owner: Extract<Source, {kind: 'bot'}>['owner']): Text {
    if (!owner.ok) {
        return {id: 'source.botOwner', values: {bot, why: owner.hidden ? owner.why : {id: 'card.unread'}}};
    }
    const {value} = owner;
    return 'plugin' in value ? {id: 'source.botPlugin', values: {bot, plugin: value.plugin}} : {id: 'source.bot', values: {bot, owner: handleOf(value.person)}};
}

function hookText({named, candidates, unseen}: Extract<Source, {kind: 'hook'}>, post: SourcePost): Text {
    const kind = post.hookName === undefined ? 'command' : 'hook';
    const [who, {username}] = [handleOf(named), named];
    const [first, second] = candidates;
    if (!first) {
        const how = unseen.length > 0 ? 'unseen' : 'none';
        return {id: `source.${how}.${kind}`, values: {who}};
    }
    const hook: Text = {id: 'source.whatWhere', values: {what: whatText(first.hook), where: whereText(first.hook, post)}};
    const owner = ownerText(first.owner);
    if (isForeign(first.hook, named.id)) {
        return {id: `source.foreign.${second ? 'many' : 'one'}`, values: {who, owner, what: hook, count: candidates.length}};
    }
    if (second) {
        return {id: `source.many.${kind}`, values: {who, username, count: candidates.length}};
    }
    return {id: `source.one.${kind}`, values: {who, username, owner, what: kind === 'hook' ? hook : first.hook.name}};
}
