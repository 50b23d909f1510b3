import React from 'react';

import type {Tone} from '../core/receipt';

import {Icon} from './icon';
import {useSay} from './words';

const ICONS: Record<Tone, string> = {good: 'check-circle-outline', warn: 'alert-circle-outline', bad: 'alert-outline'};

/** How an outcome looks: a shape and a word each, never a colour alone. */
export function ToneIcon({tone}: {tone: Tone}): JSX.Element {
    return <Icon name={ICONS[tone]} label={useSay()(`tone.${tone}`)}/>;
}
