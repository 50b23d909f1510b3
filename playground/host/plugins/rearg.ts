const isPlain = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * The web app's calling rule for register functions: positional arguments, or one plain object all of whose keys are argument names.
 * `names` in their order.
 */
export function named<T extends object, R>(names: (keyof T & string)[], run: (args: T) => R): (...args: unknown[]) => R {
    return (...args) => {
        const [first] = args;
        if (args.length === 1 && isPlain(first) && Object.keys(first).every((key) => (names as string[]).includes(key))) {
            return run(first as T);
        }
        return run(Object.fromEntries(names.map((name, index) => [name, args[index]])) as T);
    };
}
