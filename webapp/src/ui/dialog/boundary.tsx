import React from 'react';
import type {ReactNode} from 'react';

interface Props {fallback: ReactNode; children: ReactNode}

/** The web app's own boundary around plugins would take our dialog away and leave its run open. */
export class Boundary extends React.Component<Props, {failed: boolean}> {
    override state = {failed: false};

    static getDerivedStateFromError(): {failed: boolean} {
        return {failed: true};
    }

    override render(): ReactNode {
        return this.state.failed ? this.props.fallback : this.props.children;
    }
}
