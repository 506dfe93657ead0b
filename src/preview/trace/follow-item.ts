import type { Case } from '../../../data-schema/case.js';
import type { CaseValue } from './case-values.js';
import type { DataPath } from './marks.js';
import type { Try } from './try-values.js';
import { textOf, valueAt } from './value-at.js';

/** Stands in no document of ours; put to another value of an entry, it shows which item of a list the entry became. */
const SIGN = '\u28F6';
const MOST_SIGNED = 3;

/**
 * Whether a value of an entry comes out in this item of a list. A changed date moves an entry to another place of a
 * chronology, and another entry takes its place: so the entry is followed by a sign at another of its values. It must be
 * this very item while nothing else is changed. Undefined where no value of the entry shows where it went.
 */
export const followsItem = (
  scr: Case,
  path: DataPath,
  chosen: CaseValue,
  tries: readonly Try[],
  values: readonly CaseValue[],
  mergeData: (scr: Case) => unknown,
): boolean | undefined => {
  const at = path.findLastIndex((step) => typeof step === 'number');
  if (at < 0) return undefined;
  const [list, index, key] = [path.slice(0, at), path[at], path.slice(at + 1)];
  const placeOfSign = (changed: Case): Placed | undefined => {
    const items = valueAt(mergeData(changed), list);
    const found = (Array.isArray(items) ? items : []).flatMap((item: unknown, place): Placed[] =>
      holdsSign(item) ? [{ index: place, text: textOf(valueAt(item, key)) }] : [],
    );
    return found.length === 1 ? found[0] : undefined;
  };
  for (const beside of valuesBeside(chosen, values)) {
    const signed = beside.replace(scr, String(beside.value) + SIGN);
    const there = attempt(() => placeOfSign(signed));
    // A value that is not printed as it stands says nothing of the item; the first that is says it all.
    if (!there) continue;
    if (there.index !== index) return false;
    return tries.some(({ next, proves }) => {
      const text = attempt(() => placeOfSign(chosen.replace(signed, next)))?.text;
      return text !== undefined && proves(text);
    });
  }
  return undefined;
};

interface Placed {
  readonly index: number;
  readonly text: string | undefined;
}

/** Other texts of the same entry, running text first: a sign in a time of day may move the item by itself. */
const valuesBeside = (chosen: CaseValue, values: readonly CaseValue[]): readonly CaseValue[] => {
  const entry = entryOf(chosen);
  return values
    .filter((each) => each !== chosen && typeof each.value === 'string' && entryOf(each) === entry)
    .toSorted((a, b) => String(b.value).length - String(a.value).length)
    .slice(0, MOST_SIGNED);
};

/** The innermost item of a list of entries in which a value stands, by its file and place. */
const entryOf = ({ location, path }: CaseValue): string => {
  const at = path.findLastIndex((step, index) => typeof step === 'number' && index < path.length - 1);
  return [location.file, ...path.slice(0, at < 0 ? -1 : at + 1)].join('\n');
};

/** A case with other values in it need not be one that a document can be made of. */
const attempt = <Value>(make: () => Value): Value | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

const holdsSign = (item: unknown): boolean =>
  typeof item === 'object' &&
  item !== null &&
  Object.values(item).some((value) => textOf(value)?.includes(SIGN) ?? false);
