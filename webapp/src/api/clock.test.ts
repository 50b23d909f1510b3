import {createClock} from './clock';

const HOUR = 3_600_000;

test('is the browser\'s until the server has told another time', () => {
    const clock = createClock(() => 10 * HOUR);
    expect(clock.now()).toBe(10 * HOUR);
    clock.heard(7 * HOUR);
    expect(clock.now()).toBe(7 * HOUR);
});

test('the seconds an answer takes, and the fraction a header lacks, are no difference', () => {
    const clock = createClock(() => 10 * HOUR + 900);
    clock.heard(10 * HOUR);
    expect(clock.now()).toBe(10 * HOUR + 900);
});
