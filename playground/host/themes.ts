import themes from './themes.json';

export type ThemeName = keyof typeof themes;

export const THEME_NAMES = Object.keys(themes) as ThemeName[];

const DARK: ThemeName[] = ['indigo', 'onyx'];
const STORED = 'host-theme';

/** The theme asked for by `?theme=`, else the one used last, else Denim. */
export function initialTheme(): ThemeName {
    const wanted = [new URLSearchParams(window.location.search).get('theme'), window.localStorage.getItem(STORED)];
    return THEME_NAMES.find((name) => wanted[0] === name) ?? THEME_NAMES.find((name) => wanted[1] === name) ?? 'denim';
}

/** Sets the theme's variables on :root, as the web app does. */
export function applyTheme(name: ThemeName): void {
    for (const [variable, value] of Object.entries(themes[name])) {
        document.documentElement.style.setProperty(variable, value);
    }
    document.documentElement.style.colorScheme = DARK.includes(name) ? 'dark' : 'light';
    window.localStorage.setItem(STORED, name);
}

/** The `theme` prop of plugin components: colours under camel-case names ('centerChannelBg'), and the theme's name as `type`. */
export function themeProp(name: string): Record<string, string> {
    const colours = Object.entries(themes[name as ThemeName]).filter(([variable]) => !variable.endsWith('-rgb'));
    const camel = (variable: string) => variable.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return {
        type: name.charAt(0).toUpperCase() + name.slice(1),
        codeTheme: DARK.includes(name as ThemeName) ? 'monokai' : 'github',
        ...Object.fromEntries(colours.map(([variable, value]) => [camel(variable), value])),
        errorTextColor: themes[name as ThemeName]['--error-text'],
    };
}
