/** A dialog as the web app's own, with nothing of ours: to hold the page against what was measured in the web app. */
import type {ComponentType, ReactElement} from 'react';

import type {Page} from 'playwright-core';

type Props = Record<string, unknown>;

interface Globals {
    React: {createElement(type: ComponentType<Props> | string, props: Props, child?: ReactElement): ReactElement};
    ReactDOM: {render(element: ReactElement, container: Element): void};
    ReactBootstrap: {Modal: ComponentType<Props>};
}

/** One part of the dialog: its box (left, top, width, height) and its computed style. */
export interface Part {box: number[]; style: Record<string, string>}

const PARTS: Record<string, string> = {
    modal: '.modal',
    dialog: '.modal-dialog',
    content: '.modal-content',
    wrapper: '.GenericModal__wrapper',
    header: '.modal-header',
    title: '.modal-title',
    close: '.close',
    body: '.modal-body',
    inner: '.GenericModal__body',
    footer: '.modal-footer',
    cancel: '.btn-tertiary',
    confirm: '.confirm',
    backdrop: '.modal-backdrop',
};

// What was measured: a title of one line that takes two at 400px, a text that is taller there, and two buttons 8px apart.
// The words in the buttons are as wide as they were: they are not in every font.
const CONTENT = `
<style>
    .modal-header .measured-title { padding-block: 8px; line-height: 28px; }
    .measured-text { height: 372px; margin-bottom: 8px; }
    .measured-footer { gap: 8px; }
    .modal .modal-content .measured-footer .btn.btn { margin: 0; }
    .measured-words { flex: none; overflow: hidden; width: 110px; }
    .btn-tertiary > .measured-words { width: 45px; }
    @media (max-width: 400px) {
        .measured-text { height: 452px; }
        .measured-footer > .btn { flex: 1 1 auto; }
    }
</style>
<div class="modal-header">
    <div class="GenericModal__header__text_container">
        <div class="GenericModal__header"><h1 class="modal-title measured-title">Deactivate @somebody.measured?</h1></div>
    </div>
    <button type="button" class="close" aria-label="Close"><span aria-hidden="true">×</span></button>
</div>
<div class="modal-body"><div class="GenericModal__body padding"><div class="measured-text"></div></div></div>
<div class="modal-footer measured-footer">
    <button type="button" class="GenericModal__button btn btn-tertiary"><span class="measured-words">Cancel</span></button>
    <button type="button" class="GenericModal__button btn btn-danger confirm"><span class="measured-words">Deactivate</span></button>
</div>`;

/** Opens it over the page, and waits until it stands still. */
export async function openHostDialog(page: Page): Promise<void> {
    await page.evaluate((html) => {
        const {React, ReactDOM, ReactBootstrap: {Modal}} = window as unknown as Globals;
        const content = React.createElement('div', {className: 'GenericModal__wrapper', dangerouslySetInnerHTML: {__html: html}});
        const dialogClassName = 'a11y__modal GenericModal GenericModal__compassDesign GenericModal__location--center';
        const place = document.body.appendChild(document.createElement('div'));
        ReactDOM.render(React.createElement(Modal, {show: true, animation: false, dialogClassName}, content), place);
    }, CONTENT);
    await page.locator('.measured-text').waitFor();
}

/** Measures every part of it: the style by the names that are asked for. */
export function measure(page: Page, names: string[]): Promise<Record<string, Part>> {
    return page.evaluate(([parts, wanted]) => Object.fromEntries(Object.entries(parts).map(([part, selector]) => {
        const element = document.querySelector(selector)!;
        const {x, y, width, height} = element.getBoundingClientRect();
        const style = getComputedStyle(element) as unknown as Record<string, string>;
        return [part, {box: [x, y, width, height], style: Object.fromEntries(wanted.map((name) => [name, style[name]!]))}];
    })), [PARTS, names] as const);
}
