/** Mattermost 12 renders with React 19 and `createRoot`, and shares a react-bootstrap that nobody else can install. */
import type {ReactElement} from 'react';
import {createRoot} from 'react-dom/client';

export {Modal} from './shell/modal';

export const ReactBootstrap = undefined;

export function mount(app: ReactElement, place: Element): void {
    createRoot(place).render(app);
}
