import {bob, name, tableFor} from '../../../test/list-table';

import {sectionTexts} from './basis';

const FORMATTED = {line: 0, text: 'Colours and struck-out text are not seen here.'};

test('the line about formatting, before all of the text, stands in the receipt like any other', () => {
    const rows = tableFor([[[name('handle', 'bob')], {exact: [bob]}]]);
    expect(sectionTexts(rows, [FORMATTED])).toEqual([{id: 'list.under', values: {count: 1, text: FORMATTED.text}}]);
});
