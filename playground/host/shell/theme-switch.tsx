import React from 'react';
import type {ChangeEvent} from 'react';

import {useHost, useHostDispatch} from '../store';
import {THEME_NAMES, applyTheme} from '../themes';
import type {ThemeName} from '../themes';

const shown = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The five stock themes. In Mattermost this stands in the settings. */
export function ThemeSwitch(): JSX.Element {
    const dispatch = useHostDispatch();
    const current = useHost((state) => state.views.theme.name);
    const choose = (event: ChangeEvent<HTMLSelectElement>) => {
        applyTheme(event.target.value as ThemeName);
        dispatch({type: 'SELECT_THEME', data: event.target.value});
    };
    const options = THEME_NAMES.map((name) => <option key={name} value={name}>{shown(name)}</option>);
    return <select id='themeSwitch' className='theme-switch' aria-label='Theme' value={current} onChange={choose}>{options}</select>;
}
