import type { Case } from '../../../data-schema/case.js';
import type { FileLocation } from '../../diagnostics/diagnostic.js';
import type { CaseValue } from './case-values.js';
import { followsItem } from './follow-item.js';
import type { DataPath } from './marks.js';
import { narrowValues } from './narrow-values.js';
import { DAY, looksAlike, type Try, triesOf } from './try-values.js';
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
): FileLocation[] => {
  const isInList = path.some((step) => typeof step === 'number');
  return provedValues(
    scr,
    values,
    (changed) => textOf(valueAt(mergeData(changed), path)),
    (each, tries) => {
      const follows = isInList ? followsItem(scr, path, each, tries, values, mergeData) : undefined;
      // Of two entries of one day, one may have taken the place of the other: only if followed can they be told apart.
      return follows ?? (isInList && hasRival(each, values) ? false : undefined);
    },
  );
};

/**
 * The places from which a text comes that `print` makes of a case, each proved likewise; `decide` may know better how
 * one is proved or refuted.
 */
export const provedValues = (
  scr: Case,
  values: readonly CaseValue[],
  print: (scr: Case) => string | undefined,
  decide: (each: CaseValue, tries: readonly Try[]) => boolean | undefined = () => undefined,
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
      const decided = decide(each, tries);
      if (decided !== undefined) return decided;
      return tries.some(({ next, proves }) => {
        const changed = outcome(each.replace(scr, next));
        return changed !== undefined && proves(changed);
      });
    })
    .map(({ location }) => location);
};

/** Whether the same day stands in the same place of another entry. */
const hasRival = ({ value, path }: CaseValue, values: readonly CaseValue[]): boolean => {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const kind = kindOf(path);
  return values.filter((each) => each.value === value && kindOf(each.path) === kind).length > 1;
};

/** The place of a value in any entry of its kind; a rough date sorts by a day as an exact one does. */
const kindOf = (path: DataPath): string =>
  path.filter((step) => typeof step === 'string' && step !== 'sort').join('.');
