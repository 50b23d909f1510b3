/** What differs between versions, as in Mattermost 12: React 19 rendering concurrently, and no react-bootstrap that anybody could install. */
import type {ReactElement} from 'react';
import {createRoot} from 'react-dom/client';

export {Modal} from './shell/modal';

export const ReactBootstrap = undefined;

export function mount(app: ReactElement, place: Element): void {
    createRoot(place).render(app);
}
