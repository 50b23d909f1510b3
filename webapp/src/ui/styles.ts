/**
 * Our one style sheet. Colours are the web app's own theme variables; text keeps a contrast of 4.5 in all five stock themes,
 * which for subtle text means an opacity of 0.75. Logical properties only, so that it turns round with the language.
 *
 * Ours is a <dialog> of the platform, as large as the window. Its one child has the web app's class for that, on which the styles of its dialogs hang.
 * The web app's box of a dialog is at most 90vh high. What is higher runs out of it, and below 641px nothing scrolls it back. So title and
 * buttons stay, and the body between them scrolls. The body keeps 72px; where there is no room for that, the whole dialog scrolls. In a low
 * window title and buttons are tighter. The web app's footer has empty items of its own, which would push ours inwards.
 */
export const styles = `
.useradmin-stays { margin: 0 0 8px; padding-inline-start: 20px; list-style: disc; }
.useradmin-result-acts { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.useradmin-modal { inline-size: 100%; block-size: 100%; max-inline-size: 100%; max-block-size: 100%; margin: 0; padding: 0; border: 0; background: none; color: inherit; }
.useradmin-modal::backdrop { background: rgba(0, 0, 0, 0.64); }
.useradmin-modal > .modal.modal { position: static; display: flex; align-items: center; justify-content: center; min-block-size: 100%; overflow: visible; }
@media (prefers-reduced-motion: no-preference) {
    .useradmin-modal, .useradmin-modal::backdrop { animation: useradmin-in 0.15s; }
    .useradmin-fading, .useradmin-fading::backdrop { animation: useradmin-out 0.15s forwards; }
}
@keyframes useradmin-in { from { opacity: 0; } }
@keyframes useradmin-out { to { opacity: 0; } }
.useradmin-dialog .GenericModal__wrapper { display: flex; flex-direction: column; max-block-size: calc(90vh - 2px); overflow: auto; }
.useradmin-dialog .GenericModal__wrapper > * { flex: none; }
.useradmin-dialog .GenericModal__wrapper > .modal-body { flex: 0 1 auto; min-block-size: 72px; overflow: auto; }
.useradmin-dialog .GenericModal__header .modal-title.modal-title { line-height: 28px; padding-block: 8px; overflow-wrap: anywhere; white-space: normal; }
.useradmin-body { font-size: 14px; line-height: 20px; overflow-wrap: anywhere; }
.useradmin-body p { margin: 0 0 8px; }
.useradmin-modal:focus, .useradmin-body [tabindex="-1"]:focus { outline: none; }
.useradmin-subtle { color: rgba(var(--center-channel-color-rgb), 0.75); font-size: 12px; line-height: 16px; }
.useradmin-block, .useradmin-text { display: block; }
.useradmin-grow { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
.useradmin-icon { flex: none; font-size: 16px; line-height: 20px; color: rgba(var(--center-channel-color-rgb), 0.75); }
.useradmin-icon::before { margin: 0; }
.useradmin-body .useradmin-notice { margin-block: 0 12px; padding: 8px 12px; border: 1px solid rgba(var(--center-channel-color-rgb), 0.16);
    border-inline-start: 4px solid rgb(var(--semantic-color-warning, 245, 171, 0)); border-radius: 4px; background: rgba(var(--center-channel-color-rgb), 0.04); }
.useradmin-who { display: flex; gap: 12px; margin-block-end: 16px; }
.useradmin-avatar { flex: none; inline-size: 48px; block-size: 48px; border-radius: 50%; }
.useradmin-who .useradmin-subtle { min-block-size: 16px; }
.useradmin-lines, .useradmin-devices { margin: 0; padding: 0; list-style: none; }
.useradmin-lines > li, .useradmin-devices > li { display: flex; gap: 8px; padding-block: 4px; }
.useradmin-lines > li > .useradmin-icon, .useradmin-devices > li > .useradmin-icon { inline-size: 20px; text-align: center; }
.useradmin-lines .useradmin-text { display: inline; }
.useradmin-lines .useradmin-sentence ~ .useradmin-sentence { display: block; }
.useradmin-pending .useradmin-icon { opacity: 0.3; }
.useradmin-pending .useradmin-text { position: relative; visibility: hidden; }
.useradmin-lines.useradmin-pending .useradmin-text, .useradmin-lines .useradmin-pending .useradmin-text { display: inline-block; max-inline-size: 100%; overflow: hidden; white-space: nowrap; vertical-align: top; }
.useradmin-late > .useradmin-grow { min-block-size: 40px; }
.useradmin-late ~ .useradmin-late > .useradmin-grow { min-block-size: 20px; }
.useradmin-names { margin: 0; padding-inline-start: 20px; }
.useradmin-ticks { min-block-size: 28px; }
.useradmin-ticks.useradmin-two { min-block-size: 56px; }
.useradmin-tick { display: flex; align-items: baseline; gap: 8px; margin: 0; padding-block: 4px; font-weight: 400; }
.useradmin-body .useradmin-tick input { margin: 0; }
.useradmin-pending .useradmin-text::after { content: ''; position: absolute; inset: 2px 0; visibility: visible; border-radius: 4px; background: rgba(var(--center-channel-color-rgb), 0.08); }
.useradmin-fold { display: inline-flex; align-items: center; gap: 2px; padding: 0; color: inherit; font-size: 12px; font-weight: 600; line-height: 20px; }
.useradmin-fold:hover { text-decoration: underline; }
.useradmin-lines .useradmin-fold { margin-inline-start: 8px; vertical-align: top; }
.useradmin-folded { padding-block: 4px; }
.useradmin-field { display: block; margin-block: 12px 8px; font-weight: 400; }
.useradmin-field label { display: block; margin: 0; font-weight: 400; }
.useradmin-field input { margin-block-start: 4px; }
.useradmin-body .useradmin-field p { margin: 4px 0 0; }
.useradmin-offers { display: flex; flex-wrap: wrap; gap: 8px; margin-block: 12px 8px; }
.useradmin-dialog .btn[aria-disabled='true'] { opacity: 0.6; cursor: default; }
.useradmin-dialog .useradmin-footer { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; }
.useradmin-dialog .useradmin-footer::before, .useradmin-dialog .useradmin-footer::after { display: none; }
.useradmin-dialog .useradmin-footer .GenericModal__button.btn { margin: 0; }
.useradmin-dialog .useradmin-footer .GenericModal__button.useradmin-aside { margin-inline-end: auto; }
.useradmin-room { min-block-size: 160px; }
.useradmin-headline { margin: 0 0 8px; font-family: inherit; font-size: 16px; font-weight: 600; line-height: 24px; }
.useradmin-headline .useradmin-icon, .useradmin-result .useradmin-icon { margin-inline-end: 6px; color: inherit; }
.useradmin-receipt { padding-inline-start: 12px; border-inline-start: 4px solid rgba(var(--center-channel-color-rgb), 0.24); }
.useradmin-good { border-color: rgb(var(--semantic-color-success, 61, 184, 135)); }
.useradmin-warn { border-color: rgb(var(--semantic-color-warning, 245, 171, 0)); }
.useradmin-bad { border-color: rgb(var(--semantic-color-danger, 210, 75, 78)); }
.useradmin-small { margin: 16px 0 4px; font-size: 12px; font-weight: 600; line-height: 16px; }
.useradmin-steps { inline-size: 100%; overflow-wrap: break-word; border-collapse: collapse; margin-block: 8px 12px; }
.useradmin-steps th, .useradmin-steps td { padding-block: 4px; padding-inline: 0 8px; font-weight: 400; text-align: start; vertical-align: top;
    border-block-end: 1px solid rgba(var(--center-channel-color-rgb), 0.08); }
.useradmin-steps thead th { font-size: 12px; font-weight: 600; color: rgba(var(--center-channel-color-rgb), 0.75); }
.useradmin-facts { display: grid; grid-template-columns: minmax(96px, max-content) 1fr; gap: 4px 16px; margin: 0 0 8px; }
.useradmin-facts dt { font-weight: 400; color: rgba(var(--center-channel-color-rgb), 0.75); }
.useradmin-facts dd { margin: 0; }
.useradmin-popover > hr { margin: 0 0 12px; border: 0; border-block-start: 1px solid rgba(var(--center-channel-color-rgb), 0.12); }
.useradmin-popover .useradmin-row { row-gap: 2px; padding-block-end: 12px; }
.useradmin-popover .useradmin-acts { min-block-size: 48px; justify-content: flex-start; gap: 8px; padding-block-end: 16px; }
.useradmin-state { flex: 1; min-inline-size: 0; font-size: 12px; line-height: 16px; overflow-wrap: anywhere; }
.useradmin-recent { flex: 1 0 100%; }
.useradmin-reason { margin: 0; }
.useradmin-result { display: flex; flex-direction: column; gap: 4px; overflow-wrap: anywhere; }
@media (max-height: 480px) {
    .useradmin-dialog.useradmin-dialog :is(.modal-header, .useradmin-footer) { min-block-size: 0; padding-block: 6px; }
}
@media (max-width: 400px) {
    .useradmin-dialog .useradmin-footer .GenericModal__button.btn { flex: 1 1 auto; }
    .useradmin-late > .useradmin-grow { min-block-size: 80px; }
    .useradmin-late ~ .useradmin-late > .useradmin-grow { min-block-size: 40px; }
}
@media (prefers-reduced-motion: no-preference) {
    .useradmin-pending .useradmin-text::after { animation: useradmin-wait 1.6s ease-in-out infinite; }
    @keyframes useradmin-wait { 50% { opacity: 0.5; } }
}
`;
