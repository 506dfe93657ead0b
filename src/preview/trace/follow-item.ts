import type { Case } from '../../../data-schema/case.js';
import type { CaseValue } from './case-values.js';
import type { DataPath } from './marks.js';
import type { Try } from './try-values.js';
import { textOf, valueAt } from './value-at.js';

/** Stands in no document of ours; put to another value of an entry, it shows which item of a list the entry became. */
const SIGN = '\u28F6';
const MOST_SIGNED = 3;

/**
 * Whether a value of an entry comes out in an item of a list, where changing it moves the item to another place of the
 * list, as a date does in a chronology. The entry is recognised by a sign at another of its values: it must be this very
 * item while nothing else is changed.
 */
export const followsItem = (
  scr: Case,
  path: DataPath,
  { value, path: own, location, replace }: CaseValue,
  tries: readonly Try[],
  values: readonly CaseValue[],
  mergeData: (scr: Case) => unknown,
): boolean => {
  const at = path.findLastIndex((step) => typeof step === 'number');
  if (at < 0 || value === '') return false;
  const [list, index, key] = [path.slice(0, at), path[at], path.slice(at + 1)];
  const placeOfSign = (
    changed: Case,
  ): { readonly index: number; readonly text: string | undefined } | undefined => {
    const items = valueAt(mergeData(changed), list);
    const found = (Array.isArray(items) ? items : []).flatMap((item: unknown, place) =>
      holdsSign(item) ? [{ index: place, text: textOf(valueAt(item, key)) }] : [],
    );
    return found.length === 1 ? found[0] : undefined;
  };
  const parent = own.slice(0, -1).join('\n');
  const others = values
    .filter(
      (each) =>
        typeof each.value === 'string' &&
        each.location.file === location.file &&
        each.path.slice(0, -1).join('\n') === parent &&
        each.path.at(-1) !== own.at(-1),
    )
    // A sign in running text changes nothing else; one in a time of day may move the item by itself.
    .toSorted((a, b) => String(b.value).length - String(a.value).length)
    .slice(0, MOST_SIGNED);
  for (const beside of others) {
    const signed = beside.replace(scr, String(beside.value) + SIGN);
    const there = attempt(() => placeOfSign(signed));
    // A value that is not printed as it stands says nothing of the item; the first that is says it all.
    if (!there) continue;
    if (there.index !== index) return false;
    return tries.some(({ next, proves }) => {
      const text = attempt(() => placeOfSign(replace(signed, next)))?.text;
      return text !== undefined && proves(text);
    });
  }
  return false;
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
