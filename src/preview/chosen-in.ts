import { numberIn, textIn } from './read-question.js';
import type { Chosen } from './trace/trace-place.js';

/** What a page says that a person chose: a paragraph, a cell of a workbook or a region of a drawing. */
export const chosenIn = (body: Readonly<Record<string, unknown>>): Chosen => {
  const [sheet, at] = [textIn(body, 'sheet'), textIn(body, 'cell')];
  return {
    text: textIn(body, 'text') ?? '',
    ordinal: numberIn(body, 'ordinal'),
    count: numberIn(body, 'count'),
    cell: sheet === undefined || at === undefined ? undefined : { sheet, at },
    region: typeof body['region'] === 'number' ? numberIn(body, 'region') : undefined,
  };
};
