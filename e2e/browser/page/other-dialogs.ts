/** Dialogs that are not ours: the page's own, and those of another plugin. */
import type {Locator, Page} from 'playwright-core';

import {tarball} from '../../../build/package';
import {answered, asAdmin, saidOk} from '../../contract/kit';
import type {World} from '../../contract/world';

const OTHER = 'other.plugin';

/** Opens a dialog of its own on one event, and one by the page's `openModal` on another. Each has a button that removes it. */
const SCRIPT = `window.registerPlugin('${OTHER}', {
    initialize(registry, store) {
        const {React, ReactDOM, WebappUtils} = window;
        window.addEventListener('other-own', () => {
            const dialog = document.body.appendChild(document.createElement('div'));
            dialog.innerHTML = '<div role="dialog" aria-modal="true" aria-label="Other own"><input aria-label="Other field"><button>Leave other</button></div>';
            dialog.firstChild.style.cssText = 'position: fixed; inset: 100px; z-index: 2000; background: white';
            dialog.querySelector('button').onclick = () => dialog.remove();
            setTimeout(() => dialog.querySelector('input').focus());
        });
        const Opened = ({onExited}) => ReactDOM.createPortal(React.createElement('div', {className: 'modal', role: 'dialog', 'aria-label': 'Other opened'},
            React.createElement('div', {className: 'modal-dialog'}, React.createElement('div', {className: 'modal-content'},
                React.createElement('input', {'aria-label': 'Other field', autoFocus: true}),
                React.createElement('button', {onClick: onExited}, 'Leave other')))), document.body);
        window.addEventListener('other-opened', () => store.dispatch(WebappUtils.modals.openModal({modalId: 'other', dialogType: Opened})));
    },
    uninitialize() {},
});`;

/** Installs another plugin beside ours: before a page is opened. */
export async function installOther(world: World): Promise<void> {
    const admin = await asAdmin(world);
    const manifest = {id: OTHER, name: 'Other', version: '1.0.0', min_server_version: '9.0.0', webapp: {bundle_path: 'webapp/main.js'}};
    const files = {'plugin.json': JSON.stringify(manifest), 'webapp/main.js': SCRIPT};
    const packed = await tarball(new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])));
    const form = new FormData();
    form.set('plugin', new Blob([new Uint8Array(packed)]), 'other.tar.gz');
    answered(await admin.call('POST', '/plugins', form), 201);
    saidOk(await admin.call('POST', `/plugins/${OTHER}/enable`));
}

/** A dialog over ours: its field, how it is opened while all keys and clicks are ours, and how it is left. */
export interface OtherDialog {field(page: Page): Locator; open(page: Page): Promise<void>; leave(page: Page): Promise<void>}

const byEvent = (name: string): OtherDialog => ({
    field: (page) => page.getByLabel('Other field'),
    open: (page) => page.evaluate((type) => void window.dispatchEvent(new Event(type)), name),
    leave: (page) => page.getByRole('button', {name: 'Leave other'}).click(),
});

/** An element of the other plugin's own. */
export const othersOwn = byEvent('other-own');

/** One that the other plugin has the page open. */
export const othersOpened = byEvent('other-opened');

/** Where a channel is looked for, the page's own dialog of Ctrl+K. */
export const switcher: OtherDialog = {
    field: (page) => page.locator('#quickSwitchInput'),
    open: (page) => page.evaluate(() => void document.dispatchEvent(new KeyboardEvent('keydown', {key: 'k', ctrlKey: true}))),
    leave: (page) => page.keyboard.press('Escape'),
};

/** Titles of the page's own dialogs on screen. */
export function pagesOwn(page: Page): Locator {
    return page.locator('body > [role="dialog"] .modal-title, body > div > [role="dialog"] .modal-title');
}
