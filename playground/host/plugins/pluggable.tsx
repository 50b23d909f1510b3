import React from 'react';
import type {ReactNode} from 'react';

import {socket} from '../client';
import {useHost} from '../store';
import {themeProp} from '../themes';
import type {PluginEntry} from '../types';

const NONE: PluginEntry[] = [];

interface BoundaryProps {pluginId: string; children: ReactNode}

/** Keeps one plugin's component from taking others down. */
class PluginBoundary extends React.Component<BoundaryProps, {failed: boolean}> {
    override state = {failed: false};

    static getDerivedStateFromError(): {failed: boolean} {
        return {failed: true};
    }

    override render(): ReactNode {
        if (!this.state.failed) {
            return this.props.children;
        }
        const again = () => this.setState({failed: false});
        return <div className='PluggableError'>{`An error occurred in the ${this.props.pluginId} plugin. `}<button type='button' className='style--none color--link' onClick={again}>{'Refresh?'}</button></div>;
    }
}

/** What plugins registered for a slot. */
export function useSlot(name: string): PluginEntry[] {
    return useHost((state) => state.plugins.components[name] ?? NONE);
}

/** The `theme` prop plugin components get. */
export function useThemeProp(): Record<string, string> {
    const name = useHost((state) => state.views.theme.name);
    return React.useMemo(() => themeProp(name), [name]);
}

/** Renders a slot's components, each in its own boundary, with the given props and `theme` and `webSocketClient`. */
export function Pluggable({name, ...rest}: {name: string; [prop: string]: unknown}): JSX.Element {
    const entries = useSlot(name);
    const theme = useThemeProp();
    const parts = entries.map((entry) => {
        const Component = entry.component!;
        return <PluginBoundary key={entry.id} pluginId={entry.pluginId}><Component {...rest} theme={theme} webSocketClient={socket}/></PluginBoundary>;
    });
    return <>{parts}</>;
}
