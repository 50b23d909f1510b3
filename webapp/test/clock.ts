import {quiet} from './world';

/** Time that goes on only when it is told to: a clock and a sleep by it, in ms. */
export function handClock() {
    let now = 0;
    const asleep = new Set<{at: number; wake(): void}>();
    return {
        ticks: () => now,
        sleep: (ms: number) => new Promise<void>((wake) => void asleep.add({at: now + ms, wake})),
        asleep: () => asleep.size,
        async pass(ms: number): Promise<void> {
            const until = now + ms;
            for (await quiet(); ; await quiet()) {
                const next = [...asleep].filter(({at}) => at <= until).sort((a, b) => a.at - b.at)[0];
                now = next?.at ?? until;
                if (!next) {
                    return;
                }
                asleep.delete(next);
                next.wake();
            }
        },
    };
}
