import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { showSafely } from '../diagnostics/quote.js';
import type { Remark } from './grid.js';

const MOST_PLACES = 12;

/** What was noticed in a returned file as diagnostics: one for each kind, with all its places. */
export const reportRemarks = (remarks: readonly Remark[], file: string): readonly Diagnostic[] => {
  const groups = new Map<string, { remark: Remark; places: string[] }>();
  for (const remark of remarks) {
    const key = `${remark.code}\n${remark.message}`;
    const group = groups.get(key) ?? { remark, places: [] };
    if (remark.place !== undefined) group.places.push(remark.place);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ remark: { code, severity, message, hint }, places }) => {
    const more = places.length > MOST_PLACES ? ` and ${places.length - MOST_PLACES} more` : '';
    const where = places.length === 0 ? '' : ` (${places.slice(0, MOST_PLACES).join('; ')}${more})`;
    return { code, severity, message: showSafely(message) + showSafely(where), hint, location: { file } };
  });
};
