import React from 'react';

/** How an entry closes the menu it stands in. */
export const CloseMenu = React.createContext<() => void>(() => undefined);
