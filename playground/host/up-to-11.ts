/** What differs between versions, as Mattermost 10 and 11 have it. A build for 12 takes from_12.ts in place of this file. */
import type {ReactElement} from 'react';
import * as ReactDOM from 'react-dom';
import * as ReactBootstrap from 'react-bootstrap';

export {ReactBootstrap};

export const {Modal} = ReactBootstrap;

/** This gives the behaviour of React 17 on React 18. */
export function mount(app: ReactElement, place: Element): void {
    ReactDOM.render(app, place);
}
