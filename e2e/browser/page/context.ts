/** What a browser is kept from before the page is opened. */
import type {BrowserContext} from 'playwright-core';

/** The browser never finds the time to fetch what may be needed later. */
export async function neverIdle(context: BrowserContext): Promise<void> {
    await context.addInitScript({content: 'window.requestIdleCallback = () => 0; window.cancelIdleCallback = () => undefined;'});
}

/** Nothing that happens on the server is told to the page: its websocket opens and stays silent. */
export async function deaf(context: BrowserContext): Promise<void> {
    await context.routeWebSocket(/\/api\/v4\/websocket/, () => undefined);
}
