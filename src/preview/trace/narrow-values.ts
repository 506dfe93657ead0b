import type { Case } from '../../../data-schema/case.js';
import type { CaseValue } from './case-values.js';
import { DAY, likeness } from './try-values.js';

/** Stand in no document of ours; a number between them shows which of many changed values comes out somewhere. */
const [OPEN, CLOSE] = ['\u28F7', '\u28F8'];
const NUMBERED = /\u28F7(\d+)\u28F8/gu;
/** As few need no narrowing; of those that cannot be told apart so, as many are tried, the likeliest. */
const FEW = 3;
const MOST = 12;

/**
 * Of values that all could be what is printed, those that are worth trying: the merge data of a whole chronology takes
 * a tenth of a second to make, and “JB” stands in it a hundred times. All are changed at once, and what comes out says
 * which it was. That is no proof yet.
 */
export const narrowValues = (
  scr: Case,
  values: readonly CaseValue[],
  now: string,
  print: (scr: Case) => string | undefined,
): readonly CaseValue[] => {
  const isText = ({ value }: CaseValue): boolean => typeof value === 'string' && !DAY.test(value);
  const isChoice = ({ value }: CaseValue): boolean => typeof value === 'boolean';
  return [
    ...narrowTexts(scr, values.filter(isText), now, print),
    ...narrowChoices(scr, values.filter(isChoice), now, print),
    ...likeliest(
      values.filter((each) => !isText(each) && !isChoice(each)),
      now,
    ),
  ];
};

const likeliest = (values: readonly CaseValue[], now: string): readonly CaseValue[] =>
  values.toSorted((a, b) => likeness(b.value, now) - likeness(a.value, now)).slice(0, MOST);

/** Whether a text stands there as words of its own, not within one: “am” stands in “Rotherham”. */
const isWhole = ({ value }: CaseValue, now: string): boolean => {
  const text = String(value).trim();
  const [before, after] = [now[now.indexOf(text) - 1] ?? '', now[now.indexOf(text) + text.length] ?? ''];
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
};

const narrowTexts = (
  scr: Case,
  all: readonly CaseValue[],
  now: string,
  print: (scr: Case) => string | undefined,
): readonly CaseValue[] => {
  const whole = all.filter((each) => isWhole(each, now));
  const values = whole.length === 0 ? all : whole;
  if (values.length <= FEW) return values;
  const changed = values.reduce(
    (other, { value, replace }, index) => replace(other, `${String(value)}${OPEN}${index}${CLOSE}`),
    scr,
  );
  const numbers = [...(print(changed) ?? '').matchAll(NUMBERED)].map(([, number]) => Number(number));
  if (numbers.length === 0) return likeliest(values, now);
  return [...new Set(numbers)].flatMap((number) => values[number] ?? []);
};

/** A yes that is turned into a no shows only that something changed: halves are turned, then halves of these. */
const narrowChoices = (
  scr: Case,
  values: readonly CaseValue[],
  now: string,
  print: (scr: Case) => string | undefined,
): readonly CaseValue[] => {
  if (values.length <= 1) return values;
  const changed = values.reduce((other, { value, replace }) => replace(other, value !== true), scr);
  if (print(changed) === now) return [];
  const half = Math.ceil(values.length / 2);
  return [values.slice(0, half), values.slice(half)].flatMap((part) => narrowChoices(scr, part, now, print));
};
