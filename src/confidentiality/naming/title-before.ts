import { type Title, KIN_TITLES, TITLE_COMPANIONS, TITLES } from './title-words.js';
import { isCapital, joinBefore, type Scan } from './scan.js';

/** The title in front of a name. */
export interface TitleFound {
  /** The index of its first word. */
  readonly first: number;
  readonly titles: readonly Title[];
  readonly keys: readonly string[];
  /** Another title before it, as in "Mr and Mrs". */
  readonly other?: TitleFound;
  /** Only a word for kin, such as "Auntie". */
  readonly isKin: boolean;
}

/** The title that stands directly before the word at `first`, if there is one. */
export const titleBefore = (scan: Scan, first: number): TitleFound | undefined => {
  const found = titleEndingAt(scan, first);
  if (found === undefined || found.isKin) return found;
  const { text, words } = scan;
  const before = words[found.first - 1];
  const sign = before && text.slice(before.end, words[found.first]?.start);
  const other =
    before?.key === 'and'
      ? titleEndingAt(scan, found.first - 1)
      : sign !== undefined && /^\.?\s*[&/+]\s*$/.test(sign)
        ? titleAt(scan, found.first - 1)
        : undefined;
  return other && !other.isKin ? { ...found, other } : found;
};

/** The title whose last word stands directly before the word at `end`. */
const titleEndingAt = (scan: Scan, end: number): TitleFound | undefined => {
  const join = joinBefore(scan, end);
  if (end === 0 || (join !== 'space' && join !== 'point')) return undefined;
  return titleAt(scan, end - 1) ?? dottedTitleAt(scan, end - 1) ?? numberedTitleAt(scan, end - 1);
};

/** "P.C.", "D. S.". */
const dottedTitleAt = (scan: Scan, last: number): TitleFound | undefined => {
  const { words } = scan;
  for (let first = last - 1; first >= Math.max(0, last - 2); first -= 1) {
    const letters = words.slice(first, last + 1);
    if (letters.some(({ shape }) => shape !== 'initial') || joinBefore(scan, first + 1) !== 'point')
      return undefined;
    const key = letters.map((letter) => letter.key).join('');
    const title = TITLES.get(key);
    if (title?.professional === true) return { first, titles: [title], keys: [key], isKin: false };
  }
  return undefined;
};

const titleEndsAt = (scan: Scan, end: number, find: typeof titleAt): TitleFound | undefined =>
  ['space', 'point'].includes(joinBefore(scan, end)) ? find(scan, end - 1) : undefined;

/** "PC 1234": the number of an officer tells who it is, as the name does. */
const numberedTitleAt = (scan: Scan, last: number): TitleFound | undefined => {
  const isNumber = /^\d{2,6}$/.test(scan.words[last]?.key ?? '');
  const title = isNumber
    ? (titleEndsAt(scan, last, titleAt) ?? titleEndsAt(scan, last, dottedTitleAt))
    : undefined;
  return title?.titles.some(({ professional }) => professional === true) === true ? title : undefined;
};

/** The title whose last word is the word at `last`. */
const titleAt = (scan: Scan, last: number): TitleFound | undefined => {
  const { words } = scan;
  const titles: Title[] = [];
  let first = last + 1;
  while (first > 0) {
    const word = words[first - 1];
    if (word === undefined || (first <= last && joinBefore(scan, first) === 'apart')) break;
    if (first <= last && !['space', 'point'].includes(joinBefore(scan, first))) break;
    const title = TITLES.get(word.key);
    if (title !== undefined && (isCapital(word) || title.needsCapital !== true)) titles.push(title);
    else if (!(titles.length > 0 && TITLE_COMPANIONS.has(word.key) && isCapital(word))) break;
    first -= 1;
  }
  if (titles.length > 0) return found(scan, first, last, titles, false);
  const kin = words[last];
  return kin && KIN_TITLES.has(kin.key) && isCapital(kin) ? found(scan, last, last, [], true) : undefined;
};

const found = (
  scan: Scan,
  first: number,
  last: number,
  titles: readonly Title[],
  isKin: boolean,
): TitleFound => ({
  first,
  titles,
  keys: scan.words.slice(first, last + 1).map(({ key }) => key),
  isKin,
});
