/** Copying, sharing, the card, the start dialog and help: added when the chunk that draws them has come. */
export const moreStyles = `
.useradmin-group { margin-block-start: 16px; }
.useradmin-group > .useradmin-small { margin-block: 0 4px; }
.useradmin-group .btn { flex: none; align-self: flex-start; }
.useradmin-deeds { display: flex; flex-wrap: wrap; gap: 8px; margin-block: 4px; }
.useradmin-rest { margin-block-start: 16px; }
.useradmin-rest > p:empty { display: none; }
.useradmin-help dt { margin-block-start: 8px; font-weight: 400; }
.useradmin-help dd { margin: 2px 0 0; }
.useradmin-help code { color: inherit; background: rgba(var(--center-channel-color-rgb), 0.08); white-space: normal; }
.useradmin-told { flex: 1 0 100%; font-size: 12px; line-height: 16px; order: 1; }
.useradmin-told:empty { display: none; }
.useradmin-by-hand { margin-block-start: 4px; font-family: monospace; font-size: 12px; line-height: 16px; }
.useradmin-share { display: flex; flex-wrap: wrap; align-items: center; flex: 1 0 100%; gap: 8px; }
.useradmin-body .useradmin-share p { margin: 0; }
.useradmin-list { margin: 0 0 8px; padding: 0; list-style: none; }
.useradmin-entry.useradmin-entry { display: flex; align-items: baseline; gap: 8px; inline-size: 100%; padding: 6px 8px; border-radius: 4px; color: inherit; text-align: start; }
.useradmin-entry:hover { background: rgba(var(--center-channel-color-rgb), 0.08); }
.useradmin-entry .useradmin-icon { align-self: flex-start; }
.useradmin-list .useradmin-subtle { flex: none; }
`;
