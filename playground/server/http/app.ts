import type {ErrorRequestHandler, Express, Request, RequestHandler, Response, Router} from 'express';
import express from 'express';

import {activeRoutes} from '../routes/active';
import {botRoutes} from '../routes/bots';
import {channelRoutes} from '../routes/channels';
import {commandRoutes} from '../routes/commands';
import {configRoutes} from '../routes/config';
import {fireRoute, hookRoutes} from '../routes/hooks';
import {listRoutes} from '../routes/lists';
import {loginRoutes} from '../routes/login';
import {oauthRoutes, oauthSiteRoutes} from '../routes/oauth';
import {ownRoutes} from '../routes/own';
import {pluginRoutes} from '../routes/plugins';
import {postRoutes} from '../routes/posts';
import {roleRoutes} from '../routes/roles';
import type {Route} from '../routes/route';
import {sessionRoutes} from '../routes/sessions';
import {teamRoutes} from '../routes/teams';
import {tokenRoutes} from '../routes/tokens';
import {userRoutes} from '../routes/users';

import type {Answer} from './answer';
import type {Pipeline} from './api';
import {endpoint, send, unknownEndpoint} from './api';
import type {HostPage} from './files';
import {hostPage, staticFile} from './files';

// Fixed words come before parameters: /users/stats before /users/{user_id}.
const ROUTES: Route[] = [
    ...loginRoutes, ...listRoutes, ...tokenRoutes, ...sessionRoutes, ...activeRoutes, ...roleRoutes, ...ownRoutes, ...oauthRoutes, ...teamRoutes, ...channelRoutes,
    ...postRoutes, ...botRoutes, ...hookRoutes, ...commandRoutes, ...configRoutes, ...pluginRoutes, ...userRoutes,
];

const IDS = /^[A-Za-z0-9]+$/;
const NAMES = /^[A-Za-z0-9_.-]+$/;

// An address with other letters than these in its parameters is no endpoint at all: names of remote people have a colon, for one.
function matchesIds(request: Request): boolean {
    return Object.entries(request.params).every(([name, value]) => {
        const pattern = name.endsWith('_id') && name !== 'plugin_id' ? IDS : NAMES;
        return name === 'email' || pattern.test(String(value));
    });
}

// An address that cannot be decoded, or a caller who left half-way: nothing to log. Express knows an error handler by its four parameters.
const broken: ErrorRequestHandler = (_error, _request, response, _next) => {
    if (!response.headersSent) {
        response.status(400).type('text/plain').send('Bad Request\n');
    }
};

function add(router: Router, pipeline: Pipeline, route: Route): void {
    const run = endpoint(pipeline, route.handler, route.open ?? false);
    const handler: RequestHandler = (request, response, next) => {
        if (!matchesIds(request)) {
            next();
            return;
        }
        run(request, response).catch(next);
    };
    router[route.method](route.path, handler);
}

/** The express app of one stand-in: API, incoming webhooks, static files, and the host page everywhere else. */
export function makeApp(pipeline: Pipeline, page: HostPage): Express {
    const {instance} = pipeline;
    const app = express();
    app.disable('x-powered-by');
    app.disable('etag');
    const options = {caseSensitive: true, strict: true};
    const api = express.Router(options);
    ROUTES.forEach((route) => add(api, pipeline, route));
    const site = express.Router(options);
    site.use('/api/v4', api);
    [fireRoute, ...oauthSiteRoutes].forEach((route) => add(site, pipeline, route));
    const plain = (make: (request: Request) => Answer): RequestHandler => (request: Request, response: Response) => {
        request.resume();
        send(pipeline, request, response, make(request));
    };
    const pathOf = (request: Request) => decodeURIComponent(new URL(request.originalUrl, 'http://localhost').pathname.slice(instance.basename.length));
    site.use('/api', plain((request) => unknownEndpoint(pathOf(request))));
    site.use('/static', plain((request) => staticFile(instance, page, pathOf(request).replace(/^\/static\//, ''))));
    site.use(plain(() => hostPage(instance, page)));
    app.use(instance.basename || '/', site);
    app.use(plain(() => unknownEndpoint('')));
    app.use(broken);
    return app;
}
