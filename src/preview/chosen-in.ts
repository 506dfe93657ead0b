import type { Chosen } from './trace/trace-place.js';

type Body = Readonly<Record<string, unknown>>;

/** What a page says that a person chose: a paragraph, a cell of a workbook or a region of a drawing. */
export const chosenIn = (body: Body): Chosen => {
  const [sheet, at] = [textIn(body, 'sheet'), textIn(body, 'cell')];
  return {
    text: textIn(body, 'text'),
    ordinal: numberIn(body, 'ordinal'),
    count: numberIn(body, 'count'),
    cell: sheet === '' || at === '' ? undefined : { sheet, at },
    region: typeof body['region'] === 'number' ? numberIn(body, 'region') : undefined,
  };
};

const textIn = (body: Body, key: string): string => {
  const value = body[key];
  return typeof value === 'string' ? value : '';
};

const numberIn = (body: Body, key: string): number => {
  const value = body[key];
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
};
