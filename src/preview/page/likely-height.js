/** @typedef {import('./laid-part.js').LaidPart} LaidPart */

/** What a row is taken to be high, in pixels, until some have been seen. */
const ROW_HEIGHT = 60;

/**
 * How high a part is at 100 %, in pixels: as it stands, or as its rows likely will be.
 * @param {LaidPart} laid
 * @param {readonly LaidPart[]} standing those on the screen now
 * @param {number} zoom at which they stand there
 * @param {number} [index] at which another part, perhaps the same one before a change, may stand
 */
export const likelyHeight = ({ part: { rows }, isLaidOut, holder }, standing, zoom, index) => {
  const heightOf = (/** @type {LaidPart} */ each) => each.holder.getBoundingClientRect().height / zoom;
  if (isLaidOut || holder.isConnected) return holder.getBoundingClientRect().height / zoom;
  const there = index === undefined ? undefined : standing[index];
  if (there && there.part.rows > 0 && rows > 0) return (heightOf(there) / there.part.rows) * rows;
  const seen = standing.filter((each) => each.isLaidOut && each.part.rows > 0);
  const height = seen.reduce((sum, each) => sum + heightOf(each), 0);
  const count = seen.reduce((sum, each) => sum + each.part.rows, 0);
  return Math.max(rows, 1) * (count > 0 ? height / count : ROW_HEIGHT);
};
