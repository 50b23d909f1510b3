import React, {useState} from 'react';
import type {DragEvent, ReactNode} from 'react';

const hasFiles = ({dataTransfer}: DragEvent) => Array.from(dataTransfer.types).includes('Files');

/** Takes files that are dropped anywhere on the dialog, or refuses them: the browser would leave the page for them. What else is dragged is left alone. */
export function Dropping({take, children}: {take?: (files: ArrayLike<File>) => void; children: ReactNode}): JSX.Element {
    const [over, setOver] = useState(false);
    return (
        <div
            className={`useradmin-dropping${over ? ' useradmin-over' : ''}`}
            onDragOver={(event) => {
                if (hasFiles(event) && !event.defaultPrevented) {
                    event.preventDefault();
                    event.dataTransfer.dropEffect = take ? 'copy' : 'none';
                    setOver(true);
                }
            }}
            onDragLeave={({currentTarget, relatedTarget}) => !currentTarget.contains(relatedTarget as Node | null) && setOver(false)}
            onDrop={(event) => {
                setOver(false);
                if (hasFiles(event)) {
                    event.preventDefault();
                    take?.(event.dataTransfer.files);
                }
            }}
        >
            {children}
        </div>
    );
}
