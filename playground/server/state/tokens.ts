import {newId} from './ids';
import type {Store} from './store';
import type {Token} from './types';

/** Gives a person or a bot a new access token. */
export function addToken(store: Store, userId: string, description: string, active = true): Token {
    const token: Token = {id: newId(), token: newId(), user_id: userId, description, is_active: active};
    store.tokens.set(token.id, token);
    return token;
}
