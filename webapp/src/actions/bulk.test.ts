import {bulk} from './bulk';
import {verbNamed} from './index';

test('is found by its name and takes people', () => {
    expect(verbNamed('bulk')).toBe(bulk);
    expect(bulk.takesPeople).toBe(true);
});
