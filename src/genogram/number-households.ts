import type { GenogramSheet } from './genogram-sheet.js';

/** One home has one number on all sheets, since they share a legend. */
export const numberHouseholds = (sheets: readonly GenogramSheet[]): GenogramSheet[] => {
  const marks = new Map<string, string>();
  const markOf = (id: string): string => {
    const mark = marks.get(id) ?? String(marks.size + 1);
    marks.set(id, mark);
    return mark;
  };
  return sheets.map((sheet) => ({
    ...sheet,
    layout: {
      ...sheet.layout,
      households: sheet.layout.households.map((each) => ({ ...each, mark: markOf(each.household.id) })),
    },
  }));
};
