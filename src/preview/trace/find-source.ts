import type { Case } from '../../../data-schema/case.js';
import type { FileLocation } from '../../diagnostics/diagnostic.js';
import type { CaseValue } from './case-values.js';
import { followsItem } from './follow-item.js';
import type { DataPath } from './marks.js';
import { narrowValues } from './narrow-values.js';
import { looksAlike, triesOf } from './try-values.js';
import { textOf, valueAt } from './value-at.js';

/**
 * The places in case files from which one value of the merge data comes. Each is proved: with another value in that
 * place the merge data would say so here. Nothing is returned that only looks alike. `mergeData` makes the merge data of
 * a case that was changed so; where that fails, the place is not proved.
 */
export const findSources = (
  scr: Case,
  path: DataPath,
  values: readonly CaseValue[],
  mergeData: (scr: Case) => unknown,
): FileLocation[] =>
  provedValues(scr, values, (changed) => textOf(valueAt(mergeData(changed), path)), {
    path,
    mergeData,
  });

/** The places from which a text comes that `print` makes of a case, each proved likewise. */
export const provedValues = (
  scr: Case,
  values: readonly CaseValue[],
  print: (scr: Case) => string | undefined,
  inList?: { readonly path: DataPath; readonly mergeData: (scr: Case) => unknown },
): FileLocation[] => {
  const outcome = (changed: Case): string | undefined => {
    try {
      return print(changed);
    } catch {
      return undefined;
    }
  };
  const now = outcome(scr);
  if (now === undefined) return [];
  const alike = values.filter(({ value }) => looksAlike(value, now));
  return narrowValues(scr, alike, now, outcome)
    .filter((each) => {
      const tries = triesOf(each.value, now);
      const isProved = tries.some(({ next, proves }) => {
        const changed = outcome(each.replace(scr, next));
        return changed !== undefined && proves(changed);
      });
      if (isProved || !inList) return isProved;
      return followsItem(scr, inList.path, each, tries, values, inList.mergeData);
    })
    .map(({ location }) => location);
};
