import {help} from './help';
import {verbNamed} from './index';

test('is found by its name and needs nobody', () => {
    expect(verbNamed('help')).toBe(help);
    expect(help.takesPeople).toBe(false);
});
