import type {Express, RequestHandler} from 'express';
import express from 'express';

import type {Pipeline} from '../http/api';
import {deviceSession} from '../state/sessions';
import {withSettings} from '../state/settings';
import type {User} from '../state/types';

import {change, dropCrowd, makeCrowd, makePerson, statesOf} from './people';
import type {About, Changes, Device, Fault, Member, Traits} from './types';

type Deed = (body: Record<string, unknown>) => unknown;

// What a caller did wrong comes back as a sentence.
const answering = (deed: Deed): RequestHandler => (request, response) => {
    try {
        response.json(deed((request.body ?? {}) as Record<string, unknown>) ?? {});
    } catch (error) {
        response.status(400).json({error: error instanceof Error ? error.message : String(error)});
    }
};

/**
 * The control port: JSON over a server of its own, for tests only.
 * GET / · POST /people Traits · POST /crowd {people, off} and DELETE /crowd {ids} · POST /states {ids} · POST /change {id, traits}
 * POST /sessions {id, kind, ago?, idle?} · POST /settings {values} ({} resets)
 * POST and DELETE /faults · GET and DELETE /requests · POST /reset (everything as at the start, same ids, sockets cut).
 */
export function serveControl(pipeline: Pipeline, about: About): Express {
    const {instance, faults, log} = pipeline;
    const {store} = instance;
    const restore = store.snapshot();
    const app = express();

    // A thousand people are a quarter of a megabyte.
    app.use(express.json({limit: '5mb'}));
    const find = (id: unknown): User => {
        const user = store.users.get(String(id));
        if (!user) {
            throw new Error(`Nobody has the id ${String(id)}.`);
        }
        return user;
    };
    app.get('/', answering(() => about));
    app.post('/people', answering((traits: Traits) => makePerson(instance, about.team.id, traits)));
    app.post('/crowd', answering(({people, off}) => makeCrowd(instance, people as Omit<Member, 'id'>[], off === true)));
    app.delete('/crowd', answering(({ids}) => dropCrowd(instance, ids as string[])));
    app.post('/states', answering(({ids}) => statesOf(instance, ids as string[])));
    app.post('/change', answering(({id, traits}) => change(instance, find(id), traits as Changes)));
    app.post('/sessions', answering(({id, kind, ago, idle}) => {
        const session = deviceSession(store, find(id), kind as Device, Number(ago ?? 0), Number(idle ?? 0));
        return {id: session.id, token: session.token};
    }));
    app.post('/settings', answering(({values}) => {
        store.settings = withSettings((values ?? {}) as Record<string, unknown>);
    }));
    app.post('/faults', answering((fault) => faults.add(fault as unknown as Fault)));
    app.delete('/faults', answering(() => {
        faults.clear();
        store.endLag();
    }));
    app.get('/requests', answering(() => log.entries));
    app.delete('/requests', answering(() => log.clear()));
    app.post('/reset', answering(() => {
        restore();
        faults.clear();
        log.clear();
        instance.hub.close();
    }));
    return app;
}
