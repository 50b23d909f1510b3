import {bearerCaller} from '../../../e2e/contract/caller';
import {openSocket} from '../../../e2e/contract/socket';
import {connectControl} from '../control';
import type {StandIn} from '../index';
import {startStandIn} from '../index';
import {call, logIn} from '../testing';

let standIn: StandIn;
let admin: string;

beforeAll(async () => {
    standIn = await startStandIn({seed: 'bare'});
    admin = await logIn(standIn.url, standIn.admin);
});

afterAll(() => standIn.close());

async function member() {
    const account = await connectControl(standIn.controlUrl).person();
    const token = await logIn(standIn.url, account);
    return {account, token, socket: await openSocket(standIn.url, bearerCaller(standIn.url, account, token))};
}

const say = (message: string) => call(standIn.url, admin, 'POST', '/posts', {channel_id: standIn.team.townSquareId, message});

test('a socket whose session was ended is cut by the next event for it, and does not get that event', async () => {
    const {account, socket} = await member();
    const {socket: other} = await member();
    await say('before');
    expect(JSON.parse((await socket.next('posted')).post as string)).toMatchObject({message: 'before'});
    await other.next('posted');
    await call(standIn.url, admin, 'POST', `/users/${account.id}/sessions/revoke/all`);
    await say('after');
    expect(await socket.closed()).toBe(1006);
    await expect(socket.next('posted', 1)).rejects.toBeDefined();
    expect(JSON.parse((await other.next('posted')).post as string)).toMatchObject({message: 'after'});
    other.close();
});

test('administrators get a person whole, others sanitised, and nobody is told of a channel they are not in', async () => {
    const {socket} = await member();
    const whole = await openSocket(standIn.url, bearerCaller(standIn.url, standIn.admin, admin));
    const person = await connectControl(standIn.controlUrl).person({authService: 'saml'});
    await connectControl(standIn.controlUrl).change(person.id, {off: true});
    const seen = async (events: typeof socket) => {
        for (;;) {
            const {user} = await events.next('user_updated') as {user: {id: string; delete_at: number; auth_service: string; notify_props?: object}};
            if (user.id === person.id && user.delete_at) {
                return user;
            }
        }
    };
    expect(await seen(whole)).toMatchObject({auth_service: 'saml', notify_props: {}});
    const sanitised = await seen(socket);
    expect(sanitised.auth_service).toBe('');
    expect(sanitised.notify_props).toBeUndefined();
    whole.close();
    socket.close();
});
