import type {About, Account, Changes, Device, Fault, Logged, Member, Traits} from './control/types';

export type {Changes, Device, Logged} from './control/types';

/** Steers a stand-in through its control port. Every method rejects with a sentence when the stand-in refuses. */
export interface Control {
    about(): Promise<About>;

    /** Makes somebody with a name nobody has, in the team and its Town Square. */
    person(traits?: Traits): Promise<Account>;

    /** Makes these people at once, in no team and active unless `off`. Rejects when a name is taken. */
    crowd(people: Omit<Member, 'id'>[], off?: boolean): Promise<Member[]>;

    /** Takes people away altogether. */
    drop(ids: string[]): Promise<void>;

    /** When each of them was switched off, 0 for who is on; ids that nobody has are absent. */
    states(ids: string[]): Promise<Map<string, number>>;

    /** Changes somebody past all rules, as SQL would on a real server. */
    change(id: string, traits: Changes): Promise<void>;

    /** Signs somebody in on a device; `ago` and `idle` are milliseconds since it began and since it was last used. */
    session(id: string, kind: Device, times?: {ago?: number; idle?: number}): Promise<{id: string; token: string}>;

    /** Sets settings on top of the start values; `undefined` or {} puts the start values back. */
    settings(values: Record<string, unknown> | undefined): Promise<void>;
    fault(fault: Fault): Promise<void>;

    /** Waiting faults go, and a lag ends. */
    clearFaults(): Promise<void>;

    /** All requests since the start or the last clearing, oldest first. */
    requests(): Promise<Logged[]>;
    clearRequests(): Promise<void>;

    /** Everything as at the start, with the same ids; open sockets are cut. */
    reset(): Promise<void>;
}

/** A client of the control port at this address. */
export function connectControl(url: string): Control {
    const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
        const response = await fetch(url + path, {method, headers: {'Content-Type': 'application/json'}, body: body === undefined ? undefined : JSON.stringify(body)});
        const answer: unknown = await response.json();
        if (!response.ok) {
            throw new Error((answer as {error: string}).error);
        }
        return answer;
    };
    const tell = async (method: string, path: string, body?: unknown): Promise<void> => {
        await call(method, path, body);
    };
    return {
        about: async () => await call('GET', '/') as About,
        person: async (traits = {}) => await call('POST', '/people', traits) as Account,
        crowd: async (people, off) => await call('POST', '/crowd', {people, off}) as Member[],
        drop: (ids) => tell('DELETE', '/crowd', {ids}),
        states: async (ids) => new Map(Object.entries(await call('POST', '/states', {ids}) as Record<string, number>)),
        change: (id, traits) => tell('POST', '/change', {id, traits}),
        session: async (id, kind, times) => await call('POST', '/sessions', {id, kind, ...times}) as {id: string; token: string},
        settings: (values) => tell('POST', '/settings', {values: values ?? {}}),
        fault: (fault) => tell('POST', '/faults', fault),
        clearFaults: () => tell('DELETE', '/faults'),
        requests: async () => await call('GET', '/requests') as Logged[],
        clearRequests: () => tell('DELETE', '/requests'),
        reset: () => tell('POST', '/reset'),
    };
}
