/** The account, on or off: PUT /users/{id}/active, for bots POST /bots/{id}/disable|enable. */
import {brokenAnswer} from './error';
import {isRaw, needOk} from './body';
import type {Client} from './client';
import type {Api} from './types';

/**
 * The part of Api that switches accounts. A bot switched as a user would be off in one table of the server and on in the
 * other, hence its own endpoint, which answers with the bot.
 */
export function accountOf(client: Client): Pick<Api, 'setActive'> {
    const setBot = async (id: string, active: boolean) => {
        const data: unknown = await (active ? client.enableBot(id) : client.disableBot(id));
        if (!isRaw(data) || data.user_id !== id) {
            throw brokenAnswer(200);
        }
        return data;
    };
    return {
        setActive: async (person, active) => {
            const id = encodeURIComponent(person.id);
            const data = person.isBot ? await setBot(id, active) : needOk(await client.updateUserActive(id, active));
            return {at: client.answeredAt(data)};
        },
    };
}
