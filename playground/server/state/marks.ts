type Props = Record<string, unknown>;

// What the server writes on posts of integrations.
const MARKS = ['from_webhook', 'from_bot', 'from_plugin', 'from_oauth_app', 'override_username', 'override_icon_url', 'override_icon_emoji', 'webhook_display_name'];

const only = (props: Props, wanted: boolean): Props => Object.fromEntries(Object.entries(props).filter(([name]) => MARKS.includes(name) === wanted));

/** The marks of integrations among these props. */
export const marksOf = (props: Props): Props => only(props, true);

/** The props that mark nothing. */
export const unmarked = (props: Props): Props => only(props, false);
