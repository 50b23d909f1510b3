/** The loader's own words: those that must be there when the admin chunk, which has all others, is not. */
export const NOT_FOR_YOU = '/useradmin is for people who manage users; your role does not include that.';
export const RELOAD = 'useradmin cannot be loaded; it may have been updated. Reload the page, then try again.';
export const RELOAD_BUTTON = 'Reload';
