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

/**
 * Where a drawing stands on a page, by words that stand in both once. Undefined where there are too few, or where they
 * do not agree: then it is another drawing.
 * @param {{ width: number, height: number, texts: Word[] }} drawing words in its own pixels
 * @param {Word[]} words
 * @returns {Place | undefined}
 */
export const fitDrawing = ({ width, height, texts }, words) => {
  // A text with a white rim is drawn twice, in the same place.
  const own = once(texts);
  const there = once(words);
  const pairs = [...own].flatMap(([text, from]) => {
    const to = there.get(text);
    return from && to ? [{ from, to }] : [];
  });
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
 * Each text that stands in one place only, and its place.
 * @param {Word[]} words
 */
const once = (words) => {
  /** @type {Map<string, Word | undefined>} */
  const found = new Map();
  for (const word of words) {
    const known = found.get(word.text);
    const isSame = known && Math.abs(known.x - word.x) + Math.abs(known.y - word.y) < MOST_ASIDE;
    if (!isSame) found.set(word.text, found.has(word.text) ? undefined : word);
  }
  return found;
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
