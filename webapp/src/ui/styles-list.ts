/**
 * What only lists need. The list dialog brings it along in its own tree, as long as it is on screen: so it is no part of the admin chunk,
 * and the first rule, which makes the dialog wide enough for a table, holds for lists alone. The bar of progress is drawn by rules of its own:
 * a browser's is white in dark themes, and looks full.
 *
 * Where the bar over the rows stays at the top, it is one row of 40px, which is what the padding of the scrolled body keeps clear of: nothing that has
 * the focus is under it. Filters that do not fit are scrolled sideways, towards the middle, for Chromium leaves alone what shows 32px of itself.
 * The buttons below are in sight anyway: the focus on one of them scrolls nothing, so their margin takes back that padding.
 */
export const listStyles = `
.useradmin-dialog.useradmin-dialog.GenericModal.modal-dialog { inline-size: 1040px; }
.useradmin-body { position: relative; }
.useradmin-dropping { display: contents; }
.useradmin-over .useradmin-people { outline: 2px dashed rgba(var(--center-channel-color-rgb), 0.75); outline-offset: 2px; }
.useradmin-verbs { display: flex; flex-wrap: wrap; column-gap: 20px; min-inline-size: 0; margin: 0; padding: 0; border: 0; }
.useradmin-verbs .useradmin-small { inline-size: 100%; margin: 0 0 4px; padding: 0; border: 0; color: inherit; }
.useradmin-people { margin-block-start: 4px; font-family: inherit; resize: vertical; }
.useradmin-body .useradmin-offers .useradmin-subtle { align-self: center; }
.useradmin-progress { display: block; inline-size: 100%; block-size: 8px; margin-block: 8px 12px; appearance: none; border: 0; border-radius: 4px; overflow: hidden; background: rgba(var(--center-channel-color-rgb), 0.16); }
.useradmin-progress::-webkit-progress-bar { background: none; }
.useradmin-progress::-webkit-progress-value { background: var(--button-bg); }
.useradmin-progress::-moz-progress-bar { background: var(--button-bg); }
.useradmin-choice.useradmin-choice { border: 1px solid rgba(var(--center-channel-color-rgb), 0.16); margin-block-end: 8px; padding: 8px 12px; }
.useradmin-asides { margin-block-end: 8px; overflow-wrap: anywhere; }
.useradmin-bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px; min-block-size: 40px; margin-block-start: 4px; padding-block: 4px; background: var(--center-channel-bg); }
.useradmin-filters { display: flex; flex-wrap: wrap; gap: 4px; }
.useradmin-filter.useradmin-filter { padding: 4px 10px; border: 1px solid rgba(var(--center-channel-color-rgb), 0.16); border-radius: 4px; font-size: 12px; font-weight: 600; line-height: 16px; }
.useradmin-filter:hover, .useradmin-filter[aria-pressed='true'] { background: rgba(var(--center-channel-color-rgb), 0.08); }
.useradmin-filter[aria-pressed='true'] { border-color: currentcolor; }
.useradmin-pages { display: flex; align-items: center; gap: 4px; margin-inline-start: auto; font-size: 12px; line-height: 16px; }
.useradmin-shown { border-block: 1px solid rgba(var(--center-channel-color-rgb), 0.16); }
.useradmin-rows { inline-size: 100%; border-collapse: separate; border-spacing: 0; table-layout: fixed; }
.useradmin-rows th, .useradmin-rows td { padding: 8px; text-align: start; vertical-align: top; overflow-wrap: break-word; border-block-end: 1px solid rgba(var(--center-channel-color-rgb), 0.08); }
.useradmin-rows th { padding-block: 4px; font-size: 12px; font-weight: 600; line-height: 16px; color: rgba(var(--center-channel-color-rgb), 0.75); }
.useradmin-rows .useradmin-grow { overflow-wrap: break-word; }
.useradmin-rows th:nth-child(1) { inline-size: 25%; }
.useradmin-rows th:nth-child(2) { inline-size: 19%; }
.useradmin-rows th:nth-child(4) { inline-size: 27%; }
.useradmin-rows tr:focus { background: rgba(var(--center-channel-color-rgb), 0.04); }
.useradmin-from > .useradmin-cut { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
.useradmin-seam::after { content: '\\200b'; content: '\\200b' / ''; }
.useradmin-row-state { display: flex; gap: 6px; font-weight: 600; }
.useradmin-row-state .useradmin-icon { color: inherit; }
.useradmin-candidate { display: flex; }
.useradmin-candidate + .useradmin-candidate, .useradmin-happens + .useradmin-happens { margin-block-start: 8px; }
.useradmin-rows .useradmin-tick { padding-block: 0; }
.useradmin-caution { display: flex; gap: 4px; font-size: 12px; line-height: 20px; }
.useradmin-body .useradmin-effects { margin: 0; padding: 0; list-style: none; font-size: 12px; line-height: 20px; }
.useradmin-none { align-self: center; }
.useradmin-correct { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-block: 4px; }
.useradmin-correct .form-control { flex: 1 1 160px; inline-size: auto; min-inline-size: 0; margin: 0; }
.useradmin-which, .useradmin-column { min-inline-size: 0; margin: 0; padding: 0; border: 0; }
.useradmin-which { margin-block-end: 12px; }
.useradmin-which > legend, .useradmin-column > legend { inline-size: 100%; padding: 0; border: 0; color: inherit; }
.useradmin-column, .useradmin-beside > p { padding-block: 4px; border-block-end: 1px solid rgba(var(--center-channel-color-rgb), 0.08); }
.useradmin-others > p { margin-block: 8px; }
.useradmin-others > .useradmin-small + p { margin-block: 0 4px; }
.useradmin-column { display: flow-root; }
.useradmin-column > .useradmin-column-name { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: 8px; margin: 0; padding-block-start: 4px; font-size: 14px; font-weight: 600; line-height: 20px; }
.useradmin-column-name > .useradmin-subtle { font-weight: 400; }
.useradmin-column > .useradmin-tick { display: inline-flex; margin-inline-end: 20px; }
.useradmin-said { white-space: pre-wrap; overflow-wrap: anywhere; }
.useradmin-rows .useradmin-says { padding-inline: 8px; background: rgba(var(--center-channel-color-rgb), 0.04); }
.useradmin-include { font-weight: 600; }
.useradmin-footer > .btn { scroll-margin-block-end: -96px; }
.useradmin-many { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 20px; min-block-size: 32px; }
@media (min-width: 641px) and (min-height: 560px) {
    .useradmin-dialog .modal-body { scroll-padding-block-start: 40px; }
    .useradmin-bar { position: sticky; inset-block-start: 0; z-index: 2; flex-wrap: nowrap; block-size: 40px; padding-block: 0; }
    .useradmin-filters { flex-wrap: nowrap; min-inline-size: 0; overflow-x: auto; scroll-padding-inline: calc(50% - 15px); scrollbar-width: thin; }
    .useradmin-filter, .useradmin-pages { flex: none; white-space: nowrap; }
    .useradmin-rows th { position: sticky; inset-block-start: 40px; z-index: 1; background: var(--center-channel-bg); }
    .useradmin-rows :is(tr, input, button) { scroll-margin-block-start: 32px; }
    .useradmin-lines button { scroll-margin-block-start: 8px; }
}
@media (max-width: 860px) {
    .useradmin-rows, .useradmin-rows tbody, .useradmin-rows tr { display: block; }
    .useradmin-rows td { display: block; padding: 4px 0; border: 0; }
    .useradmin-rows td:empty { padding: 0; }
    .useradmin-rows td:nth-child(4):not(:empty)::before { content: var(--useradmin-effects); display: block; font-size: 12px; font-weight: 600; line-height: 16px; }
    @supports (content: '' / '') {
        .useradmin-rows td:nth-child(4):not(:empty)::before { content: var(--useradmin-effects) / ''; }
    }
    .useradmin-rows thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .useradmin-rows tr { padding-block: 8px; border-block-end: 1px solid rgba(var(--center-channel-color-rgb), 0.16); }
}
@media (forced-colors: active) {
    .useradmin-progress { appearance: auto; }
}
`;
