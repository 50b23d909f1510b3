import {verbNamed} from './index';
import {status} from './status';

test('is found by its name and needs people', () => {
    expect(verbNamed('status')).toBe(status);
    expect(status.takesPeople).toBe(true);
});
