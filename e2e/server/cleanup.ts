const pending = new Set<() => void>();
let watching = false;

function runAll(): void {
    for (const undo of [...pending].reverse()) {
        pending.delete(undo);
        try {
            undo();
        } catch (error) {
            process.stderr.write(`Cleaning up: ${(error as Error).message}\n`);
        }
    }
}

function watch(): void {
    if (watching) {
        return;
    }
    watching = true;
    process.once('exit', runAll);

    // `exit` alone misses signals; with these it follows on everything but SIGKILL. A thrown error ends in `exit` by itself.
    for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) {
        process.once(signal, () => process.exit(code));
    }
}

/** Has something synchronous undone when this process ends, however it ends (newest first). Returns what undoes it now, once. */
export function undoAtExit(undo: () => void): () => void {
    watch();
    pending.add(undo);
    return () => {
        if (pending.delete(undo)) {
            undo();
        }
    };
}
