/** In a list sessions are not read beforehand: that is a request for each person. */
export const notRead = {ok: false, hidden: false, why: {id: 'list.notRead'}} as const;
