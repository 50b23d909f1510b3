/** Receipt, sharing, start dialog. Part of the one style sheet in styles.ts. */
export const receiptStyles = `
.useradmin-stays { margin: 0 0 8px; padding-inline-start: 20px; list-style: disc; }
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
.useradmin-result-acts { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
`;
