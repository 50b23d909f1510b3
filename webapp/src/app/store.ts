/** A value that tells those who listen when it changes. */
export interface Store<T> {
    get(): T;
    set(change: Partial<T>): void;
    subscribe(listener: () => void): () => void;
}

/** Makes one. Listeners are called after the change, in the order they came; one that leaves meanwhile is not called. */
export function createStore<T extends object>(initial: T): Store<T> {
    let value = initial;
    const listeners = new Set<() => void>();
    return {
        get: () => value,
        set(change) {
            value = {...value, ...change};
            listeners.forEach((listener) => listener());
        },
        subscribe(listener) {
            listeners.add(listener);
            return () => {
                listeners.delete(listener);
            };
        },
    };
}
