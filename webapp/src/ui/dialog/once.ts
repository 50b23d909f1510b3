/** A press that is no second click of a double click: that one was not meant for what has come under the pointer meanwhile. Keys count as 0 clicks. */
export const once = (press: () => void) => ({detail}: {detail: number}) => detail < 2 && press();
