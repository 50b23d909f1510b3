import assert from 'node:assert/strict';

import {asAdmin} from '../../contract/kit';
import measured from '../host-dialog.json';
import {measure, openHostDialog} from '../page/host-dialog';
import type {Part} from '../page/host-dialog';
import type {Story} from '../story';

// Boxes were rounded when they were measured.
const NEAR = 2;

interface Size {boxes: Record<string, number[]>; otherwise: Record<string, Record<string, string>>}

const styles: Record<string, Record<string, string>> = measured.styles;
const sizes: Record<string, Size> = measured.sizes;

/** What is not as it was measured, one line each. */
function differences(size: string, found: Record<string, Part>): string[] {
    const {boxes, otherwise} = sizes[size]!;
    return Object.entries(styles).flatMap(([part, style]) => {
        const {box, style: is} = found[part]!;
        const isNear = box.every((length, index) => Math.abs(length - boxes[part]![index]!) <= NEAR);
        const wrong = Object.entries({...style, ...otherwise[part]}).filter(([name, value]) => is[name] !== value);
        return [
            ...wrong.map(([name, value]) => `${size} ${part}: ${name} is ${is[name]}, not ${value}`),
            ...(isNear ? [] : [`${size} ${part}: at ${box.join(' ')}, not ${boxes[part]!.join(' ')}`]),
        ];
    });
}

/** The page that the other stories take place in, held against the web app. */
export const hostDialog: Story[] = [
    {
        name: 'a dialog of the page has the measures of one in the web app, at every size that was measured',
        pageOnly: true,
        run: async ({world, open}) => {
            const {page} = await open(await asAdmin(world));
            await openHostDialog(page);
            const found: string[] = [];
            for (const size of Object.keys(sizes)) {
                const [width, height] = size.split('x').map(Number) as [number, number];
                await page.setViewportSize({width, height});
                found.push(...differences(size, await measure(page, Object.keys(styles.modal!))));
            }
            assert.ok(found.length === 0, found.join('\n'));
        },
    },
];
