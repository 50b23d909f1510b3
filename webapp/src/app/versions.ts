import type {Versions} from '../core/receipt';

import type {Deps} from './types';

/** Those a receipt names; '' where the web app does not tell the server's. */
export const versionsOf = ({host, version}: Pick<Deps, 'host' | 'version'>): Versions => ({server: host.config('Version') ?? '', plugin: version});
