/**
 * A word in a drawing on a page: its middle and its baseline, as parts of the page’s width and height.
 * @typedef {{ text: string, x: number, y: number }} Word
 * @typedef {{ alt: string, words: Word[] }} Figure
 *
 * Where a drawing stands on a page, as parts of the page’s width and height.
 * @typedef {{ left: number, top: number, width: number, height: number }} Place
 */

/** As far may a word lie from where it should, as a part of the page. */
const MOST_ASIDE = 0.004;
const FEWEST_WORDS = 2;
/** Places that are told from each other lie as far apart: this part of the drawing’s width. */
const FAR_APART = 20;

/**
 * Where a drawing stands on a page, by the words that stand in both. Undefined where there are too few, or where they do
 * not agree: then it is another drawing.
 * @param {{ width: number, height: number, texts: Word[] }} drawing words in its own pixels
 * @param {Word[]} words
 * @returns {Place | undefined}
 */
export const fitDrawing = ({ width, height, texts }, words) => {
  // A text with a white rim is drawn twice, in the same place.
  const own = placesOf(texts);
  const there = placesOf(words);
  const pairs = [...own].flatMap(([text, from]) => pairUp(from, there.get(text) ?? [], width / FAR_APART));
  if (pairs.length < FEWEST_WORDS) return undefined;
  const across = line(pairs.map(({ from, to }) => [from.x, to.x]));
  const down = line(pairs.map(({ from, to }) => [from.y, to.y]));
  if (!across || !down) return undefined;
  const isThere = pairs.every(
    ({ from, to }) =>
      Math.abs(across.start + from.x * across.step - to.x) < MOST_ASIDE &&
      Math.abs(down.start + from.y * down.step - to.y) < MOST_ASIDE,
  );
  return isThere
    ? { left: across.start, top: down.start, width: width * across.step, height: height * down.step }
    : undefined;
};

/**
 * The places of each text.
 * @param {Word[]} words
 */
const placesOf = (words) => {
  /** @type {Map<string, Word[]>} */
  const found = new Map();
  for (const word of words) {
    const known = found.get(word.text) ?? [];
    found.set(word.text, known);
    if (!known.some((each) => Math.abs(each.x - word.x) + Math.abs(each.y - word.y) < MOST_ASIDE))
      known.push(word);
  }
  return found;
};

/**
 * Which place of a text on the page is which in the drawing. One that stands there several times, as on two days side by
 * side, counts only where its places are clearly one right of the other.
 * @param {Word[]} own
 * @param {Word[]} there
 * @param {number} apart
 */
const pairUp = (own, there, apart) => {
  if (own.length !== there.length) return [];
  const from = own.toSorted((a, b) => a.x - b.x);
  const to = there.toSorted((a, b) => a.x - b.x);
  const isClear = from.every((each, index) => index === 0 || each.x - (from[index - 1]?.x ?? 0) > apart);
  if (!isClear) return [];
  return from.flatMap((each, index) => {
    const other = to[index];
    return other ? [{ from: each, to: other }] : [];
  });
};

/**
 * The straight line through points that lies nearest to all; undefined where they say no direction.
 * @param {number[][]} points
 */
const line = (points) => {
  const mean = (/** @type {number} */ index) =>
    points.reduce((sum, point) => sum + (point[index] ?? 0), 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [a = 0]) => sum + (a - x) ** 2, 0);
  if (spread === 0) return undefined;
  const step = points.reduce((sum, [a = 0, b = 0]) => sum + (a - x) * (b - y), 0) / spread;
  return step > 0 ? { start: y - step * x, step } : undefined;
};
